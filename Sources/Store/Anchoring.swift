import Articles
import GRDB

/// Carries places in a text over to its next version.
struct Anchoring {
  private let old: [UInt8]
  private let new: [UInt8]
  /// A longer stretch is found by so many of its first bytes: a text that repeats itself must not
  /// cost its length squared.
  private static let longestQuote = 256

  /// How many bytes at the beginning and at the end are the same in both.
  private let same: (prefix: Int, suffix: Int)

  init(from old: String, to new: String) {
    self.old = Array(old.utf8)
    self.new = Array(new.utf8)
    let most = min(self.old.count, self.new.count)
    var prefix = 0
    while prefix < most, self.old[prefix] == self.new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < most - prefix,
      self.old[self.old.count - 1 - suffix] == self.new[self.new.count - 1 - suffix]
    {
      suffix += 1
    }
    same = (prefix, suffix)
  }

  /// Where the text of `range` stands now: by what did not change, then by the same words nearest
  /// to where they were, then by the words before it. An empty range near by where all is gone.
  func moved(_ range: TextRange) -> TextRange {
    let range = range.clamped(to: TextRange(0, old.count))
    if range.end <= same.prefix { return range }
    let shift = new.count - old.count
    if range.start >= old.count - same.suffix {
      return TextRange(range.start + shift, range.end + shift)
    }
    let expected = range.start * new.count / max(1, old.count)
    if let start = nearest(old[range.start..<range.end].prefix(Self.longestQuote), to: expected) {
      return TextRange(start, boundary(start + range.count))
    }
    let start = behindContext(of: range.start, expected: expected) ?? expected
    return TextRange(boundary(start), boundary(start))
  }

  /// Where a text stands that was lost, nearest to `offset`; nil where it is still gone.
  func found(_ quote: String, near offset: Int) -> TextRange? {
    let bytes = Array(quote.utf8)
    guard !bytes.isEmpty, let start = nearest(bytes.prefix(Self.longestQuote), to: offset) else {
      return nil
    }
    return TextRange(start, boundary(start + bytes.count))
  }

  /// Where a reader's place stands now: by as many of the words behind it as are still there.
  func moved(_ place: Int) -> Int {
    let place = min(max(0, place), old.count)
    let expected = place * new.count / max(1, old.count)
    if place <= same.prefix || place >= old.count - same.suffix {
      return moved(TextRange(place, place)).start
    }
    for length in [48, 24, 12] where place + length <= old.count {
      if let start = nearest(old[place..<(place + length)], to: expected) { return start }
    }
    return boundary(behindContext(of: place, expected: expected) ?? expected)
  }

  /// Just behind as many of the words before `offset` as are still there.
  private func behindContext(of offset: Int, expected: Int) -> Int? {
    for length in [32, 16, 8] where offset >= length {
      let context = old[(offset - length)..<offset]
      if let start = nearest(context, to: expected) { return start + length }
    }
    return nil
  }

  /// The beginning of the letter that the byte at `offset` is part of.
  private func boundary(_ offset: Int) -> Int {
    var offset = min(max(0, offset), new.count)
    while offset > 0, offset < new.count, new[offset] & 0xc0 == 0x80 { offset -= 1 }
    return offset
  }

  private func nearest(_ words: ArraySlice<UInt8>, to expected: Int) -> Int? {
    guard let first = words.first, words.count <= new.count else { return nil }
    var best: Int?
    for start in 0...(new.count - words.count) where new[start] == first {
      guard new[start..<(start + words.count)].elementsEqual(words) else { continue }
      if let best, abs(best - expected) <= abs(start - expected) { return best }
      best = start
    }
    return best
  }
}

extension Database {
  /// Carries the place and the highlights of an article over to its new text.
  func moveAnchors(slot: Int64, _ anchoring: Anchoring) throws {
    let place = try Int.fetchOne(
      cachedStatement(sql: "SELECT place FROM status WHERE slot = ? AND place IS NOT NULL"),
      arguments: [slot])
    if let place {
      try cachedStatement(sql: "UPDATE status SET place = ? WHERE slot = ?")
        .execute(arguments: [anchoring.moved(place), slot])
    }
    let rows = try Row.fetchAll(
      cachedStatement(sql: "SELECT key, start, length, quote FROM highlight WHERE slot = ?"),
      arguments: [slot])
    for row in rows {
      let (key, start, length): (Int64, Int, Int) = try (
        row.decode(atIndex: 0), row.decode(atIndex: 1), row.decode(atIndex: 2)
      )
      var moved = anchoring.moved(TextRange(start, start + length))
      if moved.isEmpty, let quote: String = try row.decode(atIndex: 3) {
        moved = anchoring.found(quote, near: moved.start) ?? moved
      }
      try cachedStatement(sql: "UPDATE highlight SET start = ?, length = ? WHERE key = ?")
        .execute(arguments: [moved.start, moved.count, key])
    }
  }
}
