internal import CText

/// A stretch of a line read in one direction.
package struct VisualRun: Equatable, Sendable {
  /// Its bytes of the text.
  package let range: Range<Int>
  /// Whether its characters are drawn from right to left.
  package let isRightToLeft: Bool
}

/// The directions of a paragraph that holds text from right to left (UAX 9, by fribidi).
struct BidiParagraph {
  /// Whether the paragraph as a whole runs from right to left, by its first strong character.
  let isRightToLeft: Bool
  private let levels: [Int8]
  private let start: Int

  /// Nil where nothing in `range` is read from right to left, so that no order is to be found.
  init?(_ range: Range<Int>, in bytes: Span<UInt8>) {
    guard Self.holdsRightToLeft(range, in: bytes) else { return nil }
    var levels = [Int8](repeating: 0, count: range.count)
    let direction = bytes.extracting(range).withUnsafeBufferPointer {
      text_bidi_levels($0.baseAddress, $0.count, &levels)
    }
    guard direction >= 0 else { return nil }
    isRightToLeft = direction == 1
    self.levels = levels
    start = range.lowerBound
  }

  /// The runs of a line from left to right, as they are drawn (rule L2); none where all of it is
  /// read from left to right.
  func visualRuns(of line: Range<Int>) -> [VisualRun] {
    var runs = levelRuns(of: line)
    guard let highest = runs.map(\.level).max(), highest > 0 else { return [] }
    for level in stride(from: highest, to: 0, by: -1) {
      var index = 0
      while index < runs.count {
        let end = runs[index...].firstIndex { $0.level < level } ?? runs.count
        runs[index..<end].reverse()
        index = end + 1
      }
    }
    return runs.map { VisualRun(range: $0.range, isRightToLeft: $0.level & 1 == 1) }
  }

  private func levelRuns(of line: Range<Int>) -> [(range: Range<Int>, level: Int8)] {
    var runs: [(range: Range<Int>, level: Int8)] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      let level = levels[offset - start]
      var end = offset + 1
      while end < line.upperBound, levels[end - start] == level { end += 1 }
      runs.append((offset..<end, level))
      offset = end
    }
    return runs
  }

  /// A byte below 0xD6 starts no such character; the rest are looked up.
  private static func holdsRightToLeft(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] < 0xD6 {
        offset += 1
        continue
      }
      let scalar = bytes.scalar(at: offset)
      if CharacterProperties(scalar.code).isRightToLeft { return true }
      offset += scalar.byteCount
    }
    return false
  }
}
