import GRDB

/// Finds the slots of new articles: the second they are listed by, or the nearest free one before.
///
/// Before, and not after, so that an import of many articles of one date never reaches into the
/// future, where tomorrow's articles will stand.
struct SlotFinder {
  private let database: Database
  /// The slot to try next, for seconds that were asked for.
  private var next: [Int64: Int64] = [:]
  private var spill: Int64?

  init(_ database: Database) {
    self.database = database
  }

  /// A slot that no article has.
  ///
  /// - Complexity: O(1) where the last slot for this second was found by the same finder; else
  ///   O(*n*) in the articles that stand before it without a gap.
  mutating func slot(for second: Int64) throws -> Int64 {
    let slot = try firstFree(from: next[second] ?? second)
    next[second] = slot - 1
    try note(spill: second - slot)
    return slot
  }

  private func firstFree(from start: Int64) throws -> Int64 {
    var free = start
    let statement = try database.cachedStatement(
      sql: "SELECT slot FROM status WHERE slot <= ? ORDER BY slot DESC")
    let taken = try Int64.fetchCursor(statement, arguments: [start])
    while let slot = try taken.next(), slot == free { free -= 1 }
    return free
  }

  /// Remembers how far an article may stand before its date: filters by date look that far.
  private mutating func note(spill distance: Int64) throws {
    let known =
      try spill
      ?? Int64.fetchOne(database, sql: "SELECT value FROM counter WHERE name = 'spill'") ?? 0
    spill = max(known, distance)
    if distance > known {
      try database.cachedStatement(sql: "UPDATE counter SET value = ? WHERE name = 'spill'")
        .execute(arguments: [distance])
    }
  }
}
