package import Articles
import Foundation
import GRDB

extension Store {
  /// A whole article; nil where there is none.
  package func article(_ id: Article.ID) throws(StoreError) -> Article? {
    try read { try StoredArticle($0, id: id)?.article($0) }
  }

  /// Who and what an article names; nil before a recognizer read it.
  package func annotation(_ id: Article.ID) throws(StoreError) -> Annotation? {
    try read { try $0.packedAnnotation(of: id)?.annotation }
  }

  /// What an article is about, most fitting first.
  package func topics(_ id: Article.ID) throws(StoreError) -> [Topic] {
    try read { try $0.packedAnnotation(of: id)?.topics ?? [] }
  }

  /// What the reader did with an article; nil where there is none.
  package func status(_ id: Article.ID) throws(StoreError) -> ArticleStatus? {
    try read { database in
      guard let slot = try StoredArticle(database, id: id)?.slot else { return nil }
      return try database.status(slot: slot)
    }
  }

  /// A number that changes with every change of the library by another connection or program.
  ///
  /// It waits for a change that is under way.
  ///
  /// - Complexity: O(1).
  package func dataVersion() throws(StoreError) -> Int {
    do {
      // The writer's own changes do not change its number: its count of changes is added.
      return try connections.writer.writeWithoutTransaction { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
        return version << 32 | database.totalChangesCount
      }
    } catch { throw failure(error) }
  }

  /// Checks the whole file, slowly: what is wrong with it, or nothing.
  package func problems() throws(StoreError) -> [String] {
    try read { database in
      let limit = FileDamage.limit
      let damage = FileDamage(
        try String.fetchAll(database, sql: "PRAGMA integrity_check(\(limit))"))
      // What cannot be read need not agree as well.
      guard damage.sentences.isEmpty else { return damage.sentences }
      return try database.disagreements() + database.pairDisagreements(sample: 200)
    }
  }
}

extension Database {
  fileprivate func packedAnnotation(of id: Article.ID) throws -> PackedAnnotation? {
    guard let slot = try StoredArticle(self, id: id)?.slot else { return nil }
    let statement = try cachedStatement(sql: "SELECT pack FROM annotation WHERE slot = ?")
    guard let pack = try Data.fetchOne(statement, arguments: [slot]) else { return nil }
    return try PackedAnnotation(packed: Array(pack), beside: textBytes(slot: slot))
  }

  /// What a reader did with the article in a slot.
  func status(slot: Int64) throws -> ArticleStatus? {
    let statement = try cachedStatement(
      sql: "SELECT isRead, isStarred, place, progress FROM status WHERE slot = ?")
    guard let row = try Row.fetchOne(statement, arguments: [slot]) else { return nil }
    return try ArticleStatus(
      isRead: row.decode(atIndex: 0), isStarred: row.decode(atIndex: 1),
      place: row.decode(atIndex: 2), progress: row.decode(atIndex: 3))
  }

  /// Tables and counters that do not agree with each other.
  fileprivate func disagreements() throws -> [String] {
    let checks = [
      ("an article has no status", "SELECT slot FROM article EXCEPT SELECT slot FROM status"),
      ("a status has no article", "SELECT slot FROM status EXCEPT SELECT slot FROM article"),
      ("an article has no body", "SELECT body FROM article EXCEPT SELECT key FROM body"),
      ("a body has no article", "SELECT key FROM body EXCEPT SELECT body FROM article"),
      (
        "the number of articles is wrong",
        "SELECT 1 FROM counter WHERE name = 'total' AND value <> (SELECT count(*) FROM article)"
      ),
      (
        "the number of unread articles is wrong",
        """
        SELECT 1 FROM counter WHERE name = 'unread'
          AND value <> (SELECT count(*) FROM status WHERE isRead = 0)
        """
      ),
      (
        "the number of articles of a topic is wrong",
        """
        SELECT 1 FROM topic
          WHERE articles <> (SELECT count(*) FROM subject WHERE subject.topic = topic.key)
        """
      ),
      (
        "the number of articles of an entity is wrong",
        """
        SELECT 1 FROM entity
          WHERE articles <> (SELECT count(*) FROM naming WHERE naming.entity = entity.key)
        """
      ),
    ]
    return try checks.compactMap { problem, query in
      try Int.fetchOne(self, sql: query) == nil ? nil : problem
    }
  }
}
