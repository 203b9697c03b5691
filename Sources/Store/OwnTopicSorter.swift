import Articles
import GRDB

/// A topic of the reader's own that articles are sorted into.
struct KeptTopic {
  /// Its key among all topics.
  let key: Int64
  let name: String
  /// Its filter as the reader wrote it; nil where the reader has the topic no more.
  let text: String?
  /// The slot from which on articles are sorted already; nil where all are.
  let edge: Int64?

  /// Whether the library knows which articles have it.
  var isSorted: Bool { edge == nil && filter != nil }

  /// Whether this is where articles of `topic` are kept.
  func keeps(_ topic: OwnTopic) -> Bool { name == topic.name && text == topic.filter.text }

  /// Its filter; nil as well where only another Gazette could read it.
  var filter: Filter? { text.flatMap { try? Filter($0) } }

  static func all(_ database: Database) throws -> [KeptTopic] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT topic, name, filter, edge FROM ownTopic CROSS JOIN topic ON topic.key = topic
        """)
    return try Row.fetchAll(statement).map { row in
      try KeptTopic(
        key: row.decode(atIndex: 0), name: row.decode(atIndex: 1), text: row.decode(atIndex: 2),
        edge: row.decode(atIndex: 3))
    }
  }

  /// What SQL says of a row of `topic` that may be shown: it is no own topic, or is sorted.
  static let isShown = """
    (source <> \(Topic.Source.own.code) OR key IN (
      SELECT topic FROM ownTopic WHERE edge IS NULL AND filter IS NOT NULL))
    """
}

/// Sorts articles that come or change into the own topics, within one transaction.
struct OwnTopicSorter {
  private let database: Database
  private let topics: [(topic: KeptTopic, filter: Filter)]
  /// The names of entities that a topic asks for, folded.
  private let names: [(topic: Int64, name: String, isPrefix: Bool)]

  init(_ database: Database) throws {
    self.database = database
    topics = try KeptTopic.all(database).compactMap { topic in topic.filter.map { (topic, $0) } }
    names = try topics.flatMap { topic, filter in
      try filter.entityNames.map { name in
        (topic.key, try database.folded(name.text), name.isPrefix)
      }
    }
  }

  /// Takes note that an entity which articles name goes by another name from now on: topics that
  /// ask for that name have those articles as well, and all are sorted into them anew.
  func note(alias: String) throws {
    guard !names.isEmpty else { return }
    let folded = try database.folded(alias)
    for (topic, name, isPrefix) in names
    where folded == name || isPrefix && folded.hasPrefix(name) {
      try database.cachedStatement(sql: "UPDATE ownTopic SET edge = ? WHERE topic = ?")
        .execute(arguments: [Int64.max, topic])
    }
  }

  /// Sorts articles that are in no own topic.
  func sort(_ slots: [Int64]) throws {
    guard !topics.isEmpty else { return }
    let expressions = try topics.map { topic, filter in (topic, try database.settled(filter)) }
    for slot in slots {
      for (topic, expression) in expressions where try database.fits(slot, expression) {
        try database.insert(slot, into: topic)
      }
    }
  }
}

extension Database {
  /// The filter of an own topic with its names looked up. It knows no own topics: no topic waits
  /// for another.
  func settled(_ filter: Filter) throws -> ResolvedExpression {
    let never = Filter.Moment(now: Timestamp(seconds: 0))
    var resolver = FilterResolver(self, filter, at: never, knowsOwnTopics: false)
    return try resolver.resolve()
  }

  func insert(_ slot: Int64, into topic: KeptTopic) throws {
    try cachedStatement(sql: "INSERT OR IGNORE INTO subject VALUES (?, ?)")
      .execute(arguments: [topic.key, slot])
  }
}
