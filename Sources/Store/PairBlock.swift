/// Which words stand side by side in which of some thousand articles, in few bytes.
///
/// The index has no positions: a phrase of two words that are everywhere, but seldom together,
/// would be looked for in very many texts. A block says of two words side by side in which of its
/// articles they may be: of 8 or 48 that it names one without need. It knows two words that are
/// together in few articles, as the index finds those soon; what it does not know can be
/// everywhere. Pairs that stand in most articles with both words are known, and not listed.
///
/// Words and pairs are hashes. Each list of articles is what Golomb and Rice wrote of: the
/// distances between them, in as few bits as fit the shorter ones.
struct PairBlock: Equatable {
  /// Of its articles, ascending.
  let slots: [Int64]
  /// In how many articles words are, as twice the exponent of two, by the last bits of their hashes.
  let classes: [UInt8]
  /// The least sum of two classes that is known.
  let least: Int
  /// How many lists the pairs that few articles have share: those of words that are together in
  /// few, and those of words that are in many.
  let shares: [Int]
  /// The articles of each pair or share, ascending; none where a pair is in most.
  let lists: [Int64: [UInt16]]

  /// The most articles of a block.
  static let most = 16_384

  /// What a pair's own list is kept under; shares have the smaller numbers.
  static func key(ofPair pair: UInt32) -> Int64 { Int64(pair) + 1 << 32 }

  /// The hash of a word, as `gz_words` makes it.
  static func word(_ token: String) -> UInt32 {
    let hash = Array(token.utf8).stableHash
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The hash of two words.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (UInt64(first) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(second)) &* 0xff51_afd7_ed55_8ccd
    return UInt32(mixed >> 32)
  }
}

extension PairBlock {
  /// Reads the words of articles.
  ///
  /// - Parameters:
  ///   - slots: Ascending; at most `most`.
  ///   - words: Of each article, with a 0 where no two words are side by side.
  /// - Complexity: O(*n* log *n*) in the words; about 0.1 ms an article.
  init(slots: [Int64], words: [[UInt32]]) {
    precondition(slots.count == words.count && slots.count <= Self.most, "a block has an end")
    let count = max(slots.count, 1)
    self.slots = slots
    classes = Self.classes(words)
    // At most one of a thousand is not known: a million articles have 1,000 such, which are read in
    // 25 ms.
    least = max(Self.halves(count * count / 1000) - 1, 0)
    var pairs = SortedPairs(least: least, articles: count)
    for part in 0..<Self.parts {
      var entries = Self.entries(words, classes: classes, least: least, part: part)
      entries.sort()
      pairs.add(entries)
    }
    (shares, lists) = pairs.finished()
  }

  /// Into how many parts the pairs are cut while a block is made, so that not all are in memory.
  private static let parts: UInt32 = 16

  private static func exponent(_ number: Int) -> Int {
    number > 0 ? Int.bitWidth - 1 - number.leadingZeroBitCount : 0
  }

  /// Twice the exponent of two, to a half.
  private static func halves(_ number: Int) -> Int {
    let whole = exponent(number)
    return 2 * whole + (number > 0 && number * number >> (2 * whole + 1) > 0 ? 1 : 0)
  }

  private static func classes(_ words: [[UInt32]]) -> [UInt8] {
    let bins = 1 << max(exponent(words.count * 8), sectionExponent)
    var counts = [Int](repeating: 0, count: bins)
    var seen = [Int](repeating: -1, count: bins)
    for (article, words) in words.enumerated() {
      for word in words where word != 0 {
        let bin = Int(word) & (bins - 1)
        guard seen[bin] != article else { continue }
        seen[bin] = article
        counts[bin] += 1
      }
    }
    return counts.map { UInt8(halves($0)) }
  }

  /// A pair, the sum of the classes of its words and an article: 32, 16 and 16 bits; of the pairs
  /// whose hashes lie in one part of all.
  private static func entries(
    _ words: [[UInt32]], classes: [UInt8], least: Int, part: UInt32
  ) -> [UInt64] {
    var entries: [UInt64] = []
    let last = classes.count - 1
    for (article, words) in words.enumerated() {
      var before: UInt32 = 0
      for word in words {
        defer { before = word }
        guard before != 0, word != 0 else { continue }
        let sum = Int(classes[Int(before) & last]) + Int(classes[Int(word) & last])
        guard sum >= least else { continue }
        let pair = pair(before, word)
        guard pair / (UInt32.max / parts + 1) == part else { continue }
        entries.append(UInt64(pair) << 32 | UInt64(sum) << 16 | UInt64(article))
      }
    }
    return entries
  }

