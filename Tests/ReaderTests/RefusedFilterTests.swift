import Articles
import Reader
import Screen
import Testing

/// What the library alone finds wrong in a filter.
struct RefusedFilterTests {
  private static let text = "/[a/"

  private static func refusal(of state: ReaderState) -> Action {
    let error = FilterError(.badPattern("missing ]"), at: TextRange(3, 3), in: text)
    return .arrived(.refused(state.query, error))
  }

  private func typed(_ text: String) -> ReaderState {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.key(.character("j")))
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste(text))
    return state
  }

  @Test func `what the library refuses is told at its column, and the list stays`() {
    var state = typed(Self.text)
    _ = state.apply(Self.refusal(of: state))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.error?.column == 3)
    #expect(state.filter == .all)
    #expect(state.list.selection == 1)
  }

  @Test func `enter keeps the prompt open where the library refused its filter`() {
    var state = typed(Self.text)
    _ = state.apply(Self.refusal(of: state))
    let effects = state.apply(.key(.named(.enter)))
    #expect(effects.isEmpty)
    #expect(state.popup != nil)
  }

  @Test func `a filter refused after enter opens its prompt again`() {
    var state = typed(Self.text)
    _ = state.apply(.key(.named(.enter)))
    #expect(state.popup == nil)
    _ = state.apply(Self.refusal(of: state))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.editor.text == Self.text)
    #expect(prompt.error?.column == 3)
  }

  @Test func `a letter more is tried again`() {
    var state = typed(Self.text)
    _ = state.apply(Self.refusal(of: state))
    _ = state.apply(.key(.named(.backspace)))
    _ = state.apply(.paste("]/"))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.error == nil)
    #expect(state.filter.text == "/[a]/")
  }

  @Test func `a filter in use that the library refuses gives way to all articles`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.filter, argument: "filter:pol"))
    let rows = ListPage(total: 0, start: 0, rows: [])
    _ = state.apply(.arrived(.listed(state.listRequest(), rows)))
    let error = FilterError(.unknownSavedFilter("pol"), at: TextRange(7, 10), in: "filter:pol")
    let effects = state.apply(.arrived(.refused(state.query, error)))
    #expect(state.filter == .all)
    #expect(
      effects.contains {
        if case .list(let request) = $0 { request.query.filter == .all } else { false }
      })
    #expect(state.message?.isError == true)
  }
}
