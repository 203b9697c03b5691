/// One line of a paragraph: where its text is and how it fills the measure.
package struct TypesetLine: Equatable, Sendable {
  /// Its bytes of the text; the blanks at a break are in no line.
  package let range: Range<Int>
  /// Columns as drawn, before any stretching, with the hyphen if it ends in one.
  package let columns: Int
  /// Blanks to add between the words so that the line fills the measure; 0 where it is ragged.
  package let stretch: Int
  /// Places between words, which share the stretch.
  package let gapCount: Int
  /// Whether a hyphen that is not in the text is drawn at its end.
  package let endsInHyphen: Bool
  /// Columns at its end that stand outside the measure.
  package let hangingColumns: Int
}
