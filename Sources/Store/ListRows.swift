import Articles
import CStorage
import GRDB

/// Counts in single articles what a list was asked to count.
struct HitCounter {
  private enum Query {
    case nothing
    case entity(Int64)
    case words([FilterTerms.Term])
  }

  private let query: Query

  /// Counts nothing.
  static let none = HitCounter()

  private init() {
    query = .nothing
  }

  init(_ database: Database, _ hits: HitQuery, at moment: Filter.Moment) throws {
    switch hits {
    case .nothing: query = .nothing
    case .entity(let id):
      let statement = try database.cachedStatement(sql: "SELECT key FROM entity WHERE id = ?")
      query = .entity(try Int64.fetchOne(statement, arguments: [id.rawValue]) ?? -1)
    case .words(let filter):
      var resolver = FilterResolver(database, filter, at: moment)
      let terms = try resolver.resolve().terms
      query = terms.isEmpty ? .nothing : .words(terms)
    }
  }

  func hits(_ database: Database, in slot: Int64) throws -> Int? {
    switch query {
    case .nothing: return nil
    case .entity(let key):
      let statement = try database.cachedStatement(
        sql: "SELECT mentions FROM naming WHERE entity = ? AND slot = ?")
      return try Int.fetchOne(statement, arguments: [key, slot]) ?? 0
    case .words(let terms):
      let marks = terms.map { _ in ", ?" }.joined()
      let count = SQLPiece("SELECT gz_count(a.headline, b.pack\(marks))", terms.map(\.argument))
      return try
        (count + " FROM article AS a CROSS JOIN body AS b ON b.key = a.body"
        + SQLPiece(" WHERE a.slot = ?", [slot])).number(database)
    }
  }
}

extension Database {
  /// Rows of the list.
  ///
  /// Read by SQLite's own calls: a list is fetched while a key waits, and this is a tenth of the
  /// work of making a `Row` of each.
  func rows(_ slots: [Int64], _ counter: HitCounter) throws -> [ListRow] {
    let statement = try cachedStatement(
      sql: """
        SELECT a.id, a.headline, s.name, a.published, t.isRead, t.isStarred,
          a.listed, a.words, t.progress
        FROM article AS a CROSS JOIN source AS s ON s.key = a.source
        CROSS JOIN status AS t ON t.slot = a.slot WHERE a.slot = ?
        """)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    return try slots.map { slot in
      sqlite3_reset(handle)
      sqlite3_bind_int64(handle, 1, slot)
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: code == SQLITE_DONE ? .SQLITE_CORRUPT : ResultCode(rawValue: code))
      }
      return ListRow(
        id: Article.ID(rawValue: sqlite3_column_int64(handle, 0)),
        headline: Self.text(handle, 1), source: Self.text(handle, 2),
        published: sqlite3_column_type(handle, 3) == SQLITE_NULL
          ? nil : Timestamp(seconds: sqlite3_column_int64(handle, 3)),
        listed: Timestamp(seconds: sqlite3_column_int64(handle, 6)),
        words: Int(sqlite3_column_int64(handle, 7)),
        progress: Int(sqlite3_column_int(handle, 8)),
        isRead: sqlite3_column_int(handle, 4) != 0, isStarred: sqlite3_column_int(handle, 5) != 0,
        hits: try counter.hits(self, in: slot))
    }
  }

  private static func text(_ statement: OpaquePointer, _ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
