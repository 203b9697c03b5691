import Articles

/// A popup that offers things to choose from; typing narrows it.
package struct Picker: Equatable, Sendable {
  package let title: String
  package let offer: Offer
  package var editor = LineEditor()
  /// Everything offered; nil until it has come.
  package private(set) var choices: [Choice]?
  package private(set) var selection = 0
  /// What stood before, put back by `Esc`.
  package let original: Theme?

  package init(title: String, offer: Offer, original: Theme? = nil) {
    self.title = title
    self.offer = offer
    self.original = original
  }

  /// The choices whose title has what was typed, in either case.
  package var shown: [Choice] {
    let typed = editor.text
    guard let choices, !typed.isEmpty else { return choices ?? [] }
    if offer == .links, let number = Int(typed), choices.indices.contains(number - 1) {
      return [choices[number - 1]]
    }
    let search = TextSearch(typed)
    return choices.filter { !search.matches(in: $0.title).isEmpty }
  }

  /// How many columns it takes where there is room.
  package var columns: Int {
    switch offer {
    case .highlights, .links: 96
    default: 56
    }
  }

  package var chosen: Choice? {
    let shown = shown
    return shown.indices.contains(selection) ? shown[selection] : nil
  }

  /// Takes in what is offered; of themes, the one in use is chosen at first.
  package mutating func receive(_ choices: [Choice]) {
    let isFirst = self.choices == nil
    self.choices = choices
    let inUse = original.flatMap { theme in
      choices.firstIndex { $0.value == .theme(theme.name) }
    }
    move(by: isFirst ? inUse ?? 0 : 0)
  }

  /// Takes away the row chosen.
  package mutating func remove() {
    guard let chosen else { return }
    choices?.removeAll { $0 == chosen }
    move(by: 0)
  }

  /// What to say where there is nothing to choose from.
  package var absence: String {
    switch choices {
    case nil: "…"
    case []? where offer == .savedFilters: "none; :save-filter NAME keeps the filter in use"
    default: "none"
    }
  }

  package mutating func move(by rows: Int) {
    selection = min(max(selection.addingClamped(rows), 0), max(shown.count - 1, 0))
  }

  package mutating func select(_ index: Int) {
    selection = 0
    move(by: index)
  }

  package mutating func selectFirst() {
    selection = 0
  }
}
