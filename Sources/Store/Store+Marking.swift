package import Articles
import GRDB

extension Store {
  /// Marks articles, as one change that can be undone; how many were not so before.
  ///
  /// Articles that are gone are passed over; one of which nothing is there is an error.
  ///
  /// - Parameter label: What the reader did, for the line that says it is undone: "mark as read".
  @discardableResult
  package func mark(
    _ articles: [Article.ID], _ mark: Mark, label: String
  ) throws(StoreError) -> Int {
    try writeDurably { database in
      try database.set(mark, slots: database.knownSlots(of: articles), label: label)
    }
  }

  /// Marks every article that a filter lists, as one change that can be undone; how many were not
  /// so before.
  @discardableResult
  package func mark(
    _ filter: Filter, at moment: Filter.Moment, _ mark: Mark, label: String
  ) throws(StoreError) -> Int {
    try writeDurably { database in
      try database.set(mark, slots: database.slots(filter, at: moment), label: label)
    }
  }

  /// Keeps where a reader is in an article; this is no change that is undone, and quitting does not
  /// wait for the disk: a power cut may take it, the end of the program does not.
  ///
  /// - Parameters:
  ///   - progress: How far it was read, in percent.
  ///   - time: When that was.
  package func setPlace(
    _ place: Int?, progress: Int, of article: Article.ID, at time: Timestamp
  ) throws(StoreError) {
    try write { database in
      guard let slot = try StoredArticle(database, id: article)?.slot else { return }
      try database.cachedStatement(
        sql: "UPDATE status SET place = ?, progress = ?, visited = ? WHERE slot = ?"
      ).execute(arguments: [place, progress, time.seconds, slot])
    }
  }

  /// The article that was begun last and not read to its end, besides one; nil where there is none.
  package func lastBegun(besides article: Article.ID?) throws(StoreError) -> Article.ID? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT article.id FROM status JOIN article USING (slot)
          WHERE progress BETWEEN 1 AND 99 AND article.id IS NOT ?
          ORDER BY visited DESC LIMIT 1
          """)
      return try Int64.fetchOne(statement, arguments: [article?.rawValue])
        .map(Article.ID.init(rawValue:))
    }
  }

  /// The tags of an article, by name.
  package func tags(of article: Article.ID) throws(StoreError) -> [String] {
    try read { database in
      guard let slot = try StoredArticle(database, id: article)?.slot else { return [] }
      return try database.tags(slot: slot)
    }
  }

  /// Deletes every article that a filter lists, as one change that can be undone; how many.
  /// They are not imported again by themselves.
  @discardableResult
  package func delete(
    _ filter: Filter, at moment: Filter.Moment, label: String
  ) throws(StoreError) -> Int {
    try writeDurably { database in
      try database.delete(slots: database.slots(filter, at: moment), label: label)
    }
  }

  /// Deletes articles, as one change that can be undone; how many there were.
  @discardableResult
  package func delete(_ articles: [Article.ID], label: String) throws(StoreError) -> Int {
    try writeDurably { database in
      try database.delete(slots: database.knownSlots(of: articles), label: label)
    }
  }

  /// Takes the last change back; what it was, or nil where there is none. Many levels, and they
  /// survive the end of the program.
  package func undo() throws(StoreError) -> String? {
    try writeDurably { try UndoLog($0).step(isUndo: true) }
  }

  /// Makes the change again that was undone last; what it was, or nil where there is none.
  package func redo() throws(StoreError) -> String? {
    try writeDurably { try UndoLog($0).step(isUndo: false) }
  }
}

extension Database {
  /// The slots of those articles that are here.
  ///
  /// - Throws: `StoreError.gone` where none of them is.
  fileprivate func knownSlots(of articles: [Article.ID]) throws -> [Int64] {
    let slots = try slots(of: articles)
    guard slots.isEmpty, let first = articles.first else { return slots }
    throw try StoreError.gone(isLastChange: UndoLog(self).lastDeleted(first))
  }

  /// Every slot that a filter lists, newest first.
  func slots(_ filter: Filter, at moment: Filter.Moment) throws -> [Int64] {
    var resolver = FilterResolver(self, filter, at: moment)
    let compiled = try FilterCompiler(self, isWhole: true).compile(resolver.resolve())
    return try compiled.slots(isDescending: true, limit: -1).slots(self)
  }

  fileprivate func set(_ mark: Mark, slots: [Int64], label: String) throws -> Int {
    let changed = try set(mark, slots: slots)
    guard !changed.isEmpty else { return 0 }
    try UndoLog(self).append(.marked(mark, articles(slots: changed)), label: label)
    return changed.count
  }

  fileprivate func delete(slots: [Int64], label: String) throws -> Int {
    let ids = try slots.compactMap { slot in
      try Int64.fetchOne(
        cachedStatement(sql: "SELECT id FROM article WHERE slot = ?"), arguments: [slot])
    }
    let deleted = try ids.compactMap { id in
      try StoredArticle(self, id: Article.ID(rawValue: id)).map { stored in
        try DeletedArticle(removing: stored, from: self)
      }
    }
    guard !deleted.isEmpty else { return 0 }
    try UndoLog(self).append(.deleted(deleted), label: label)
    return deleted.count
  }

  @discardableResult
  func setTag(_ name: String, _ isOn: Bool, slot: Int64) throws -> Bool {
    try cachedStatement(sql: "INSERT OR IGNORE INTO tag (name, folded) VALUES (?, gz_fold(?))")
      .execute(arguments: [name, name])
    let sql =
      isOn
      ? "INSERT OR IGNORE INTO tagging SELECT key, ? FROM tag WHERE name = ?"
      : "DELETE FROM tagging WHERE slot = ? AND tag = (SELECT key FROM tag WHERE name = ?)"
    try cachedStatement(sql: sql).execute(arguments: [slot, name])
    return changesCount > 0
  }

  func tags(slot: Int64) throws -> [String] {
    let statement = try cachedStatement(
      sql: """
        SELECT name FROM tagging CROSS JOIN tag ON key = tag WHERE slot = ? ORDER BY name
        """)
    return try String.fetchAll(statement, arguments: [slot])
  }
}
