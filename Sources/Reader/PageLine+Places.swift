import Typesetting

extension PageLine {
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
    return row
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
      drawn += String(repeating: " ", count: max(start - column, 0)) + segment.text
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
