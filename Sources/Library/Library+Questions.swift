public import Articles
package import Store
import Synchronization

extension Library {
  /// Rows of a list.
  ///
  /// - Parameters:
  ///   - hits: What each row counts, if anything.
  ///   - start: The first row wanted, from 0.
  ///   - anchor: An article whose row is asked for as well.
  public nonisolated func page(
    of query: ListQuery, hits: HitSet? = nil, start: Int = 0, limit: Int,
    anchor: Article.ID? = nil
  ) throws -> ListPage {
    try page(
      of: query, hits: hits, start: start, limit: limit, anchor: anchor, within: nil, unless: nil)
  }

  /// The same, given up with `StoreError.interrupted` once `stop` is canceled.
  ///
  /// - Parameter time: After this, the rows are returned that were found, and the page is cut; one
  ///   with an anchor takes its time.
  package nonisolated func page(
    of query: ListQuery, hits: HitSet?, start: Int, limit: Int, anchor: Article.ID?,
    within time: Duration?, unless stop: Cancellation?
  ) throws -> ListPage {
    var listing = try listing(query)
    lastListing.withLock { if let last = $0 { listing.resume(last) } }
    defer { lastListing.withLock { [listing] in $0 = listing } }
    let anchorRow = try anchor.flatMap { try store.index(of: $0, in: listing, unless: stop) }
    let known = try store.knownCount(listing.filter, at: listing.moment)
    let first = min(max(start, 0), known ?? .max)
    let rows = try store.rows(
      &listing, first..<first + limit, hits: hits?.storeQuery ?? .nothing,
      within: anchor == nil ? time : nil, unless: stop)
    let isWhole = !listing.isCut && rows.count < limit && (first == 0 || !rows.isEmpty)
    return ListPage(
      total: known ?? first + rows.count, isTotalKnown: known != nil || isWhole, start: first,
      rows: rows, isCut: listing.isCut, anchorRow: anchorRow)
  }

  /// What is wrong with the library's file, or nothing; slow, since all of it is read.
  public nonisolated func problems() throws -> [String] {
    try store.problems()
  }

  /// The number of articles in a list, however long it takes.
  public nonisolated func total(of query: ListQuery) throws -> Int {
    try total(of: query, unless: nil)
  }

  /// The same, given up with `StoreError.interrupted` once `stop` is canceled.
  package nonisolated func total(
    of query: ListQuery, unless stop: Cancellation?
  ) throws -> Int {
    let listing = try listing(query)
    return try store.count(listing.filter, at: listing.moment, unless: stop)
  }

  /// An article for reading; nil where the library has none of that id.
  public nonisolated func open(_ id: Article.ID) throws -> OpenedArticle? {
    try store.opened(id, ownTopics: ownTopics, at: now())
  }

  /// What kind of article is looked for.
  public enum Goal: Equatable, Sendable {
    case any
    case unread
    case hits(HitSet)
    /// The first of a period, or behind it, in a list that is in the order of dates.
    case date(Filter.DateRange)
    /// The one of the whole library that was begun last and not read to its end.
    case begun
  }

  /// The next or previous article of a list that fits `goal`; nil where there is none.
  ///
  /// - Parameter id: Where to begin; the article itself is not considered. Nil for an end.
  public nonisolated func article(
    _ goal: Goal, in query: ListQuery, from id: Article.ID?, isForward: Bool
  ) throws -> Article.ID? {
    switch goal {
    case .date(let period): return try store.article(in: listing(query), from: period)
    case .begun: return try store.lastBegun(besides: id)
    case .any: return try neighbor(.nothing, in: query, of: id, isForward: isForward)
    case .unread:
      let unread = ListQuery(
        filter: query.filter.adding(term: "is:unread"), order: query.order)
      return try neighbor(.nothing, in: unread, of: id, isForward: isForward)
    case .hits(let set):
      return try articleWithHits(set, in: query, from: id, isForward: isForward)
    }
  }

  /// The hits in a list, but for those in one article, and in how many articles they are.
  public nonisolated func count(
    of set: HitSet, in query: ListQuery, besides id: Article.ID?
  ) throws -> (hits: Int, articles: Int) {
    guard let wanted = set.storeQuery else { return (0, 0) }
    let total = try store.total(of: wanted, in: listing(query))
    guard let id, let row = try rowWithHits(wanted, in: query, id: id), let hits = row.hits,
      hits > 0
    else { return (total.hits, total.articles) }
    return (total.hits - hits, total.articles - 1)
  }

  /// The reader's own topics, then every topic that an article has, the most frequent first; one
  /// that several say is one.
  public nonisolated func topics() throws -> [TopicCount] {
    let unsorted = try store.unsorted(among: ownTopics)
    var counts = try ownTopics.map { topic in
      unsorted.contains(topic)
        ? try count(of: topic) : TopicCount(id: topic.name, name: topic.name, unread: 0, all: 0)
    }
    for topic in try store.topicCounts() {
      if let index = counts.firstIndex(where: { $0.id == topic.id }) {
        counts[index].all = max(counts[index].all, topic.articles)
        counts[index].unread = max(counts[index].unread, topic.unread)
      } else {
        counts.append(
          TopicCount(
            id: topic.id, name: topic.name, unread: topic.unread, all: topic.articles))
      }
    }
    return counts
  }

