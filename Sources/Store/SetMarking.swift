import Articles
import CStorage
import Foundation
import GRDB

extension Database {
  /// Marks the articles in slots; those that were not so before.
  ///
  /// - Complexity: Read marks and stars take about 4 µs an article: what triggers count one by one
  ///   is counted for all at once.
  func set(_ mark: Mark, slots: [Int64]) throws -> [Int64] {
    switch mark {
    case .read(let flag): try set("isRead", flag, slots: slots)
    case .starred(let flag): try set("isStarred", flag, slots: slots)
    case .tagged(let name, let flag): try slots.filter { try setTag(name, flag, slot: $0) }
    }
  }

  private func set(_ column: String, _ flag: Bool, slots: [Int64]) throws -> [Int64] {
    let others = try cachedStatement(
      sql: """
        SELECT slot FROM json_each(?) CROSS JOIN status ON slot = value WHERE \(column) <> ?
        """)
    let changed = try Int64.fetchAll(others, arguments: [slots.json, flag])
    guard !changed.isEmpty else { return [] }
    let set = changed.json
    try withoutTriggers {
      // Not a cached one, which might have been made with triggers or be used with them later.
      try execute(
        sql: "UPDATE status SET \(column) = ? WHERE slot IN (SELECT value FROM json_each(?))",
        arguments: [flag, set])
    }
    let isUnread = column == "isRead"
    let sign = isUnread == flag ? -1 : 1
    try cachedStatement(sql: "UPDATE counter SET value = value + ? WHERE name = ?")
      .execute(arguments: [sign * changed.count, isUnread ? "unread" : "starred"])
    if isUnread { try countUnread(in: set, sign) }
    return changed
  }

  /// Counts the articles of a set of slots as unread in each of their topics, or no longer.
  private func countUnread(in set: String, _ sign: Int) throws {
    let statement = try cachedStatement(
      sql: """
        UPDATE topic SET unread = unread + ? * part.articles FROM (
          SELECT topic, count(*) AS articles FROM json_each(?) CROSS JOIN subject ON slot = value
          GROUP BY topic) AS part
        WHERE key = part.topic
        """)
    try statement.execute(arguments: [sign, set])
  }

  private func withoutTriggers(_ body: () throws -> Void) throws {
    guard gz_use_triggers(sqliteConnection, 0) == SQLITE_OK else {
      throw DatabaseError(resultCode: .SQLITE_ERROR)
    }
    defer { gz_use_triggers(sqliteConnection, 1) }
    try body()
  }

  /// The slots of articles; those that are gone are left out.
  func slots(of articles: [Article.ID]) throws -> [Int64] {
    let statement = try cachedStatement(
      sql: "SELECT slot FROM json_each(?) CROSS JOIN article ON article.id = value")
    return try Int64.fetchAll(statement, arguments: [articles.map(\.rawValue).json])
  }

  /// The articles in slots.
  func articles(slots: [Int64]) throws -> [Article.ID] {
    let statement = try cachedStatement(
      sql: "SELECT article.id FROM json_each(?) CROSS JOIN article ON slot = value")
    return try Int64.fetchAll(statement, arguments: [slots.json]).map(Article.ID.init(rawValue:))
  }
}

extension [Int64] {
  /// As SQLite takes a set.
  fileprivate var json: String { "[" + map(String.init).joined(separator: ",") + "]" }
}
