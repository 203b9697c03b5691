/// A stretch of a paragraph that no line may end in, with what stands behind it.
struct Word: Equatable {
  /// What may happen behind a word.
  enum Ending: Equatable {
    /// Blanks, which are dropped where the line ends.
    case blank
    /// A place to break without blanks, such as after a hyphen or between ideographs.
    case open
    /// A place to break that shows a hyphen then: a soft hyphen.
    case softHyphen
    /// The line ends here in any case.
    case mandatory
  }

  /// Its bytes without the blanks behind it.
  var range: Range<Int>
  /// The first byte of the next word.
  var next: Int
  /// Columns as drawn, each run of blanks inside taking one.
  var columns: Int
  /// Runs of blanks inside, kept together by a rule such as that for "5 km".
  var gapCount = 0
  var ending: Ending
}

extension Word {
  /// The part of a joined word from `start` up to its next blanks or its end.
  func part(from start: Int, in bytes: Span<UInt8>) -> Word {
    var end = start
    while end < range.upperBound, !bytes[end].isBlank { end += 1 }
    let next = Words.blanksEnd(from: end, to: range.upperBound, in: bytes)
    let isLast = next == range.upperBound
    return Word(
      range: start..<end, next: next, columns: ColumnWidth.columns(of: bytes, in: start..<end),
      ending: isLast ? ending : .blank)
  }
}
