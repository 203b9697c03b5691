/// Breaks paragraphs into lines.
///
/// A value of settings: each paragraph is broken on its own, so a reader breaks those in view first
/// and the rest later or never.
package struct Typesetter: Equatable, Sendable {
  /// The measure in columns, at least 1.
  package var width: Int
  /// Whether lines fill the measure. Breaks are then chosen for the whole paragraph, so that blanks
  /// are as even as can be; otherwise each line takes all words that fit.
  package var isJustified = false
  /// Parts words at line ends; nil to part none but at soft hyphens.
  package var hyphenator: Hyphenator?
  /// Columns to the right of the measure that a stop, comma, hyphen or quotation mark at the end of
  /// a line may take: 0 for none, 1 for Latin ones, 2 for ideographic ones as well.
  package var hangingColumns = 0
  /// Whether text from right to left is put in the order it is drawn in; not for a terminal that
  /// does so itself.
  package var reordersRightToLeft = true

  /// - Precondition: `width` is at least 1.
  package init(width: Int) {
    precondition(width >= 1, "a measure has at least one column")
    self.width = width
  }

  /// The lines of one paragraph, in reading order; none where it holds nothing but blanks.
  ///
  /// A line end inside is a blank, and any number of blanks is one. A word wider than the measure
  /// is cut between grapheme clusters.
  ///
  /// - Parameter range: The paragraph's UTF-8 bytes in `text`, between code points.
  /// - Complexity: O(*n*) in the bytes of the paragraph.
  package func lines(of text: String, in range: Range<Int>) -> [TypesetLine] {
    let bytes = text.utf8Span.span
    let directions = reordersRightToLeft ? BidiParagraph(range, in: bytes) : nil
    var settings = self
    if directions?.isRightToLeft == true { settings.hangingColumns = 0 }
    var lines =
      isJustified
      ? EvenLines(range, settings, in: bytes).allLines(in: bytes)
      : GreedyLines(range, settings, in: bytes).allLines(in: bytes)
    if let directions {
      for index in lines.indices { order(&lines[index], by: directions) }
    }
    return lines
  }

  /// The lines of text whose lines and blanks are kept, such as code; they may be wider than the
  /// measure.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  package func fixedLines(of text: String, in range: Range<Int>) -> [TypesetLine] {
    FixedLines.lines(range, in: text.utf8Span.span)
  }

  private func order(_ line: inout TypesetLine, by directions: BidiParagraph) {
    line.visualRuns = directions.visualRuns(of: line.range)
    line.isRightToLeft = directions.isRightToLeft
    if directions.isRightToLeft { line.indent = max(0, width - line.columns - line.stretch) }
  }
}