  /// Which lists a pair shares: words that are together in 8 times as many articles as the least
  /// must be told apart better.
  static func tier(_ sum: Int, _ least: Int) -> Int { sum >= least + 6 ? 1 : 0 }

  /// What a list that a pair shares is kept under.
  static func key(ofShare pair: UInt32, tier: Int, among shares: Int) -> Int64 {
    Int64(tier) << 31 | Int64(pair) % Int64(shares)
  }
}

extension PairBlock {
  /// The slots, each as what it is beyond the first in 32 bits, or as it is in 64 where that is not
  /// enough; little end first.
  var packedSlots: [UInt8] {
    guard let first = slots.first, let last = slots.last else { return [] }
    let isNarrow = last - first <= Int64(UInt32.max)
    return slots.flatMap { slot in
      (0..<(isNarrow ? 4 : 8)).map { byte in
        UInt8(truncatingIfNeeded: (isNarrow ? slot - first : slot) >> Int64(8 * byte))
      }
    }
  }

  /// How many classes are kept together, as the exponent of two.
  static let sectionExponent = 11

  /// The classes in rows of 2,048: one of 4,096 would take a second page.
  var sections: [[UInt8]] {
    let length = 1 << Self.sectionExponent
    return stride(from: 0, to: classes.count, by: length).map { Array(classes[$0..<$0 + length]) }
  }

  /// Where the class of a word stands: its section, and its place there.
  static func place(of word: UInt32, among bins: Int) -> (section: Int, index: Int) {
    let bin = Int(word) & (bins - 1)
    return (bin >> sectionExponent, bin & (1 << sectionExponent - 1))
  }
}

/// Pairs on their way into the lists of a block, added in the order of their hashes.
private struct SortedPairs {
  private let least: Int
  private let articles: Int
  private var lists: [Int64: [UInt16]] = [:]
  private var rare: [[UInt64]] = [[], []]

  init(least: Int, articles: Int) {
    self.least = least
    self.articles = articles
  }

  /// How many articles with both words are read for one that has them side by side, where a pair
  /// is not listed: a screenful takes 500.
  private static let patience = 8

  /// Of how many articles one is told without need.
  private static let tellings = [8, 48]

  /// Adds whole pairs, each with its articles.
  mutating func add(_ entries: [UInt64]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      add(entries[start..<end])
      start = end
    }
  }

  private mutating func add(_ entries: ArraySlice<UInt64>) {
    guard let first = entries.first, let last = entries.last else { return }
    let pair = UInt32(first >> 32)
    let sum = Int(first >> 16 & 0xffff)
    // Two pairs of one hash: both are asked for by it, and by their own sums.
    let isTwo = sum != Int(last >> 16 & 0xffff)
    // Each class is what was counted to a half: a quarter of it again, on average.
    let candidates = (1 << (sum / 2 + 1)) / articles
    let list = Self.distinct(entries)
    if !isTwo, list.count >= 16, list.count * Self.patience >= candidates {
      lists[PairBlock.key(ofPair: pair)] = []
    } else if isTwo || list.count * 128 > articles {
      lists[PairBlock.key(ofPair: pair)] = list
    } else {
      rare[PairBlock.tier(sum, least)] += list.map { UInt64(pair) << 16 | UInt64($0) }
    }
  }

  /// How many lists are shared, and all lists.
  mutating func finished() -> (shares: [Int], lists: [Int64: [UInt16]]) {
    let shares = zip(rare, Self.tellings).map { max($0.count * $1 / articles, 1) }
    for tier in rare.indices {
      var entries: [UInt64] = []
      swap(&entries, &rare[tier])
      share(&entries, tier, among: shares[tier])
    }
    return (shares, lists)
  }

  private static func distinct(_ entries: ArraySlice<UInt64>) -> [UInt16] {
    var list: [UInt16] = []
    var isAscending = true
    for entry in entries {
      let article = UInt16(truncatingIfNeeded: entry)
      if let last = list.last, last >= article {
        guard last > article else { continue }
        isAscending = false
      }
      list.append(article)
    }
    return isAscending ? list : Set(list).sorted()
  }

  private mutating func share(_ entries: inout [UInt64], _ tier: Int, among shares: Int) {
    for index in entries.indices {
      entries[index] = (entries[index] >> 16) % UInt64(shares) << 16 | entries[index] & 0xffff
    }
    entries.sort()
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 16 == entries[start] >> 16 { end += 1 }
      let key = PairBlock.key(ofShare: UInt32(entries[start] >> 16), tier: tier, among: shares)
      lists[key] = Self.distinct(entries[start..<end])
      start = end
    }
  }
}
