/// A piece of a line as it is drawn, from left to right.
package struct Segment: Equatable, Sendable {
  /// The bytes of the text it shows; the blanks it widens, the word its hyphen ends.
  package internal(set) var range: Range<Int>
  /// What is drawn: safe for a terminal, and as wide as `columns` says.
  package internal(set) var text: String
  /// The column it starts at, counted from the left edge of the measure.
  package internal(set) var column: Int
  /// How many columns it takes.
  package internal(set) var columns: Int

  /// The same, `distance` columns further to the right.
  package func moved(by distance: Int) -> Segment {
    var moved = self
    moved.column += distance
    return moved
  }
}

extension TypesetLine {
  /// The line as it is drawn, from left to right, in pieces that hold no cut inside.
  ///
  /// With the cuts at the edges of mentions, links and the like, each segment is one run of text
  /// in one style. Blanks come widened by the line's stretch and words with a hyphen where the line
  /// ends in one.
  ///
  /// - Parameters:
  ///   - text: The text the line was made from.
  ///   - cuts: UTF-8 offsets, ascending. One inside a grapheme cluster counts behind it.
  ///   - window: The columns to show, for a line that is scrolled sideways; segments then count
  ///     their columns from its left edge. Nil for all of them.
  /// - Complexity: O(*n*) in the bytes of the line up to the end of the window, and in the cuts; to
  ///   cut many lines of a long text, pass each only the cuts it holds.
  package func segments(
    of text: String, cuts: [Int] = [], window: Range<Int>? = nil
  ) -> [Segment] {
    var drawing = LineDrawing(self, cuts: cuts, window: window ?? 0..<Int.max)
    let segments = drawing.segments(in: text.utf8Span.span)
    return window.map(segments.clipped) ?? segments
  }

  /// The line as it is drawn, in one segment for each grapheme cluster and each gap.
  package func cells(of text: String) -> [Segment] {
    var drawing = LineDrawing(self, cuts: nil, window: 0..<Int.max)
    return drawing.segments(in: text.utf8Span.span)
  }

  /// The offset of the character drawn at `column`: where a click there points. Left of the line
  /// and right of it, its nearest character; nil for an empty line.
  package func offset(atColumn column: Int, of text: String) -> Int? {
    let cells = cells(of: text)
    let under = cells.first { column < $0.column + $0.columns } ?? cells.last
    return under?.range.lowerBound
  }

  /// The column at which the character of the byte at `offset` is drawn; nil for one that is not in
  /// the line.
  package func column(ofByte offset: Int, of text: String) -> Int? {
    cells(of: text).first { $0.range.contains(offset) }?.column
  }
}

extension [Segment] {
  /// What of them shows in a window of columns, counted from its left edge; of a wide character
  /// that lies only half inside, a blank.
  package func clipped(to window: Range<Int>) -> [Segment] {
    compactMap { $0.clipped(to: window) }
  }
}

extension Segment {
  fileprivate func clipped(to window: Range<Int>) -> Segment? {
    guard column < window.upperBound, column + columns > window.lowerBound else { return nil }
    var clipped = self
    clipped.column -= window.lowerBound
    guard column < window.lowerBound || column + columns > window.upperBound else {
      return clipped
    }
    clipped.text = ""
    clipped.columns = 0
    clipped.column = Swift.max(0, clipped.column)
    let bytes = text.utf8Span.span
    var clusters = Clusters(bytes.count)
    var start = column
    while let cluster = clusters.next(in: bytes) {
      let end = start + cluster.columns
      let shown = Range(uncheckedBounds: (start, end)).clamped(to: window).count
      if shown > 0 {
        clipped.text +=
          shown == cluster.columns
          ? String(copying: bytes, cluster.range) : ColumnWidth.blanks(shown)
        clipped.columns += shown
      }
      start = end
    }
    return clipped
  }
}
