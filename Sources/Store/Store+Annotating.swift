package import Articles
import Foundation
import GRDB

/// What a recognizer and a classifier found in one article.
package struct Finding: Equatable, Sendable {
  package let article: Article.ID
  package let annotation: Annotation
  /// From every source, most fitting first.
  package let topics: [Topic]

  package init(article: Article.ID, annotation: Annotation, topics: [Topic]) {
    self.article = article
    self.annotation = annotation
    self.topics = topics
  }
}

extension Store {
  /// Keeps what was found in articles, in place of what was found before, in one transaction.
  ///
  /// Articles that are gone are passed over. Confidences and weights are kept to a 255th.
  ///
  /// - Parameter version: The recognizer's; see `requireVersion`.
  package func annotate(_ findings: [Finding], version: Int) throws(StoreError) {
    guard !findings.isEmpty else { return }
    try write(articles: findings.count) { database in
      let sorter = try OwnTopicSorter(database)
      var slots: [Int64] = []
      for finding in findings {
        guard let article = try StoredArticle(database, id: finding.article) else { continue }
        try database.removeAnnotation(slot: article.slot)
        try database.insert(finding, into: article, version: version, sorter)
        slots.append(article.slot)
      }
      try sorter.sort(slots)
    }
  }

  /// Articles that no recognizer has read since they came or changed, newest first.
  package func unannotated(limit: Int) throws(StoreError) -> [Article.ID] {
    try read { database in
      let keys = try Int64.fetchAll(
        database,
        sql: """
          SELECT article.id FROM (SELECT slot FROM pending ORDER BY slot DESC LIMIT ?) AS waiting
          CROSS JOIN article ON article.slot = waiting.slot
          """, arguments: [limit])
      return keys.map(Article.ID.init(rawValue:))
    }
  }

  /// How many articles wait for a recognizer.
  package func unannotatedCount() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pending") ?? 0 }
  }

  /// Puts every article that an older recognizer read back in line.
  package func requireVersion(_ version: Int) throws(StoreError) {
    let isDone = try read { database in
      try Int.fetchOne(
        database, sql: "SELECT 1 FROM counter WHERE name = 'recognizer' AND value >= ?",
        arguments: [version]) != nil
    }
    guard !isDone else { return }
    try write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO pending SELECT slot FROM annotation WHERE version < ?",
        arguments: [version])
      try database.execute(
        sql: "INSERT OR REPLACE INTO counter VALUES ('recognizer', ?)", arguments: [version])
    }
  }
}

extension Database {
  /// Forgets what was found in an article, and puts it back in line.
  func removeAnnotation(slot: Int64) throws {
    let statement = try cachedStatement(sql: "SELECT pack FROM annotation WHERE slot = ?")
    if let pack = try Data.fetchOne(statement, arguments: [slot]) {
      let text = try textBytes(slot: slot)
      for key in try entityKeys(in: Array(pack), text: text) {
        try cachedStatement(
          sql: """
            UPDATE entity SET articles = articles - 1, mentions = mentions - (
              SELECT mentions FROM naming WHERE entity = ?1 AND slot = ?2) WHERE key = ?1
            """
        ).execute(arguments: [key, slot])
        try cachedStatement(sql: "DELETE FROM naming WHERE entity = ? AND slot = ?")
          .execute(arguments: [key, slot])
      }
    }
    for table in ["annotation", "subject"] {
      try cachedStatement(sql: "DELETE FROM \(table) WHERE slot = ?").execute(arguments: [slot])
    }
    try cachedStatement(sql: "INSERT OR IGNORE INTO pending (slot) VALUES (?)")
      .execute(arguments: [slot])
  }

