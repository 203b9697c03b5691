import GRDB

/// Finds the slots of new articles: the second they are listed by, or the nearest free one before.
///
/// Before, and not after, so that an import of many articles of one date never reaches into the
/// future, where tomorrow's articles will stand. Articles without a date have places of their own.
struct SlotFinder {
  private let database: Database
  /// The slot to try next, for seconds that were asked for.
  private var next: [Int64: Int64] = [:]
  private var distances: [Distance: Int64] = [:]

  init(_ database: Database) {
    self.database = database
  }

  /// A slot that no article has.
  ///
  /// - Parameters:
  ///   - second: What the article is listed by.
  ///   - start: Where it is to stand; nil for that second.
  /// - Complexity: O(1) where the last slot for this second was found by the same finder; else
  ///   O(*n*) in the articles that stand before it without a gap.
  mutating func slot(for second: Int64, from start: Int64? = nil) throws -> Int64 {
    let slot = try firstFree(from: start ?? next[second] ?? second)
    if start == nil { next[second] = slot - 1 }
    if slot < second { try note(second - slot, as: .spill) }
    if slot > second { try note(slot - second, as: .lead) }
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

  /// Remembers how far an article may stand from its date: filters by date look that far.
  private mutating func note(_ seconds: Int64, as distance: Distance) throws {
    let known = try distances[distance] ?? distance.most(database)
    distances[distance] = max(known, seconds)
    if seconds > known {
      try database.cachedStatement(
        sql: "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2"
      ).execute(arguments: [distance.rawValue, seconds])
    }
  }
}

/// How far articles stand from the second they are listed by; the raw value names the counter.
enum Distance: String {
  /// Before it.
  case spill
  /// Behind it.
  case lead

  /// The farthest that any does, in seconds.
  func most(_ database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?")
    return try Int64.fetchOne(statement, arguments: [rawValue]) ?? 0
  }
}
