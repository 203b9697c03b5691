/// Breaks paragraphs into lines.
package struct Typesetter: Sendable {
  /// The measure in columns, at least 1.
  package var width: Int

  /// - Precondition: `width` is at least 1.
  package init(width: Int) {
    precondition(width >= 1, "a measure has at least one column")
    self.width = width
  }

  /// The lines of one paragraph, in reading order; none where it holds nothing but blanks.
  ///
  /// A line end inside is a blank. Every line takes the words that fit; a word wider than the
  /// measure is cut between grapheme clusters.
  ///
  /// - Parameter range: The paragraph's UTF-8 bytes in `text`, between code points.
  /// - Complexity: O(*n*) in the bytes of the paragraph.
  package func lines(of text: String, in range: Range<Int>) -> [TypesetLine] {
    let bytes = text.utf8Span.span
    return GreedyLines(range, width: width, in: bytes).allLines(in: bytes)
  }
}
