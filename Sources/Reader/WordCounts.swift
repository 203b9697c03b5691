import Articles

/// How many words of a text stand before each place in it.
///
/// A word is a run without white space; of East Asian characters, two count as one word.
struct WordCounts: Equatable, Sendable {
  private static let stride = 1024
  /// Half words before each 1024th byte.
  private let marks: [Int]
  private let text: String
  private let total: Int

  /// - Complexity: O(*n*) in the bytes of `text`.
  init(of text: String = "") {
    self.text = text
    var counter = WordCounter()
    var marks: [Int] = []
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      if index % Self.stride == 0 { marks.append(counter.halves) }
      counter.take(bytes[index])
    }
    self.marks = marks
    total = counter.halves
  }

  /// The words from `offset` to the end.
  ///
  /// - Complexity: O(1).
  func words(from offset: Int) -> Int {
    let bytes = text.utf8Span.span
    let mark = min(max(offset, 0), bytes.count) / Self.stride
    guard mark < marks.count else { return 0 }
    var counter = WordCounter(halves: marks[mark])
    let start = mark * Self.stride
    if start > 0 { counter.isInWord = bytes[start - 1] > 0x20 }
    for index in start..<min(max(offset, start), bytes.count) { counter.take(bytes[index]) }
    return (total - counter.halves + 1) / 2
  }

  static func == (left: WordCounts, right: WordCounts) -> Bool { left.text == right.text }
}

private struct WordCounter {
  var halves = 0
  var isInWord = false

  init(halves: Int = 0) {
    self.halves = halves
  }

  mutating func take(_ byte: UInt8) {
    switch byte {
    case ...0x20: isInWord = false
    case 0xE3...0xED:
      // The first byte of a kana, an ideograph or a Hangul syllable.
      halves += 1
      isInWord = true
    default:
      if !isInWord { halves += 2 }
      isInWord = true
    }
  }
}
