/// A piece of a line as it is drawn, from left to right.
package struct Segment: Equatable, Sendable {
  /// The bytes of the text it shows; the blanks it widens, the word its hyphen ends.
  package internal(set) var range: Range<Int>
  /// What is drawn: safe for a terminal, and as wide as `columns` says.
  package internal(set) var text: String
  /// The column it starts at, counted from the left edge of the measure.
  package internal(set) var column: Int
  package internal(set) var columns: Int
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
  /// - Complexity: O(*n*) in the bytes of the line and the number of cuts; to cut many lines of a
  ///   long text, pass each only the cuts it holds.
  package func segments(of text: String, cuts: [Int] = []) -> [Segment] {
    let bytes = text.utf8Span.span
    var drawing = LineDrawing(self, cuts: cuts)
    return drawing.segments(in: bytes)
  }

  /// The line as it is drawn, in one segment for each grapheme cluster and each gap.
  package func cells(of text: String) -> [Segment] {
    let bytes = text.utf8Span.span
    var drawing = LineDrawing(self, cuts: nil)
    return drawing.segments(in: bytes)
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
          ? String(copying: bytes, cluster.range) : String(repeating: " ", count: shown)
        clipped.columns += shown
      }
      start = end
    }
    return clipped
  }
}
