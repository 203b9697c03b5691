package import Articles
import Foundation
import GRDB

extension Store {
  /// An entity of the library with every name it goes by; nil where no article names it.
  package func entity(_ id: Entity.ID) throws(StoreError) -> EntityCount? {
    try read { database in
      let key = try Int64.fetchOne(
        database, sql: "SELECT key FROM entity WHERE id = ? AND articles > 0",
        arguments: [id.rawValue])
      return try key.map { try database.entityCount($0) }
    }
  }

  /// In how many articles of the library each entity is named; those that are unknown are left out.
  package func articleCounts(
    of entities: [Entity.ID]
  ) throws(StoreError) -> [Entity.ID: Int] {
    try read { try $0.articleCounts(of: entities) }
  }

  /// Entities of the whole library, those that most articles name first.
  ///
  /// - Parameters:
  ///   - prefix: What one of their names or a word in it begins with; empty for all.
  ///   - kinds: Of which types; empty for all.
  package func entities(
    named prefix: String = "", kinds: Set<Entity.Kind> = [], limit: Int
  ) throws(StoreError) -> [EntityCount] {
    try read { database in
      let keys = try database.entityKeys(named: prefix, kinds: kinds, limit: limit)
      return try keys.map { try database.entityCount($0) }
    }
  }

  /// Entities that the articles of a filter name, most articles first: their numbers are of these
  /// articles alone.
  ///
  /// - Parameter articleLimit: Only the newest so many articles are looked at.
  /// - Complexity: About 40 µs an article.
  package func entities(
    in filter: Filter, at moment: Filter.Moment, articleLimit: Int = 20_000,
    unless stop: Cancellation? = nil
  ) throws(StoreError) -> [EntityCount] {
    try read(unless: stop) { database in
      var resolver = FilterResolver(database, filter, at: moment)
      let compiled = try FilterCompiler(database).compile(resolver.resolve())
      var tally = EntityTally()
      for slot in try compiled.slots(isDescending: true, limit: articleLimit).slots(database) {
        if stop?.isCancelled == true { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
        if let annotation = try database.annotation(slot: slot) { tally.add(annotation) }
      }
      return tally.counts
    }
  }

  /// How many articles of each of the last weeks name each entity, oldest week first.
  ///
  /// - Complexity: O(*n*) in the articles of those weeks that name them.
  package func weeklyCounts(
    of entities: [Entity.ID], weeks: Int, until now: Timestamp
  ) throws(StoreError) -> [Entity.ID: [Int]] {
    let week: Int64 = 604_800
    let start = now.seconds - Int64(weeks) * week
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT (slot - ?1) / ?2, count(*) FROM naming
          WHERE entity = (SELECT key FROM entity WHERE id = ?3) AND slot > ?1 AND slot <= ?4
          GROUP BY 1
          """)
      var counts: [Entity.ID: [Int]] = [:]
      for id in entities {
        var bars = [Int](repeating: 0, count: weeks)
        let rows = try Row.fetchCursor(
          statement, arguments: [start, week, id.rawValue, now.seconds])
        while let row = try rows.next() {
          let (index, count): (Int, Int) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
          bars[min(index, weeks - 1)] += count
        }
        counts[id] = bars
      }
      return counts
    }
  }
}

/// Adds up who is named in several articles.
private struct EntityTally {
  private var found: [Entity.ID: (entity: Entity, articles: Int, mentions: Int)] = [:]

  mutating func add(_ annotation: Annotation) {
    var counts: [Int: Int] = [:]
    for mention in annotation.mentions where mention.kind == .name {
      counts[mention.entity, default: 0] += 1
    }
    for (index, count) in counts {
      let entity = annotation.entities[index]
      guard var known = found[entity.id] else {
        found[entity.id] = (entity, 1, count)
        continue
      }
      known.articles += 1
      known.mentions += count
      known.entity.merge(entity)
      found[entity.id] = known
    }
  }

  var counts: [EntityCount] {
    found.values.sorted { left, right in
      (right.articles, right.mentions, left.entity.name)
        < (left.articles, left.mentions, right.entity.name)
    }.map { EntityCount(entity: $0.entity, mentions: $0.mentions, articles: $0.articles) }
  }
}

extension Entity {
  /// Takes over the names and the confidence of another article's view of the same entity.
  fileprivate mutating func merge(_ other: Entity) {
    confidence = max(confidence, other.confidence)
    let names = [name] + aliases + [other.name] + other.aliases
    guard names.contains(where: { $0 != name && !aliases.contains($0) }) else { return }
    var seen: Set<String> = []
    let sorted = names.filter { seen.insert($0).inserted }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    name = sorted[0]
    aliases = Array(sorted.dropFirst())
  }
}

extension Database {
  /// What was found in the article in a slot.
  func annotation(slot: Int64) throws -> Annotation? {
    let statement = try cachedStatement(sql: "SELECT pack FROM annotation WHERE slot = ?")
    guard let pack = try Data.fetchOne(statement, arguments: [slot]) else { return nil }
    return try PackedAnnotation(packed: Array(pack), beside: textBytes(slot: slot)).annotation
  }

  fileprivate func entityKeys(
    named prefix: String, kinds: Set<Entity.Kind>, limit: Int
  ) throws -> [Int64] {
    var query = SQLPiece("SELECT key FROM entity WHERE articles > 0")
    if !kinds.isEmpty {
      query += " AND kind IN " + SQLPiece.list(kinds.map { Int64($0.code) })
    }
    let folded = try folded(prefix)
    if !folded.isEmpty {
      query += SQLPiece(
        """
         AND key IN (SELECT entity FROM alias WHERE (folded >= ? AND folded < ?)
          UNION SELECT entity FROM alias WHERE ? AND instr(folded, ?) > 0)
        """,
        [folded, folded + "\u{10ffff}", folded.utf8.count > 2, " " + folded])
    }
    return try (query + SQLPiece(" ORDER BY articles DESC, name LIMIT ?", [limit])).slots(self)
  }

  fileprivate func entityCount(_ key: Int64) throws -> EntityCount {
    let statement = try cachedStatement(
      sql: "SELECT id, kind, name, isFacility, articles, mentions FROM entity WHERE key = ?")
    guard let row = try Row.fetchOne(statement, arguments: [key]),
      let kind = Entity.Kind(code: try row.decode(atIndex: 1))
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let name: String = try row.decode(atIndex: 2)
    let names = try String.fetchAll(
      cachedStatement(
        sql: "SELECT name FROM alias WHERE entity = ? ORDER BY length(name) DESC, name LIMIT 50"),
      arguments: [key])
    let entity = try Entity(
      id: Entity.ID(rawValue: row.decode(atIndex: 0)), kind: kind, name: name,
      aliases: names.filter { $0 != name }, isFacility: row.decode(atIndex: 3))
    return try EntityCount(
      entity: entity, mentions: row.decode(atIndex: 5), articles: row.decode(atIndex: 4))
  }
}
