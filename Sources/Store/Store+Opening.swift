package import Articles
import Foundation
import GRDB

extension Store {
  /// An article with all that is shown beside it, of one moment of the library; nil where there is
  /// none.
  ///
  /// - Parameters:
  ///   - ownTopics: The reader's own topics, of which it may have some.
  ///   - moment: What ages and dates of their filters are counted from.
  package func opened(
    _ id: Article.ID, ownTopics: [OwnTopic] = [], at moment: Filter.Moment
  ) throws(StoreError) -> OpenedArticle? {
    try read { database in
      guard let stored = try StoredArticle(database, id: id) else { return nil }
      var opened = try database.opened(stored)
      opened.topics += try database.topics(of: stored.slot, among: ownTopics, at: moment)
      return opened
    }
  }
}

extension Database {
  fileprivate func opened(_ stored: StoredArticle) throws -> OpenedArticle {
    let article = try stored.article(self)
    let found = try found(in: stored.slot, text: article.body.text)
    return try OpenedArticle(
      article: article, status: status(slot: stored.slot) ?? ArticleStatus(),
      topics: found?.topics ?? [], annotation: found?.annotation,
      articleCounts: articleCounts(of: found?.annotation.entities.map(\.id) ?? []),
      highlights: highlights(slot: stored.slot))
  }

  private func found(in slot: Int64, text: String) throws -> PackedAnnotation? {
    let statement = try cachedStatement(sql: "SELECT pack FROM annotation WHERE slot = ?")
    guard let pack = try Data.fetchOne(statement, arguments: [slot]) else { return nil }
    return try PackedAnnotation(packed: Array(pack), beside: Array(text.utf8))
  }

  /// Own topics of an article: those that it was sorted into, and those whose filters it fits.
  fileprivate func topics(
    of slot: Int64, among topics: [OwnTopic], at moment: Filter.Moment
  ) throws -> [Topic] {
    guard !topics.isEmpty else { return [] }
    let sorted = try KeptTopic.all(self).filter(\.isSorted)
    let statement = try cachedStatement(sql: "SELECT 1 FROM subject WHERE topic = ? AND slot = ?")
    return try topics.filter { topic in
      if let kept = sorted.first(where: { $0.keeps(topic) }) {
        return try Int.fetchOne(statement, arguments: [kept.key, slot]) != nil
      }
      var resolver = FilterResolver(self, topic.filter, at: moment)
      return try fits(slot, resolver.resolve())
    }.map { Topic(id: $0.name, name: $0.name, source: .own) }
  }

  /// In how many articles each entity is named; those that are unknown are left out.
  func articleCounts(of entities: [Entity.ID]) throws -> [Entity.ID: Int] {
    let statement = try cachedStatement(sql: "SELECT articles FROM entity WHERE id = ?")
    var counts: [Entity.ID: Int] = [:]
    for id in entities {
      counts[id] = try Int.fetchOne(statement, arguments: [id.rawValue])
    }
    return counts
  }
}
