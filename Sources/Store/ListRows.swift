import Articles
import GRDB

/// Counts in single articles what a list was asked to count.
struct HitCounter {
  private enum Query {
    case nothing
    case entity(Int64)
    case words([FilterTerms.Term])
  }

  private let query: Query

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
        (count + " FROM article AS a CROSS JOIN body AS b ON b.slot = a.slot"
        + SQLPiece(" WHERE a.slot = ?", [slot])).number(database)
    }
  }
}

extension Database {
  /// A row of the list.
  func row(_ slot: Int64, _ counter: HitCounter) throws -> ListRow {
    let statement = try cachedStatement(
      sql: """
        SELECT a.id, a.headline, s.name, a.published, t.isRead, t.isStarred
        FROM article AS a CROSS JOIN source AS s ON s.key = a.source
        CROSS JOIN status AS t ON t.slot = a.slot WHERE a.slot = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [slot]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return try ListRow(
      id: Article.ID(rawValue: row.decode(atIndex: 0)), headline: row.decode(atIndex: 1),
      source: row.decode(atIndex: 2),
      published: row.decode(Int64?.self, atIndex: 3).map(Timestamp.init(seconds:)),
      isRead: row.decode(atIndex: 4), isStarred: row.decode(atIndex: 5),
      hits: counter.hits(self, in: slot))
  }
}
