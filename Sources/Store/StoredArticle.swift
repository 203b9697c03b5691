import Articles
import CStorage
import Foundation
import GRDB

/// The row of one article.
struct StoredArticle {
  let slot: Int64
  let id: Article.ID
  let listed: Int64
  let published: Timestamp?
  let headline: String
  let sourceKey: Int64
  let authorKey: Int64?
  let languageKey: Int64?
  let formatKey: Int64
  let fingerprint: Int64
  let bodyKey: Int64

  /// The row of an article; nil where there is none.
  init?(_ database: Database, id: Article.ID) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT slot, id, listed, published, headline, source, author, language, format,
          fingerprint, body
        FROM article WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    slot = try row.decode(atIndex: 0)
    self.id = id
    listed = try row.decode(atIndex: 2)
    published = try row.decode(Int64?.self, atIndex: 3).map(Timestamp.init(seconds:))
    headline = try row.decode(atIndex: 4)
    sourceKey = try row.decode(atIndex: 5)
    authorKey = try row.decode(atIndex: 6)
    languageKey = try row.decode(atIndex: 7)
    formatKey = try row.decode(atIndex: 8)
    fingerprint = try row.decode(atIndex: 9)
    bodyKey = try row.decode(atIndex: 10)
  }

  /// Its body and the rest that no list needs.
  func packed(_ database: Database) throws -> PackedArticle {
    let statement = try database.cachedStatement(sql: "SELECT pack FROM body WHERE key = ?")
    guard let pack = try Data.fetchOne(statement, arguments: [bodyKey]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    do { return try PackedArticle(packed: Array(pack)) } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }

  /// Its body.
  func body(_ database: Database) throws -> Body { try packed(database).body }

  /// The whole article.
  func article(_ database: Database) throws -> Article {
    let packed = try packed(database)
    let source = try database.name(sourceKey, in: "source") ?? ""
    let format = try database.name(formatKey, in: "format") ?? ""
    return Article(
      id: id, headline: headline, isHeadlineDerived: packed.isHeadlineDerived,
      byline: try authorKey.flatMap { try database.name($0, in: "author") },
      dateline: packed.dateline, published: published,
      language: try languageKey.flatMap { try database.name($0, in: "language") },
      source: Article.Source(name: source, location: packed.location, link: packed.link),
      format: Article.Format(rawValue: format) ?? .text, categories: packed.categories,
      body: packed.body)
  }
}

extension [UInt8] {
  /// As SQLite takes it.
  var blob: Data { Data(self) }

  /// FNV-1a, as `String.stableHash`.
  var stableHash: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Database {
  /// The key of a name in the table of sources, authors, languages or formats, which is added where it is new; counts one article.
  func nameKey(_ name: String, in table: String) throws -> Int64 {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO \(table) (name, folded, articles) VALUES (?, gz_fold(?), 1)
        ON CONFLICT (name) DO UPDATE SET articles = articles + 1 RETURNING key
        """)
    guard let key = try Int64.fetchOne(statement, arguments: [name, name]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return key
  }

  func name(_ key: Int64, in table: String) throws -> String? {
    let statement = try cachedStatement(sql: "SELECT name FROM \(table) WHERE key = ?")
    return try String.fetchOne(statement, arguments: [key])
  }

  /// Counts an article to its source, author, language and format, or no longer.
  func countNames(of article: StoredArticle, by difference: Int) throws {
    let keys = [
      ("source", article.sourceKey), ("author", article.authorKey),
      ("language", article.languageKey), ("format", article.formatKey),
    ]
    for (table, key) in keys {
      guard let key else { continue }
      try cachedStatement(sql: "UPDATE \(table) SET articles = articles + ? WHERE key = ?")
        .execute(arguments: [difference, key])
    }
  }

  /// Adds a body behind all others, which keeps pages full; its key.
  func insertBody(_ pack: [UInt8]) throws -> Int64 {
    try cachedStatement(sql: "INSERT INTO body (pack) VALUES (?)").execute(arguments: [pack.blob])
    return lastInsertedRowID
  }

  func removeBody(_ key: Int64) throws {
    try cachedStatement(sql: "DELETE FROM body WHERE key = ?").execute(arguments: [key])
  }

  func addToIndex(slot: Int64, headline: String, text: String) throws {
    try cachedStatement(sql: "INSERT INTO textIndex (rowid, words) VALUES (?, ?)")
      .execute(arguments: [slot, headline + "\n" + text])
    for index in ["titleIndex", "headlineIndex"] {
      try cachedStatement(sql: "INSERT INTO \(index) (rowid, words) VALUES (?, ?)")
        .execute(arguments: [slot, headline])
    }
    try cachedStatement(
      sql: """
        INSERT OR REPLACE INTO unpaired
          SELECT ?, value FROM counter WHERE name = 'revision'
        """
    ).execute(arguments: [slot])
  }

  /// Takes an article from the index, which must be told what it holds of it.
  func removeFromIndex(slot: Int64, headline: String, text: String) throws {
    let held = [
      ("textIndex", headline + "\n" + text), ("titleIndex", headline), ("headlineIndex", headline),
    ]
    for (index, words) in held {
      try cachedStatement(
        sql: "INSERT INTO \(index) (\(index), rowid, words) VALUES ('delete', ?, ?)"
      ).execute(arguments: [slot, words])
    }
    try cachedStatement(sql: "DELETE FROM unpaired WHERE slot = ?").execute(arguments: [slot])
  }

  /// Gives what a reader did with an article to another slot.
  func moveState(from old: Int64, to new: Int64) throws {
    for table in ["status", "tagging", "highlight", "pending"] {
      try cachedStatement(sql: "UPDATE \(table) SET slot = ? WHERE slot = ?")
        .execute(arguments: [new, old])
    }
  }
}
