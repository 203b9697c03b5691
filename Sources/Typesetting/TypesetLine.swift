/// One line of a paragraph: where its text is and how it fills the measure.
package struct TypesetLine: Equatable, Sendable {
  /// Its bytes of the text; the blanks at a break are in no line.
  package internal(set) var range: Range<Int>
  /// Columns as drawn before any stretching, with the hyphen if it ends in one.
  package internal(set) var columns: Int
  /// Blanks to add between the words so that the line fills the measure; 0 where it is ragged.
  package internal(set) var stretch = 0
  /// Whether blanks left over by even shares go to the first gaps rather than the last; it alternates
  /// from line to line, so that no rivers run down the page.
  package internal(set) var widensFirstGaps = false
  /// Places between words, which share the stretch.
  package internal(set) var gapCount: Int
  /// Whether a hyphen that is not in the text is drawn at its end.
  package internal(set) var endsInHyphen = false
  /// Columns at its end that stand outside the measure.
  package internal(set) var hangingColumns = 0
  /// Free columns before it: not 0 where a paragraph from right to left is aligned to the right.
  package internal(set) var indent = 0
  /// Its runs from left to right as drawn; empty where it is read from left to right throughout.
  package internal(set) var visualRuns: [VisualRun] = []
  /// Whether its paragraph is read from right to left.
  package internal(set) var isRightToLeft = false
  /// Whether blanks and tabs are drawn as they stand, as in code.
  package internal(set) var keepsBlanks = false
  /// Whether the paragraph or one of its fixed lines ends with it.
  package internal(set) var isLast = false

  init(range: Range<Int>, columns: Int, gapCount: Int) {
    self.range = range
    self.columns = columns
    self.gapCount = gapCount
  }
}
