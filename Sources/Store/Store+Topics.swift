package import Articles
import GRDB

/// A topic as one source says it, with how many articles have it.
package struct TopicTally: Equatable, Sendable {
  package let id: String
  package let name: String
  package let source: Topic.Source
  package let articles: Int
  package let unread: Int
}

extension Store {
  /// The topics of the library with their counters, those with most articles first.
  package func topicCounts() throws(StoreError) -> [TopicTally] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, name, source, articles, unread FROM topic
          WHERE articles > 0 AND \(KeptTopic.isShown)
          ORDER BY articles DESC, name
          """
      ).compactMap { row in
        guard let source = Topic.Source(code: try row.decode(atIndex: 2)) else { return nil }
        return try TopicTally(
          id: row.decode(atIndex: 0), name: row.decode(atIndex: 1), source: source,
          articles: row.decode(atIndex: 3), unread: row.decode(atIndex: 4))
      }
    }
  }

  /// The words of the library that can complete what stands at the cursor.
  package func vocabulary(
    for stem: Filter.Stem, limit: Int = 50
  ) throws(StoreError) -> Filter.Vocabulary {
    let entities = try entities(for: stem, limit: limit)
    return try read { database in
      func names(_ sql: String) throws -> [String] { try String.fetchAll(database, sql: sql) }
      var vocabulary = Filter.Vocabulary(entities: entities)
      switch stem.field {
      case .topic:
        vocabulary.topics = try names(
          """
          SELECT DISTINCT id FROM topic WHERE articles > 0 AND source <> \(Topic.Source.own.code)
          ORDER BY articles DESC
          """)
      case .source:
        vocabulary.sources = try names(
          "SELECT name FROM source WHERE articles > 0 ORDER BY articles DESC")
      case .author:
        vocabulary.authors = try names(
          "SELECT name FROM author WHERE articles > 0 ORDER BY articles DESC")
      case .lang:
        vocabulary.languages = try names(
          "SELECT name FROM language WHERE articles > 0 ORDER BY articles DESC")
      case .tag: vocabulary.tags = try names("SELECT name FROM tag ORDER BY name")
      case .filter: vocabulary.saved = try names("SELECT name FROM saved ORDER BY folded")
      default: break
      }
      return vocabulary
    }
  }

  private func entities(
    for stem: Filter.Stem, limit: Int
  ) throws(StoreError) -> [Filter.Vocabulary.Named] {
    guard let field = stem.field else { return [] }
    let kinds = Entity.Kind.allCases.filter { FilterField($0) == field }
    guard field == .entity || !kinds.isEmpty else { return [] }
    let found = try entities(named: stem.typed, kinds: Set(kinds), limit: limit)
    return found.flatMap { count in
      ([count.entity.name] + count.entity.aliases).map { .init($0, count.entity.kind) }
    }
  }
}
