/// Text in one style.
package struct Run: Equatable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }
}

/// One row of a panel, from its left edge.
package struct Line: Equatable, Sendable {
  package var runs: [Run]
  /// The style of the cells behind the last run.
  package var fill: Style

  package init(_ runs: [Run] = [], fill: Style = Style()) {
    self.runs = runs
    self.fill = fill
  }

  /// Written out for the same reason as that of `Style`.
  package static func == (left: Line, right: Line) -> Bool {
    left.runs == right.runs && left.fill == right.fill
  }

  /// Its characters without styles.
  package var text: String { runs.map(\.text).joined() }
}
