package import Articles
import GRDB

/// A filter's articles in an order, as a list shows them: any part of it, without holding it.
///
/// It is a value that its owner keeps between calls: it remembers where parts of the list begin, so
/// that the next screenful costs the same wherever it is. After a change of the library it forgets
/// that by itself.
package struct Listing: Sendable {
  package let filter: Filter
  package let sort: Filter.Sort
  package let moment: Filter.Moment
  /// The slots before which parts of the list begin, by offset.
  private var anchors: [(offset: Int, slot: Int64)] = []
  /// The library that they are of.
  private var revision: Int?

  /// - Parameters:
  ///   - sort: The order; the filter's own comes first.
  ///   - moment: What ages and dates are counted from.
  package init(_ filter: Filter, sort: Filter.Sort = .dateDescending, at moment: Filter.Moment) {
    self.filter = filter
    self.sort = filter.sort ?? sort
    self.moment = moment
  }

  /// Whether the rows last asked for end where the time was up: there may be more.
  package internal(set) var isCut = false

  /// Goes on from what another list of the same articles knows of where its parts begin.
  package mutating func resume(_ other: Listing) {
    let isSame = other.filter == filter && other.sort == sort
    guard isSame, filter.isTimeless || other.moment == moment else { return }
    anchors = other.anchors
    revision = other.revision
  }

  /// Forgets where parts begin, if that was so in another state of the library.
  mutating func follow(revision: Int) {
    guard revision != self.revision else { return }
    anchors = []
    self.revision = revision
  }

  /// The nearest known beginning at or before `offset`.
  func anchor(before offset: Int) -> (offset: Int, slot: Int64)? {
    anchors.last { $0.offset <= offset }
  }

  /// Remembers the slot that stands last before `offset`.
  mutating func remember(_ offset: Int, after slot: Int64) {
    guard let index = anchors.lastIndex(where: { $0.offset <= offset }) else {
      anchors.insert((offset, slot), at: 0)
      return
    }
    if anchors[index].offset < offset { anchors.insert((offset, slot), at: index + 1) }
    if anchors.count > 512 { anchors.remove(at: anchors.count / 2) }
  }
}

/// What is counted in each row of a list.
package enum HitQuery: Equatable, Sendable {
  case nothing
  /// Mentions of one entity.
  case entity(Entity.ID)
  /// The words that a filter looks for.
  case words(Filter)
}

extension Store {
  /// Rows of a list.
  ///
  /// - Parameters:
  ///   - range: Offsets in the list; the rows end sooner where the list does.
  ///   - hits: What to count in each row.
  ///   - time: After this, those rows are returned that were found; see `Listing.isCut`.
  ///   - stop: Gives the query up.
  /// - Complexity: In date order what must be looked at to fill the range, from the nearest part
  ///   that was listed before.
  package func rows(
    _ listing: inout Listing, _ range: Range<Int>, hits: HitQuery = .nothing,
    within time: Duration? = nil, unless stop: Cancellation? = nil
  ) throws(StoreError) -> [ListRow] {
    var copy = listing
    let patience = time.map { Cancellation(after: $0, or: stop) }
    let rows = try read(unless: patience ?? stop) { database in
      let slots = try database.slots(&copy, range, within: patience)
      let counter = try HitCounter(database, hits, at: copy.moment)
      return try database.rows(slots, counter)
    }
    listing = copy
    return rows
  }

  /// Rows of a filter, for those who look once.
  package func rows(
    _ filter: Filter, _ range: Range<Int>, at moment: Filter.Moment, hits: HitQuery = .nothing
  ) throws(StoreError) -> [ListRow] {
    var listing = Listing(filter, at: moment)
    return try rows(&listing, range, hits: hits)
  }

  /// How many articles a filter has, or `limit` where there are at least so many.
  ///
  /// Counters answer for all articles, unread, starred, one source, topic or entity; else every
  /// article that fits is looked at.
  package func count(
    _ filter: Filter, at moment: Filter.Moment, limit: Int = .max,
    unless stop: Cancellation? = nil
  ) throws(StoreError) -> Int {
    try read(unless: stop) { database in
      var resolver = FilterResolver(database, filter, at: moment)
      let expression = try resolver.resolve()
      if let known = try expression.knownCount(database) { return min(known, limit) }
      let isWhole = limit > 10_000
      let compiled = try FilterCompiler(database, isWhole: isWhole).compile(expression)
      return try compiled.count(limit: limit == .max ? -1 : limit).number(database) ?? 0
    }
  }

  /// How many articles a filter has, where a counter knows that at once; else nil.
  package func knownCount(
    _ filter: Filter, at moment: Filter.Moment
  ) throws(StoreError) -> Int? {
    try read { database in
      var resolver = FilterResolver(database, filter, at: moment)
      return try resolver.resolve().knownCount(database)
    }
  }

  /// Every article of a list, in its order.
  package func articles(
    in listing: Listing, unless stop: Cancellation? = nil
  ) throws(StoreError) -> [Article.ID] {
    try read(unless: stop) { database in
      var listing = listing
      let statement = try database.cachedStatement(sql: "SELECT id FROM article WHERE slot = ?")
      return try database.slots(&listing, 0..<Int(Int32.max)).compactMap { slot in
        try Int64.fetchOne(statement, arguments: [slot]).map(Article.ID.init(rawValue:))
      }
    }
  }

  /// The first article of a list in date order that is of a period or lies behind it; the last of
  /// the list where there is none. Nil for a list without articles, or in another order.
  ///
  /// - Complexity: By index: what must be looked at until one fits.
  package func article(
    in listing: Listing, from period: Filter.DateRange
  ) throws(StoreError) -> Article.ID? {
    try read { database in
      let isDescending = listing.sort == .dateDescending
      guard isDescending || listing.sort == .date else { return nil }
      var resolver = FilterResolver(database, listing.filter, at: listing.moment)
      let expression = try resolver.resolve()
      let (start, end) = period.bounds(at: listing.moment)
      let bound = ResolvedExpression.listed(
        from: isDescending ? nil : start?.seconds, until: isDescending ? end?.seconds : nil)
      let compiled = try FilterCompiler(database).compile(.and([expression, bound]))
      let found = try compiled.slots(isDescending: isDescending, limit: 1).slots(database)
      let last = try FilterCompiler(database).compile(expression)
        .slots(isDescending: !isDescending, limit: 1).slots(database)
      let slot = found.first ?? last.first
      return try slot.flatMap { try database.rows([$0], .none).first?.id }
    }
  }

  /// Where an article stands in a list; nil where it is not in it.
  package func index(
    of article: Article.ID, in listing: Listing, unless stop: Cancellation? = nil
  ) throws(StoreError) -> Int? {
    try read(unless: stop) { database in
      guard let slot = try StoredArticle(database, id: article)?.slot else { return nil }
      return try database.index(of: slot, in: listing)
    }
  }
}

extension ResolvedExpression {
  /// How many articles fit, where a counter says so.
  fileprivate func knownCount(_ database: Database) throws -> Int? {
    let counters = try Counters(database)
    switch self {
    case .all: return counters.total
    case .and(let terms) where terms.isEmpty: return counters.total
    case .state(.unread): return counters.unread
    case .state(.read): return counters.total - counters.unread
    case .state(.starred): return counters.starred
    case .keyed(_, let keys, let articles): return keys.count <= 1 ? articles : nil
    default: return nil
    }
  }
}
