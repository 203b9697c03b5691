/// Fills each line with all the words that fit.
struct GreedyLines {
  /// No more lines than this end in a hyphen one below the other.
  private static let mostHyphensInRow = 2

  private let settings: Typesetter
  private let width: Int
  private let end: Int
  private var words: Words
  private var lines: [TypesetLine] = []
  private var line = OpenLine()
  private var hyphensInRow = 0

  init(_ range: Range<Int>, _ settings: Typesetter, in bytes: Span<UInt8>) {
    self.settings = settings
    width = settings.width
    end = range.upperBound
    words = Words(range, in: bytes)
  }

  consuming func allLines(in bytes: Span<UInt8>) -> [TypesetLine] {
    while let word = words.next(in: bytes) {
      if word.columnsAtEnd > width {
        addWide(word, in: bytes)
      } else {
        add(word, in: bytes)
      }
    }
    if !line.isEmpty { endLine(in: bytes) }
    if !lines.isEmpty { lines[lines.count - 1].isLast = true }
    return lines
  }

  /// Adds a word that fits into a line of its own.
  @inline(__always)
  private mutating func add(_ word: Word, in bytes: Span<UInt8>) {
    if line.advance + word.columnsAtEnd > width, !line.isEmpty, !hangs(word, in: bytes) {
      addToNextLine(word, in: bytes)
    } else {
      line.append(word)
    }
    if word.ending == .mandatory {
      endLine(in: bytes)
      lines[lines.count - 1].isLast = true
    }
  }

  private mutating func addToNextLine(_ word: Word, in bytes: Span<UInt8>) {
    guard let (head, tail) = hyphenated(word, in: bytes) else {
      endLine(in: bytes)
      line.append(word)
      return
    }
    line.append(head)
    endLine(in: bytes)
    line.append(tail)
  }

  private mutating func addWide(_ word: Word, in bytes: Span<UInt8>) {
    if word.gapCount == 0, let (head, tail) = hyphenated(word, in: bytes) {
      line.append(head)
      endLine(in: bytes)
      return tail.columnsAtEnd > width ? addWide(tail, in: bytes) : add(tail, in: bytes)
    }
    for piece in word.pieces(width: width, in: bytes) { add(piece, in: bytes) }
  }

  private mutating func endLine(in bytes: Span<UInt8>) {
    var closed = line.closed
    hyphensInRow = closed.endsInHyphen ? hyphensInRow + 1 : 0
    closed.hangingColumns = max(0, closed.columns - width)
    lines.append(closed)
    line = OpenLine()
  }

  /// Whether `word` fits with the mark at its end outside the measure.
  private func hangs(_ word: Word, in bytes: Span<UInt8>) -> Bool {
    guard settings.hangingColumns > 0 else { return false }
    let outside = line.advance + word.columns - width
    return outside <= settings.hangingColumns && word.ending != .hyphen
      && outside <= HangingPunctuation.columns(bytes, word.range)
  }

  /// The word in two, the first half as long as fits into the line.
  private func hyphenated(_ word: Word, in bytes: Span<UInt8>) -> (Word, Word)? {
    guard let hyphenator = settings.hyphenator, hyphensInRow < Self.mostHyphensInRow else {
      return nil
    }
    let room = width - line.advance - (settings.hangingColumns > 0 ? 0 : 1)
    let isLastWord = word.next >= end && word.columns <= width
    guard room >= max(2, width / 16), !isLastWord else { return nil }
    for offset in word.hyphenOffsets(hyphenator, in: bytes).reversed() {
      let (head, tail) = word.split(at: offset, in: bytes)
      if head.columns <= room { return (head, tail) }
    }
    return nil
  }
}

/// A line that still takes words.
private struct OpenLine {
  private var start = 0
  private var end = 0
  private var gapCount = 0
  private var columns = 0
  private var ending = Word.Ending.open
  /// Columns up to where the next word would stand.
  private(set) var advance = 0

  @inline(__always)
  var isEmpty: Bool { end == 0 }

  @inline(__always)
  mutating func append(_ word: Word) {
    if isEmpty {
      start = word.range.lowerBound
    } else {
      gapCount += ending == .blank ? 1 : 0
    }
    gapCount += word.gapCount
    columns = advance + word.columns
    advance += word.advance
    end = word.range.upperBound
    ending = word.ending
  }

  /// The line as it stands when it ends here.
  var closed: TypesetLine {
    let endsInHyphen = ending == .hyphen
    var line = TypesetLine(
      range: start..<end, columns: endsInHyphen ? columns + 1 : columns, gapCount: gapCount)
    line.endsInHyphen = endsInHyphen
    return line
  }
}
