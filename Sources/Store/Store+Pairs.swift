import Foundation
import GRDB

extension Store {
  /// Makes a block of pairs of the newest articles that are in none, if they are many enough.
  ///
  /// Until then phrases are looked for in their texts. It reads what it needs beside all that goes
  /// on, and writes in a short transaction; articles that change meanwhile stay in line.
  ///
  /// - Parameter least: How many are worth a block.
  /// - Returns: Whether there was anything to do.
  /// - Complexity: About 0.1 ms an article, at most 16,384 at a time.
  package func pairSome(atLeast least: Int = 4096) throws(StoreError) -> Bool {
    let isWorthIt = try read { database in
      try Int.fetchOne(
        database, sql: "SELECT 1 FROM unpaired LIMIT 1 OFFSET ?", arguments: [least - 1]) != nil
    }
    guard isWorthIt else { return false }
    // What it reads takes long: not on the connection that a change would wait for.
    do { _ = try connections.forChange() } catch { throw failure(error) }
    let waiting = try read { try WaitingWords($0) }
    let block = PairBlock(slots: waiting.slots, words: waiting.words)
    try write { database in
      // Another program may have made one of them meanwhile.
      let known = try Set(Int64.fetchAll(database, sql: "SELECT key FROM pairBlock"))
      guard waiting.blocks.allSatisfy(known.contains) else { return }
      for key in waiting.blocks {
        try database.execute(sql: "DELETE FROM pairBlock WHERE key = ?", arguments: [key])
        try database.execute(sql: "DELETE FROM pair WHERE block = ?", arguments: [key])
      }
      try database.forgetPairs()
      try database.insert(block)
      let statement = try database.cachedStatement(
        sql: "DELETE FROM unpaired WHERE slot = ? AND revision = ?")
      for line in waiting.line {
        try statement.execute(arguments: [line.slot, line.revision])
      }
    }
    return true
  }
}

/// The words of articles that are in no block, or in one of several small ones.
private struct WaitingWords {
  /// The small blocks, in place of which there is to be one: the fewer there are, the sooner all are
  /// asked.
  let blocks: [Int64]
  /// Their slots, descending, each with the revision that wrote it.
  let line: [(slot: Int64, revision: Int64)]
  /// Ascending.
  let slots: [Int64]
  let words: [[UInt32]]

  init(_ database: Database) throws {
    let small = try StoredPairBlock.lastSmall(database)
    blocks = small.map(\.key)
    let known = try small.flatMap { try $0.slots(of: nil, database) }
    let rows = try Row.fetchAll(
      database, sql: "SELECT slot, revision FROM unpaired ORDER BY slot DESC LIMIT ?",
      arguments: [PairBlock.most - known.count])
    line = try rows.map { (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1)) }
    var slots: [Int64] = []
    var words: [[UInt32]] = []
    for slot in Set(known + line.map(\.slot)).sorted() {
      let found = try database.words(in: slot)
      guard !found.isEmpty else { continue }
      slots.append(slot)
      words.append(found)
    }
    self.slots = slots
    self.words = words
  }
}

extension Database {
  /// Begins anew where most of what the blocks know is of articles that are gone or changed.
  fileprivate func forgetPairs() throws {
    let known = try Int.fetchOne(self, sql: "SELECT total(articles) FROM pairBlock") ?? 0
    guard try known > 2 * Counters(self).total + PairBlock.most else { return }
    try execute(sql: "DELETE FROM pair; DELETE FROM pairBlock")
    try execute(sql: "INSERT OR REPLACE INTO unpaired SELECT slot, -1 FROM article")
  }

  /// Adds a block behind all others.
  func insert(_ block: PairBlock) throws {
    guard let first = block.slots.first, let last = block.slots.last else { return }
    try execute(
      sql: """
        INSERT INTO pairBlock (first, last, articles, bins, least, shares, fineShares, slots)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        first, last, block.slots.count, block.classes.count, block.least, block.shares[0],
        block.shares[1],
        block.packedSlots.blob,
      ])
    let key = lastInsertedRowID
    let statement = try cachedStatement(sql: "INSERT INTO pair VALUES (?, ?, ?)")
    for (index, section) in block.sections.enumerated().reversed() {
      try statement.execute(arguments: [key, -1 - index, section.blob])
    }
    for (list, articles) in block.lists.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [key, list, RiceCoding.encoded(articles).blob])
    }
  }
}
