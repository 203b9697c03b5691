import Typesetting

extension PageLine {
  /// How many columns its pieces take.
  var columns: Int { pieces.map { $0.column + $0.line.columns }.max() ?? 0 }

  /// The columns of code that show where it is wider than the pane; nil where all of it does. The
  /// first and the last of the room are for signs that say that there is more.
  ///
  /// - Parameter columns: The room for the whole line, its lead included.
  func window(columns: Int, shift: Int) -> Range<Int>? {
    let room = columns - ColumnWidth.columns(of: lead)
    guard face == .code, room > 2, self.columns > room else { return nil }
    let start = min(shift, self.columns - room + 1)
    let end = start + room - (start > 0 ? 1 : 0)
    return start..<(end < self.columns ? end - 1 : end)
  }

  /// The offset of what stands at `column`, counted from the end of the lead, or nearest to it.
  ///
  /// - Parameter text: The article's.
  func offset(at column: Int, in text: String) -> Int? {
    cells(of: text).min { $0.distance(to: column) < $1.distance(to: column) }?.range.lowerBound
  }

  /// The column at which the character at `offset` is drawn, counted from the end of the lead; that
  /// of the last before it where it is in a break.
  func column(of offset: Int, in text: String) -> Int {
    let cells = cells(of: text)
    let cell =
      cells.first { $0.range.contains(offset) }
      ?? cells.filter { $0.range.lowerBound <= offset }.max {
        $0.range.lowerBound < $1.range.lowerBound
      } ?? cells.first
    return cell?.column ?? 0
  }

  /// The characters of its pieces, with their columns counted from the end of the lead.
  private func cells(of text: String) -> [Segment] {
    pieces.flatMap { piece in
      piece.line.cells(of: text).map { $0.moved(by: piece.column) }
    }
  }

  /// The row as text, without styles.
  ///
  /// - Parameter text: The article's.
  package func drawn(of text: String) -> String {
    var row = lead + (literal ?? "")
    var column = 0
    for piece in pieces {
      row += piece.drawn(of: text, from: &column)
    }
    guard !trail.isEmpty else { return row }
    return row + ColumnWidth.blanks(max(trailColumn - column, 0)) + trail
  }
}

extension PageLine.Piece {
  /// The piece as text, with the blanks before it.
  func drawn(of text: String) -> String {
    var column = 0
    return drawn(of: text, from: &column)
  }

  /// - Parameter column: Where the piece before it ended; then where it ends itself.
  fileprivate func drawn(of text: String, from column: inout Int) -> String {
    var drawn = ""
    for segment in line.segments(of: text) {
      let start = self.column + segment.column
      drawn += ColumnWidth.blanks(max(start - column, 0)) + segment.text
      column = start + segment.columns
    }
    return drawn
  }
}

extension Segment {
  /// How many columns lie between it and `column`; 0 where it covers that.
  fileprivate func distance(to column: Int) -> Int {
    max(self.column - column, column - (self.column + columns - 1), 0)
  }
}
