/// What a reader can set.
package struct Options: Equatable, Sendable {
  /// The most columns a line of text takes.
  package var measure = 72
  /// The list's and the sidebar's columns; nil for a share of the screen.
  package var listWidth: Int?
  package var sidebarWidth: Int?
  package var theme = "terminal"
  package var isMouseOn = true

  package init() {}
}

/// Which mentions are marked in the text.
package enum Highlighting: String, CaseIterable, Sendable {
  /// Every mention, quietly; the hit set strongly.
  case all
  /// The hit set only.
  case chosen
  case none
}
