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
  /// to where they were, then by words that differ a little near there. An empty range behind the
  /// words before it where it is gone.
  func moved(_ range: TextRange) -> TextRange {
    let range = range.clamped(to: TextRange(0, old.count))
    if range.end <= same.prefix { return range }
    let shift = new.count - old.count
    if range.start >= old.count - same.suffix {
      return TextRange(range.start + shift, range.end + shift)
    }
    let expected = range.start * new.count / max(1, old.count)
    let quote = old[range.start..<range.end]
    if let found = unchanged(quote, near: expected) { return found }
    let start = behindContext(of: range.start, expected: expected) ?? expected
    if let found = edited(quote, near: start) { return found }
    return TextRange(boundary(start), boundary(start))
  }

  /// Where a text stands that was lost, nearest to `offset`; nil where it is still gone.
  func found(_ quote: String, near offset: Int) -> TextRange? {
    let bytes = Array(quote.utf8)[...]
    return unchanged(bytes, near: offset) ?? edited(bytes, near: offset)
  }

  /// Where a quotation stands as it was, nearest to `expected`.
  private func unchanged(_ quote: ArraySlice<UInt8>, near expected: Int) -> TextRange? {
    guard let start = nearest(quote.prefix(Self.longestQuote), to: expected),
      new[start...].starts(with: quote)
    else { return nil }
    return TextRange(start, start + quote.count)
  }

  /// How far from where it is expected an edited quotation is looked for, in bytes.
  private static let reach = 8192

  /// Where a quotation stands that was edited: by its beginning and its end, which may differ in
  /// some of their bytes, with whatever stands between them now. Long ends that differ in a quarter
  /// come first, then short ones that differ in a sixth.
  ///
  /// - Complexity: O(1): it looks at no more than `reach` bytes each way, four times.
  private func edited(_ quote: ArraySlice<UInt8>, near expected: Int) -> TextRange? {
    let most = ApproximateSearch.longest
    return edited(quote, endsOf: most, near: expected)
      ?? (quote.count > Self.shortEnd
        ? edited(quote, endsOf: Self.shortEnd, near: expected) : nil)
  }

  private static let shortEnd = 24

  private func edited(
    _ quote: ArraySlice<UInt8>, endsOf most: Int, near expected: Int
  ) -> TextRange? {
    let limit = Self.errorLimit(min(quote.count, most))
    guard limit > 0 else { return nil }
    let window = new[max(expected - Self.reach, 0)..<min(expected + Self.reach, new.count)]
    // Backward, a match ends where the quotation begins.
    let head = ApproximateSearch(quote.prefix(most).reversed())
    guard
      let start = head.best(
        in: window.reversed(), limit: limit, near: window.endIndex - expected)
    else { return nil }
    let first = window.endIndex - start.end
    let longest = first + 2 * quote.count + most
    let rest = new[first..<min(longest, new.count)]
    let tail = ApproximateSearch(quote.suffix(most))
    guard
      let end = tail.best(
        in: rest, limit: limit, isAnchored: quote.count <= most, near: quote.count)
    else { return nil }
    return wholeWords(first, first + end.end)
  }

  /// In how many bytes a stretch of a quotation may differ: a short one would be found anywhere.
  private static func errorLimit(_ length: Int) -> Int {
    length < 5 ? 0 : length <= shortEnd ? max(length / 6, 1) : length / 4
  }

  /// A range without the parts of words at its ends that an edit left outside it.
  private func wholeWords(_ start: Int, _ end: Int) -> TextRange? {
    var (start, end) = (start, max(end, start))
    let longestWord = 40
    for _ in 0..<longestWord where start > 0 && isInWord(start) { start -= 1 }
    for _ in 0..<longestWord where end < new.count && isInWord(end) { end += 1 }
    let range = TextRange(boundary(start), boundary(end))
    return range.isEmpty ? nil : range
  }

  /// Whether the bytes on both sides of `offset` belong to one word.
  private func isInWord(_ offset: Int) -> Bool {
    [new[offset - 1], new[offset]].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: false
      }
    }
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

  /// Where words stand, nearest to `expected`.
  ///
  /// By Knuth, Morris and Pratt, so that a text that repeats itself costs no more than another.
  ///
  /// - Complexity: O(*n*) in the bytes of the new text.
  private func nearest(_ words: ArraySlice<UInt8>, to expected: Int) -> Int? {
    let words = Array(words)
    guard !words.isEmpty, words.count <= new.count else { return nil }
    let borders = Self.borders(of: words)
    var best: Int?
    var matched = 0
    for index in new.indices {
      while matched > 0, words[matched] != new[index] { matched = borders[matched - 1] }
      if words[matched] == new[index] { matched += 1 }
      guard matched == words.count else { continue }
      let start = index + 1 - matched
      if let best, abs(best - expected) <= abs(start - expected) { return best }
      best = start
      matched = borders[matched - 1]
    }
    return best
  }

  /// How many bytes at the end of each beginning of a text are a beginning of it as well.
  private static func borders(of words: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: words.count)
    var matched = 0
    for index in words.indices.dropFirst() {
      while matched > 0, words[matched] != words[index] { matched = borders[matched - 1] }
      if words[matched] == words[index] { matched += 1 }
      borders[index] = matched
    }
    return borders
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
