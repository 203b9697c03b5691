/// Fills each line with all the words that fit.
struct GreedyLines {
  private let width: Int
  private var words: Words
  private var lines: [TypesetLine] = []
  private var line: OpenLine?

  init(_ range: Range<Int>, width: Int, in bytes: Span<UInt8>) {
    self.width = width
    words = Words(range, in: bytes)
  }

  consuming func allLines(in bytes: Span<UInt8>) -> [TypesetLine] {
    while let word = words.next(in: bytes) { add(word, in: bytes) }
    endLine()
    return lines
  }

  @inline(__always)
  private mutating func add(_ word: Word, in bytes: Span<UInt8>) {
    if word.columns > width, word.gapCount > 0 { return addParts(of: word, in: bytes) }
    if let open = line, open.columns(with: word) > width {
      endLine(isHyphenated: open.ending == .softHyphen)
    }
    if word.columns > width {
      addCut(word, in: bytes)
    } else if line == nil {
      line = OpenLine(word)
    } else {
      line?.append(word)
    }
    if word.ending == .mandatory { endLine() }
  }

  private mutating func endLine(isHyphenated: Bool = false) {
    if let line { lines.append(line.closed(isHyphenated: isHyphenated)) }
    line = nil
  }

  /// Adds one by one what a word was joined of that no line can hold.
  private mutating func addParts(of word: Word, in bytes: Span<UInt8>) {
    var start = word.range.lowerBound
    while start < word.range.upperBound {
      let part = word.part(from: start, in: bytes)
      add(part, in: bytes)
      start = part.next
    }
  }

  /// Adds a word that no line can hold in pieces cut to the measure.
  private mutating func addCut(_ word: Word, in bytes: Span<UInt8>) {
    var clusters = Clusters(word.range)
    var piece = Word(
      range: word.range.lowerBound..<word.range.lowerBound, next: 0, columns: 0, ending: .open)
    while let cluster = clusters.next(in: bytes) {
      if piece.columns + cluster.columns > width, !piece.range.isEmpty {
        lines.append(OpenLine(piece).closed(isHyphenated: false))
        piece.range = cluster.range
        piece.columns = 0
      }
      piece.range = piece.range.lowerBound..<cluster.range.upperBound
      piece.columns += cluster.columns
    }
    piece.ending = word.ending
    line = OpenLine(piece)
  }
}

/// A line that still takes words.
struct OpenLine {
  private(set) var range: Range<Int>
  private(set) var columns: Int
  private(set) var gapCount: Int
  private(set) var ending: Word.Ending

  init(_ word: Word) {
    range = word.range
    columns = word.columns
    gapCount = word.gapCount
    ending = word.ending
  }

  /// How wide it is with `word` behind it, and a hyphen behind that if a line end needs one.
  @inline(__always)
  func columns(with word: Word) -> Int {
    columns + (ending == .blank ? 1 : 0) + word.columns + (word.ending == .softHyphen ? 1 : 0)
  }

  @inline(__always)
  mutating func append(_ word: Word) {
    columns += word.columns + (ending == .blank ? 1 : 0)
    gapCount += word.gapCount + (ending == .blank ? 1 : 0)
    range = range.lowerBound..<word.range.upperBound
    ending = word.ending
  }

  /// The line as it stands, with a hyphen at its end or without.
  func closed(isHyphenated: Bool) -> TypesetLine {
    TypesetLine(
      range: range, columns: columns + (isHyphenated ? 1 : 0), stretch: 0, gapCount: gapCount,
      endsInHyphen: isHyphenated, hangingColumns: 0)
  }
}
