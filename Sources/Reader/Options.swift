package import Articles

/// What a reader can set; `Setting` has the names, and what each may be.
package struct Options: Equatable, Sendable {
  /// The name or the path of a theme; `auto` chooses by the terminal's background.
  package var theme = Theme.automatic
  /// The most columns a line of text takes.
  package var measure = 72
  package var isJustified = false
  package var isHyphenated = false
  package var hangsPunctuation = false
  /// Whether text from right to left is put in the order in which it is drawn.
  package var reordersRightToLeft = true
  package var highlighting = Highlighting.all
  /// The order in which the list begins.
  package var sort = Filter.Sort.dateDescending
  package var entityOrder = Sidebar.Order.position
  package var dates = DateStyle.age
  /// What the list is grouped by.
  package var grouping = Grouping.none
  /// What the rows of the list show.
  package var listFormat = RowFormat.standard
  /// The list's and the sidebar's columns; nil for a share of the screen.
  package var listWidth: Int?
  package var sidebarWidth: Int?
  package var isMouseOn = true
  package var hyperlinks = Hyperlinks.auto
  /// Whether the screen is made for a screen reader or a Braille display.
  package var isPlain = false
  /// Commands of the reader's own.
  package var hooks = Hooks()

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

/// Whether links in the text are links of the terminal.
package enum Hyperlinks: String, CaseIterable, Sendable {
  /// Where the terminal is known to have them.
  case auto
  case on
  case off
}

/// How the list says when an article was published.
package enum DateStyle: String, CaseIterable, Sendable {
  /// How long ago: "5h", "3d".
  case age
  /// The day: "2024-06-03".
  case date
}
