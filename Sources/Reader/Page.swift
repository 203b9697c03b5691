package import Articles
package import Typesetting

/// One row of an article as it is set.
package struct PageLine: Equatable, Sendable {
  /// Drawn before the text, and never part of it: an indent, a quotation's bar, a list's marker.
  package var lead = ""
  package var leadFace = Face.text
  /// The same at the right of text that is read from right to left, from column `trailColumn` on,
  /// counted from the end of the lead.
  package var trail = ""
  package var trailColumn = 0
  package var face = Face.text
  /// Words that are not the article's text: who wrote it, or a rule.
  package var literal: String?
  /// The article's text in this row.
  package var pieces: [Piece] = []

  /// A line of the article's text and where in the row it begins.
  package struct Piece: Equatable, Sendable {
    /// The left edge of its measure, in terminal columns from the end of the lead.
    package var column: Int
    package var line: TypesetLine

    package init(column: Int, line: TypesetLine) {
      self.column = column
      self.line = line
    }

    package var range: TextRange { TextRange(line.range.lowerBound, line.range.upperBound) }
  }

  /// From the first byte of text in the row to the last; nil in a row without any.
  package var range: TextRange? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return TextRange(first.range.start, max(last.range.end, first.range.start))
  }
}

/// An article set for a width: what the pane scrolls over.
package struct Page: Equatable, Sendable {
  package var lines: [PageLine]
  /// Lines that hold text and the offset they begin at, in order of the offsets.
  private let starts: [(line: Int, offset: Int)]

  package init(lines: [PageLine] = []) {
    self.lines = lines
    starts = lines.indices.compactMap { index in
      lines[index].range.map { (index, $0.start) }
    }
  }

  /// The line that shows the byte at `offset`, or the nearest before it.
  ///
  /// - Complexity: O(log *n*) in the lines.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? starts[low - 1].line : (starts.first?.line ?? 0)
  }

  /// The offset of the first text in or behind line `index`; nil where there is none.
  package func offset(from index: Int) -> Int? {
    guard index < lines.count else { return nil }
    return lines[max(index, 0)...].first { $0.range != nil }?.range?.start
  }

  package static func == (left: Page, right: Page) -> Bool { left.lines == right.lines }
}
