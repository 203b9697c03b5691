public import Articles
package import Ingest

/// Articles with what a reader did with them and what they name: the model that every front end
/// shares.
///
/// This file and `Library+Import.swift` are all of its public face.
public actor Library {
  var catalog = Catalog()
  let annotator: Annotator
  let importer: Importer
  let now: @Sendable () -> Filter.Moment
  var report: @Sendable (Change) -> Void = { _ in }
  var recognition: Task<Void, Never>?
  /// The article that is recognized before all others.
  var urgent: Article.ID?

  /// - Parameters:
  ///   - now: The time and the zone in which dates of filters are meant.
  package init(
    annotator: Annotator, importer: Importer = Importer(),
    now: @escaping @Sendable () -> Filter.Moment
  ) {
    self.annotator = annotator
    self.importer = importer
    self.now = now
  }

  /// Tells `report` of every change from now on, from any thread.
  public func watch(_ report: @escaping @Sendable (Change) -> Void) {
    self.report = report
  }

  /// Rows of a list.
  ///
  /// - Parameters:
  ///   - hits: What each row counts, if anything.
  ///   - start: The first row wanted, from 0.
  ///   - anchor: An article whose row is asked for as well.
  public func page(
    of query: ListQuery, hits: HitSet? = nil, start: Int = 0, limit: Int = .max,
    anchor: Article.ID? = nil
  ) -> ListPage {
    let members = catalog.members(of: query, moment: now())
    let start = min(max(start, 0), members.count)
    let end = limit > members.count - start ? members.count : start + limit
    return ListPage(
      total: members.count, start: start,
      rows: members[start..<end].map { row(of: $0, hits: hits) },
      anchorRow: members.firstIndex { $0.article.id == anchor })
  }

  /// An article for reading; nil where the library has none of that id. Its recognition comes
  /// first from now on.
  public func open(_ id: Article.ID) -> OpenedArticle? {
    guard let entry = catalog.entries[id] else { return nil }
    if entry.annotation == nil { urgent = id }
    return OpenedArticle(
      article: entry.article, status: entry.status, topics: entry.topics,
      annotation: entry.annotation, articleCounts: articleCounts(of: entry.annotation))
  }

  /// In how many articles of the library each entity of `annotation` is named.
  public func articleCounts(of annotation: Annotation?) -> [Entity.ID: Int] {
    let ids = (annotation?.entities ?? []).map(\.id)
    return Dictionary(ids.map { ($0, catalog.articleCounts[$0] ?? 0) }) { first, _ in first }
  }

  /// The next or previous article of a list that fits `goal`; nil where there is none.
  public func article(
    _ goal: Goal, in query: ListQuery, from id: Article.ID?, isForward: Bool
  ) -> Article.ID? {
    let members = catalog.members(of: query, moment: now())
    let index = members.firstIndex { $0.article.id == id }
    let rest =
      isForward
      ? Array(members[(index.map { $0 + 1 } ?? 0)...])
      : members[..<(index ?? members.count)].reversed()
    return rest.first { fits($0, goal) }?.article.id
  }

  /// What kind of article is looked for.
  public enum Goal: Equatable, Sendable {
    case any
    case unread
    case hits(HitSet)
  }

  /// The hits in a list, but for those in one article, and in how many articles they are.
  public func count(
    of set: HitSet, in query: ListQuery, besides id: Article.ID?
  ) -> (hits: Int, articles: Int) {
    let counts = catalog.members(of: query, moment: now()).lazy
      .filter { $0.article.id != id }.map { self.hits(of: set, in: $0) }.filter { $0 > 0 }
    return counts.reduce(into: (0, 0)) { $0 = ($0.0 + $1, $0.1 + 1) }
  }

  /// Marks an article read or unread.
  public func setRead(_ isRead: Bool, of id: Article.ID) {
    catalog.update(id) { $0.isRead = isRead }
  }

  /// Stars an article, or takes its star away.
  public func setStarred(_ isStarred: Bool, of id: Article.ID) {
    catalog.update(id) { $0.isStarred = isStarred }
  }

  /// Keeps the offset of the sentence that was last on top.
  public func setPlace(_ offset: Int, of id: Article.ID) {
    catalog.update(id) { $0.place = offset }
  }

  /// Marks every article of a list read.
  public func markAllRead(_ filter: Filter) {
    let query = ListQuery(filter: filter, order: .dateDescending)
    for entry in catalog.members(of: query, moment: now()) {
      catalog.update(entry.article.id) { $0.isRead = true }
    }
    report(.articles)
  }

  /// Every topic that an article has, the most frequent first.
  public func topics() -> [TopicCount] {
    var counts: [String: TopicCount] = [:]
    for entry in catalog.entries.values {
      for topic in entry.topics {
        var count =
          counts[topic.id] ?? TopicCount(id: topic.id, name: topic.name, unread: 0, all: 0)
        count.all += 1
        count.unread += entry.status.isRead ? 0 : 1
        counts[topic.id] = count
      }
    }
    return counts.values.sorted { ($1.all, $0.name) < ($0.all, $1.name) }
  }

  /// The entities with a name or alias in which `text` stands, the most frequent first.
  public func entities(matching text: String, limit: Int) -> [EntityCount] {
    let search = TextSearch(text)
    var counts: [Entity.ID: EntityCount] = [:]
    for annotation in catalog.entries.values.compactMap(\.annotation) {
      for (index, entity) in annotation.entities.enumerated() {
        guard text.isEmpty || entity.isNamed(by: search) else { continue }
        let mentions = annotation.mentions.count { $0.entity == index && $0.kind == .name }
        var count =
          counts[entity.id] ?? EntityCount(entity: entity, mentions: 0, articles: 0)
        count.mentions += mentions
        count.articles += 1
        counts[entity.id] = count
      }
    }
    let sorted = counts.values.sorted {
      ($1.articles, $1.mentions, $0.entity.name) < ($0.articles, $0.mentions, $1.entity.name)
    }
    return Array(sorted.prefix(limit))
  }
}

extension Library {
  private func row(of entry: Catalog.Entry, hits: HitSet?) -> ListRow {
    ListRow(
      id: entry.article.id, headline: entry.article.headline, source: entry.article.source.name,
      published: entry.article.published, isRead: entry.status.isRead,
      isStarred: entry.status.isStarred, hits: hits.map { self.hits(of: $0, in: entry) })
  }

  private func hits(of set: HitSet, in entry: Catalog.Entry) -> Int {
    set.ranges(in: entry.article.body, annotation: entry.annotation ?? Annotation()).count
  }

  private func fits(_ entry: Catalog.Entry, _ goal: Goal) -> Bool {
    switch goal {
    case .any: true
    case .unread: !entry.status.isRead
    case .hits(let set): hits(of: set, in: entry) > 0
    }
  }
}

extension Entity {
  fileprivate func isNamed(by search: TextSearch) -> Bool {
    ([name] + aliases).contains { !search.matches(in: $0).isEmpty }
  }
}
