import Articles

/// The articles of a library that is kept in memory only.
struct Catalog {
  struct Entry {
    var article: Article
    var status = ArticleStatus()
    /// Nil until it is recognized.
    var annotation: Annotation?
    var topics: [Topic] = []
  }

  private(set) var entries: [Article.ID: Entry] = [:]
  /// Every article, the newest first.
  private(set) var order: [Article.ID] = []
  /// In how many articles each entity is named.
  private(set) var articleCounts: [Entity.ID: Int] = [:]

  /// Adds articles, or puts them in place of what had their id; the status stays.
  mutating func add(_ articles: [Article]) {
    for article in articles {
      var entry = entries[article.id] ?? Entry(article: article)
      entry.article = article
      entries[article.id] = entry
    }
    order = entries.values.sorted(by: Self.isNewer).map(\.article.id)
  }

  mutating func annotate(_ id: Article.ID, _ annotation: Annotation) {
    for entity in entries[id]?.annotation?.entities ?? [] {
      articleCounts[entity.id, default: 0] -= 1
    }
    for entity in annotation.entities { articleCounts[entity.id, default: 0] += 1 }
    entries[id]?.annotation = annotation
  }

  mutating func setTopics(_ topics: [Topic], of id: Article.ID) {
    entries[id]?.topics = topics
  }

  mutating func update(_ id: Article.ID, _ change: (inout ArticleStatus) -> Void) {
    guard var entry = entries[id] else { return }
    change(&entry.status)
    entries[id] = entry
  }

  /// The articles of a list, in its order.
  func members(of query: ListQuery, moment: Filter.Moment) -> [Entry] {
    let matcher = FilterMatcher(query.filter, moment: moment)
    let members = order.compactMap { entries[$0] }.filter(matcher.accepts)
    switch query.filter.sort ?? query.order {
    case .date: return members.reversed()
    case .dateDescending, .relevance: return members
    case .title: return members.sorted { $0.article.headline < $1.article.headline }
    }
  }

  private static func isNewer(_ left: Entry, _ right: Entry) -> Bool {
    let left = left.article
    let right = right.article
    return (right.published?.seconds ?? .min, left.source.location, left.id.rawValue)
      < (left.published?.seconds ?? .min, right.source.location, right.id.rawValue)
  }
}
