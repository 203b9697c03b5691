package import Articles
import Screen

extension ReaderState {
  /// Changes the state as `action` says, and returns what must be done outside.
  package mutating func apply(_ action: Action) -> [Effect] {
    var effects: [Effect] = []
    if case .key(let key) = action, playback != nil {
      // What is typed comes behind what is still being played; escape ends that.
      if key == .named(.escape) { playback = nil }
      effects = playOn(isPatient: false)
    }
    return effects + step(action) + playOn()
  }

  /// One action, without what a binding types because of it.
  mutating func step(_ action: Action) -> [Effect] {
    var effects = refuseWhereClosed(route(action))
    fit()
    if list.needsRows, !effects.contains(where: \.isList), list.total != nil {
      let request = listRequest()
      if !list.isWaiting(for: request), list.failure?.request != request {
        effects.append(.list(request))
      }
    }
    for effect in effects {
      if case .list(let request) = effect { list.requested = request }
      if case .seek(let request) = effect { sought = request }
    }
    if effects.contains(where: \.changesArticles) { ahead.forget() }
    return effects
  }

  private mutating func route(_ action: Action) -> [Effect] {
    switch action {
    case .key(let key):
      message = nil
      return popup == nil ? press(key) : pressInPopup(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return options.isMouseOn ? click(mouse) : []
    case .perform(let command, let count, let argument):
      return perform(command, count: count, argument: argument)
    case .resized(let size):
      self.size = size
      return list.isTotalKnown ? [] : [.list(listRequest())]
    case .arrived(let arrival): return receive(arrival)
    case .background(let isLight): return use(lightBackground: isLight)
    case .clock(let now):
      self.now = now
      return []
    }
  }

  /// What the first list request asks for; the program sends it when it starts.
  package func listRequest(
    following anchor: Article.ID? = nil, limit: Int = ArticleList.windowLength
  ) -> ListRequest {
    ListRequest(
      query: query, hits: hits?.set, start: list.wantedStart, limit: limit, anchor: anchor)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if pending.isEmpty, case .character(let character) = key, let digit = character.asciiDigit,
      digit > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + digit, 1_000_000)
      return []
    }
    if key == .named(.escape), !pending.isEmpty || count != nil {
      pending = []
      count = nil
      return []
    }
    let keys = pending + [key]
    switch keymap.resolve(keys, in: context) {
    case .bound(let target):
      let count = count
      pending = []
      self.count = nil
      let (point, selection) = (reading.point, reading.selection)
      defer { if reading.selection == selection { extendSelection(from: point) } }
      switch target {
      case .command(let command, let argument):
        return perform(command, count: count, argument: argument)
      case .keys(let keys): return play(keys, count: count)
      }
    case .pending:
      pending = keys
    case .unbound:
      pending = []
      count = nil
      message = Message(unboundMessage(keys), isError: true)
    }
    return []
  }

  /// Where bindings are looked up.
  package var context: Context {
    switch focus {
    case .list: .list
    case .text: reading.selection == nil ? .text : .selection
    case .sidebar: .sidebar
    }
  }

  private func unboundMessage(_ keys: [Key]) -> String {
    let help = keymap.key(for: .help, in: context) ?? ":help"
    return "\(Keymap.spelling(of: keys)) does nothing here; \(help) shows the keys that do"
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard popup != nil else { return [] }
    return edit { $0.insert(text) }
  }
}

extension Character {
  fileprivate var asciiDigit: Int? { isASCII ? wholeNumberValue : nil }
}

extension Effect {
  var isList: Bool {
    if case .list = self { return true }
    return false
  }
}
