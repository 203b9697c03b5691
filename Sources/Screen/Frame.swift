/// A rectangle of lines. Lines past its last row, and cells past its right edge, are not shown;
/// missing lines are blank in `fill`.
package struct Panel: Equatable, Sendable {
  package var rect: Rect
  package var lines: [Line]
  package var fill: Style

  package init(_ rect: Rect, lines: [Line], fill: Style = Style()) {
    self.rect = rect
    self.lines = lines
    self.fill = fill
  }
}

/// The whole screen as a value: panels in painting order, a later one over an earlier.
package struct Frame: Equatable, Sendable {
  package var size: Size
  package var panels: [Panel]
  /// Where the text of a style with a link leads; `""` where that is not to be linked. They are
  /// printable ASCII.
  package var links: [String] = []
  /// Whether links are made though the terminal is not known to have them.
  package var areLinksForced = false
  /// Where the hardware cursor stands; Braille displays and screen readers follow it.
  package var cursor: Position?
  /// Whether the cursor is to be seen, as in a prompt.
  package var isCursorVisible: Bool

  package init(
    size: Size, panels: [Panel] = [], links: [String] = [], cursor: Position? = nil,
    isCursorVisible: Bool = false
  ) {
    self.size = size
    self.panels = panels
    self.links = links
    self.cursor = cursor
    self.isCursorVisible = isCursorVisible
  }
}
