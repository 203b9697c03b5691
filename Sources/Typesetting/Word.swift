/// A stretch of a paragraph that no line may end in, with what stands behind it.
struct Word: Equatable {
  /// What may happen behind a word.
  enum Ending: Equatable {
    /// Blanks, which are dropped where the line ends.
    case blank
    /// A place to break without blanks, such as after a hyphen or between ideographs.
    case open
    /// A place to break that shows a hyphen then: a soft hyphen, or one of a dictionary's.
    case hyphen
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

  /// Columns it needs where a line ends behind it.
  @inline(__always)
  var columnsAtEnd: Int { ending == .hyphen ? columns + 1 : columns }

  /// Columns it needs, with the blank behind it, where the line goes on.
  @inline(__always)
  var advance: Int { ending == .blank ? columns + 1 : columns }
}

extension Word {
  /// It in pieces that fit into `width` columns: what it was joined of, or else cut where a line
  /// is full, between grapheme clusters.
  func pieces(width: Int, in bytes: Span<UInt8>) -> [Word] {
    var pieces: [Word] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let part = part(from: start, in: bytes)
      pieces += part.columnsAtEnd > width ? part.cut(width: width, in: bytes) : [part]
      start = part.next
    }
    pieces[pieces.count - 1].next = next
    return pieces
  }

  /// The part of a joined word from `start` up to its next blanks or its end.
  private func part(from start: Int, in bytes: Span<UInt8>) -> Word {
    var end = start
    while end < range.upperBound, !bytes[end].isBlank { end += 1 }
    let next = Words.blanksEnd(from: end, to: range.upperBound, in: bytes)
    return Word(
      range: start..<end, next: next, columns: ColumnWidth.columns(of: bytes, in: start..<end),
      ending: next == range.upperBound ? ending : .blank)
  }

  private func cut(width: Int, in bytes: Span<UInt8>) -> [Word] {
    var clusters = Clusters(range)
    var pieces: [Word] = []
    var start = range.lowerBound
    var columns = 0
    /// The last place to cut at, and the columns up to it.
    var place = (offset: start, columns: 0)
    var last: UInt32 = 0
    while let cluster = clusters.next(in: bytes) {
      let offset = cluster.range.lowerBound
      let first = bytes.scalar(at: offset).code
      if !UnspacedScript.joins(last, first) { place = (offset, columns) }
      if columns + cluster.columns > width, offset > start {
        if place.offset == start { place = (offset, columns) }
        let piece = start..<place.offset
        pieces.append(
          Word(range: piece, next: place.offset, columns: place.columns, ending: .open))
        start = place.offset
        columns -= place.columns
        place = (start, 0)
      }
      columns += cluster.columns
      last = first
    }
    let ending = ending == .hyphen && columns == width ? Ending.open : ending
    pieces.append(
      Word(range: start..<range.upperBound, next: next, columns: columns, ending: ending))
    return pieces
  }

  /// It in two at `offset`, with a hyphen at the end of the first half.
  func split(at offset: Int, in bytes: Span<UInt8>) -> (Word, Word) {
    let head = range.lowerBound..<offset
    let columns = ColumnWidth.columns(of: bytes, in: head)
    var tail = self
    tail.range = offset..<range.upperBound
    tail.columns = self.columns - columns
    return (Word(range: head, next: offset, columns: columns, ending: .hyphen), tail)
  }
}