  /// The text of an article's body.
  func textBytes(slot: Int64) throws -> [UInt8] {
    let statement = try cachedStatement(
      sql: """
        SELECT pack FROM article CROSS JOIN body ON body.key = article.body WHERE article.slot = ?
        """)
    guard let pack = try Data.fetchOne(statement, arguments: [slot]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return try unpack(Array(pack), textOnly: true)
  }

  private func entityKeys(in pack: [UInt8], text: [UInt8]) throws -> Set<Int64> {
    let entities = try PackedAnnotation(packed: pack, beside: text).annotation.entities
    let statement = try cachedStatement(sql: "SELECT key FROM entity WHERE id = ?")
    return try Set(
      entities.compactMap { try Int64.fetchOne(statement, arguments: [$0.id.rawValue]) })
  }

  /// Writes what was found in an article that nothing is known of.
  ///
  /// - Parameter sorter: Told of new names; the article is not sorted yet.
  func insert(
    _ finding: Finding, into article: StoredArticle, version: Int, _ sorter: OwnTopicSorter
  ) throws {
    let slot = article.slot
    let packed = PackedAnnotation(annotation: finding.annotation, topics: finding.topics)
    let pack = try packed.packed(beside: textBytes(slot: slot))
    try cachedStatement(sql: "INSERT INTO annotation (slot, version, pack) VALUES (?, ?, ?)")
      .execute(arguments: [slot, version, pack.blob])
    var counts = [Int](repeating: 0, count: finding.annotation.entities.count)
    for mention in finding.annotation.mentions where mention.kind == .name {
      counts[mention.entity] += 1
    }
    for (entity, count) in zip(finding.annotation.entities, counts) {
      try add(entity, mentions: count, slot: slot, sorter)
    }
    for topic in finding.topics { try add(topic, slot: slot) }
    try cachedStatement(sql: "DELETE FROM pending WHERE slot = ?").execute(arguments: [slot])
  }

  private func add(
    _ entity: Entity, mentions: Int, slot: Int64, _ sorter: OwnTopicSorter
  ) throws {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO entity (id, kind, name, isFacility) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          name = iif(length(excluded.name) > length(name), excluded.name, name)
        RETURNING key, articles
        """)
    let arguments: StatementArguments = [
      entity.id.rawValue, entity.kind.code, entity.name, entity.isFacility,
    ]
    guard let row = try Row.fetchOne(statement, arguments: arguments) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let key: Int64 = try row.decode(atIndex: 0)
    let isNamedElsewhere = try row.decode(Int.self, atIndex: 1) > 0
    for name in [entity.name] + entity.aliases {
      try cachedStatement(sql: "INSERT OR IGNORE INTO alias VALUES (gz_fold(?1), ?2, ?1)")
        .execute(arguments: [name, key])
      if changesCount > 0, isNamedElsewhere { try sorter.note(alias: name) }
    }
    try count(key, mentions: mentions, slot: slot)
  }

  private func count(_ key: Int64, mentions: Int, slot: Int64) throws {
    try cachedStatement(sql: "INSERT OR IGNORE INTO naming VALUES (?, ?, 0)")
      .execute(arguments: [key, slot])
    let isNew = changesCount
    try cachedStatement(
      sql: "UPDATE naming SET mentions = mentions + ? WHERE entity = ? AND slot = ?"
    ).execute(arguments: [mentions, key, slot])
    try cachedStatement(
      sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE key = ?"
    ).execute(arguments: [isNew, mentions, key])
  }

  private func add(_ topic: Topic, slot: Int64) throws {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO topic (id, name, source, foldedID, foldedName)
        VALUES (?1, ?2, ?3, gz_fold(?1), gz_fold(?2))
        ON CONFLICT (id, source) DO UPDATE SET name = excluded.name RETURNING key
        """)
    let arguments: StatementArguments = [topic.id, topic.name, topic.source.code]
    guard let key = try Int64.fetchOne(statement, arguments: arguments) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    try cachedStatement(sql: "INSERT OR IGNORE INTO subject VALUES (?, ?)")
      .execute(arguments: [key, slot])
  }
}