  /// The saved filters by name, with how many articles they list.
  public nonisolated func savedFilters() throws -> [TopicCount] {
    try store.savedFilters().map { saved in
      try count(of: OwnTopic(name: saved.name, filter: withTopics(saved.filter)))
    }
  }

  /// The whole lines that a filter may become by completing what stands at the cursor.
  ///
  /// - Parameter cursor: An offset in UTF-8 bytes.
  public nonisolated func completions(for text: String, at cursor: Int) throws -> [String] {
    var vocabulary = try store.vocabulary(for: Filter.stem(of: text, at: cursor))
    vocabulary.topics += ownTopics.map(\.name)
    let found = Filter.completions(for: text, at: cursor, vocabulary: vocabulary)
    let head = String(text[TextRange(0, found.range.start)])
    let tail = String(text[TextRange(found.range.end, text.utf8.count)])
    return found.candidates.map { head + $0 + tail }
  }

  /// The entities with a name that begins with `text`, or a word of which does, the most frequent
  /// first.
  public nonisolated func entities(
    matching text: String, limit: Int
  ) throws -> [EntityCount] {
    try store.entities(named: text, limit: limit)
  }

  /// The articles of a list, in its order.
  public nonisolated func articles(in query: ListQuery) throws -> [Article.ID] {
    var listing = try listing(query)
    return try store.rows(&listing, 0..<store.count(listing.filter, at: listing.moment)).map(\.id)
  }
}

extension Library {
  private nonisolated func count(of topic: OwnTopic) throws -> TopicCount {
    let unread = topic.filter.adding(term: "is:unread")
    return TopicCount(
      id: topic.name, name: topic.name, unread: try store.count(unread, at: now()),
      all: try store.count(topic.filter, at: now()))
  }

  /// A filter with the filters of own topics in place of their names, where the library has not
  /// sorted articles into them.
  nonisolated func withTopics(_ filter: Filter) throws -> Filter {
    filter.withTopics(try store.unsorted(among: ownTopics))
  }

  private nonisolated func listing(_ query: ListQuery) throws -> Listing {
    Listing(try withTopics(query.filter), sort: query.order, at: now())
  }

  private nonisolated func neighbor(
    _ wanted: HitQuery, in query: ListQuery, of id: Article.ID?, isForward: Bool
  ) throws -> Article.ID? {
    guard let id else { return try end(of: query, isFirst: isForward) }
    return try store.neighbor(of: id, in: listing(query), having: wanted, isForward: isForward)?.id
  }

  private nonisolated func end(of query: ListQuery, isFirst: Bool) throws -> Article.ID? {
    var listing = try listing(query)
    let total = try store.count(listing.filter, at: listing.moment)
    let index = isFirst ? 0 : max(total - 1, 0)
    return try store.rows(&listing, index..<index + 1).first?.id
  }

  /// How many articles are looked into for a hit that no index knows.
  private static let searchLimit = 500

  /// Goes from article to article that may have a hit, until one has.
  private nonisolated func articleWithHits(
    _ set: HitSet, in query: ListQuery, from id: Article.ID?, isForward: Bool
  ) throws -> Article.ID? {
    var current = id
    for _ in 0..<Self.searchLimit {
      current = try neighbor(set.candidates, in: query, of: current, isForward: isForward)
      guard let found = current else { return nil }
      if try hasHits(set, found) { return found }
    }
    return nil
  }

  private nonisolated func hasHits(_ set: HitSet, _ id: Article.ID) throws -> Bool {
    if case .entity = set { return true }
    guard let article = try store.article(id) else { return false }
    let annotation = try store.annotation(id) ?? Annotation()
    return try !set.ranges(
      in: article.body, annotation: annotation, highlights: store.highlights(of: id)
    )
    .isEmpty
  }

  private nonisolated func rowWithHits(
    _ wanted: HitQuery, in query: ListQuery, id: Article.ID
  ) throws -> ListRow? {
    var listing = try listing(query)
    guard let index = try store.index(of: id, in: listing) else { return nil }
    return try store.rows(&listing, index..<index + 1, hits: wanted).first
  }
}

extension HitSet {
  /// What the store counts for it; nil for what only the text itself tells.
  fileprivate var storeQuery: HitQuery? {
    switch self {
    case .entity(let id, _): .entity(id)
    case .search(let pattern): Self.phrase(pattern).map { .words($0) }
    case .kind, .links, .highlights: nil
    }
  }

  /// What finds the articles that may have a hit: more than are counted, where a word is cut off.
  fileprivate var candidates: HitQuery {
    if self == .highlights { return .words(Filter.all.adding(term: "is:highlighted")) }
    guard case .search(let pattern) = self else { return storeQuery ?? .nothing }
    return Self.filter(for: pattern).map { .words($0) } ?? .nothing
  }

  private static func phrase(_ pattern: String) -> Filter? {
    let words = pattern.split { !$0.isLetter && !$0.isNumber }
    return words.count > 1 ? try? Filter(Filter.quoted(pattern)) : filter(for: pattern)
  }

  /// The articles that may have a pattern: those with all of its words, the last as a beginning.
  private static func filter(for pattern: String) -> Filter? {
    let words = pattern.split { !$0.isLetter && !$0.isNumber }
    guard let last = words.last else { return nil }
    let terms = words.dropLast().map { Filter.quoted(String($0)) } + [last + "*"]
    return try? Filter(terms.joined(separator: " "))
  }
}
