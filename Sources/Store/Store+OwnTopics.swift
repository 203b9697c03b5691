package import Articles
import GRDB

extension Store {
  /// Has articles sorted into the reader's own topics from now on, as they come and change.
  ///
  /// Topics whose filters are not settled are passed over: they are asked for anew each time. What
  /// is here already is sorted by `sortSome`, and so it is after a filter has changed. The last
  /// program that called this decides for all that have the library open.
  ///
  /// - Complexity: O(*n*) in the topics.
  package func keep(_ topics: [OwnTopic]) throws(StoreError) {
    let wanted = Dictionary(
      topics.filter(\.filter.isSettled).map { ($0.name, $0.filter.text) },
      uniquingKeysWith: { $1 })
    let isKept = try read { database in
      let kept = try KeptTopic.all(database).filter { $0.text != nil }
      return kept.count == wanted.count && kept.allSatisfy { wanted[$0.name] == $0.text }
    }
    guard !isKept else { return }
    try write { database in
      for topic in try KeptTopic.all(database) where wanted[topic.name] != topic.text {
        try database.resort(topic.key, by: wanted[topic.name])
      }
      let known = try Set(KeptTopic.all(database).map(\.name))
      for (name, filter) in wanted where !known.contains(name) {
        try database.addOwnTopic(name, filter)
      }
    }
  }

  /// Sorts the next thousand articles, newest first, into an own topic that is new or has a new
  /// filter.
  ///
  /// - Returns: Whether there was anything to do.
  package func sortSome() throws(StoreError) -> Bool {
    let isDone = try read { try KeptTopic.all($0).allSatisfy { $0.edge == nil } }
    guard !isDone else { return false }
    try write { database in
      guard let topic = try KeptTopic.all(database).first(where: { $0.edge != nil }) else { return }
      try database.sortSome(into: topic)
    }
    return true
  }

  /// Those of some own topics that the library has no answer for: their filters must be asked.
  package func unsorted(among topics: [OwnTopic]) throws(StoreError) -> [OwnTopic] {
    guard !topics.isEmpty else { return [] }
    return try read { database in
      let sorted = try KeptTopic.all(database).filter(\.isSorted)
      return topics.filter { topic in !sorted.contains { $0.keeps(topic) } }
    }
  }
}

extension Database {
  fileprivate func addOwnTopic(_ name: String, _ filter: String) throws {
    let code = Topic.Source.own.code
    try execute(
      sql: """
        INSERT OR IGNORE INTO topic (id, name, source, foldedID, foldedName)
        VALUES (?1, ?1, ?2, gz_fold(?1), gz_fold(?1))
        """, arguments: [name, code])
    try execute(
      sql: "INSERT INTO ownTopic SELECT key, ?, ? FROM topic WHERE id = ? AND source = ?",
      arguments: [filter, Int64.max, name, code])
  }

  /// Has all articles sorted anew, by another filter or, with nil, out of the topic.
  fileprivate func resort(_ topic: Int64, by filter: String?) throws {
    try execute(
      sql: "UPDATE ownTopic SET filter = ?, edge = ? WHERE topic = ?",
      arguments: [filter, Int64.max, topic])
  }

  fileprivate func sortSome(into topic: KeptTopic) throws {
    let edge = topic.edge ?? .max
    let end = try Int64.fetchOne(
      self, sql: "SELECT slot FROM status WHERE slot < ? ORDER BY slot DESC LIMIT 1 OFFSET 999",
      arguments: [edge])
    let window = (end ?? .min)..<edge
    try execute(
      sql: "DELETE FROM subject WHERE topic = ? AND slot >= ? AND slot < ?",
      arguments: [topic.key, window.lowerBound, window.upperBound])
    if let filter = topic.filter {
      let expression = try settled(filter)
      let compiled = try FilterCompiler(self, isWhole: true, window: window).compile(expression)
      for slot in try compiled.slots(isDescending: true, limit: -1).slots(self) {
        try insert(slot, into: topic)
      }
    }
    try execute(
      sql: "UPDATE ownTopic SET edge = ? WHERE topic = ?", arguments: [end, topic.key])
    try execute(sql: "DELETE FROM ownTopic WHERE edge IS NULL AND filter IS NULL")
  }
}
