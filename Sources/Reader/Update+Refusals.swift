import Articles

/// The list that is on screen while another is asked for.
struct ShownList: Equatable, Sendable {
  var filter = Filter.all
  /// The row that was chosen in it last.
  var selection = 0
  /// The prompt that was left with a filter of which the library has not said yet that it makes
  /// sense.
  var accepted: Prompt?
}

extension ReaderState {
  /// Goes back to the list that is there, and to the prompt, with what the library found wrong in
  /// the filter.
  mutating func receive(_ error: FilterError, for query: ListQuery) -> [Effect] {
    guard query == self.query else { return [] }
    list.requested = nil
    let accepted = shown.accepted
    shown.accepted = nil
    let isThere = list.total != nil && filter != shown.filter
    if filter == shown.filter { shown = ShownList() }
    filter = shown.filter
    list.select(shown.selection)
    tell(error, accepted)
    return (isThere ? [] : [.list(listRequest())]) + countElsewhere()
  }

  private mutating func tell(_ error: FilterError, _ accepted: Prompt?) {
    switch popup {
    case .prompt(var prompt) where prompt.kind == .filter:
      prompt.error = PromptError(error)
      popup = .prompt(prompt)
    case nil where accepted != nil:
      guard var prompt = accepted else { return }
      prompt.error = PromptError(error)
      popup = .prompt(prompt)
    default: message = Message(error.description, isError: true)
    }
  }
}
