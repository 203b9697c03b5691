import Foundation
import GRDB

extension Database {
  /// What is wrong with the blocks of pairs, or nothing: articles that are neither in a block nor
  /// wait for one, and words side by side that no block has.
  ///
  /// - Parameter sample: In how many articles words are looked at.
  func pairDisagreements(sample: Int) throws -> [String] {
    let blocks = try StoredPairBlock.all(self).map { ($0, try $0.slots(of: nil, self)) }
    let waiting = try Set(Int64.fetchAll(self, sql: "SELECT slot FROM unpaired"))
    let known = blocks.reduce(into: waiting) { $0.formUnion($1.1) }
    let slots = try Int64.fetchAll(self, sql: "SELECT slot FROM article")
    var problems: [String] = []
    if !slots.allSatisfy(known.contains) { problems.append("an article is in no block of pairs") }
    if !waiting.subtracting(slots).isEmpty {
      problems.append("an article waits for a block of pairs and is gone")
    }
    let step = max(1, slots.count / max(sample, 1))
    let sampled = stride(from: 0, to: slots.count, by: step).map { slots[$0] }
    for slot in sampled where !waiting.contains(slot) && known.contains(slot) {
      let isFound = try blocks.contains { block, slots in
        guard let index = slots.firstIndex(of: slot) else { return false }
        return try block.holds(self.words(in: slot), at: UInt16(index), self)
      }
      guard isFound else { return problems + ["a block of pairs does not know an article"] }
    }
    return problems
  }

  /// The hashes of the words of an article; see `gz_words`.
  func words(in slot: Int64) throws -> [UInt32] {
    let statement = try cachedStatement(
      sql: """
        SELECT gz_words(article.headline, body.pack) FROM article
        CROSS JOIN body ON body.key = article.body WHERE article.slot = ?
        """)
    let bytes = try Data.fetchOne(statement, arguments: [slot]) ?? Data()
    return bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }
}

extension StoredPairBlock {
  /// Every block, those of the oldest articles first.
  static func all(_ database: Database) throws -> [StoredPairBlock] {
    try Row.fetchAll(database, sql: "SELECT \(columns) FROM pairBlock ORDER BY first")
      .map(StoredPairBlock.init)
  }

  /// Whether all words of an article that stand side by side are known.
  fileprivate func holds(
    _ words: [UInt32], at article: UInt16, _ database: Database
  ) throws -> Bool {
    try zip(words, words.dropFirst()).allSatisfy { first, second in
      guard first != 0, second != 0 else { return true }
      let articles = try articles(with: [(first, second)], database)
      return articles?.contains(article) ?? true
    }
  }
}
