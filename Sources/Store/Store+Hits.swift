package import Articles
import GRDB

/// How much of what was looked for is in a list.
package struct HitTotal: Equatable, Sendable {
  package let articles: Int
  package let hits: Int
}

extension Store {
  /// The nearest article after or before another in a list that has what is looked for; nil where
  /// there is none. Its row counts the hits.
  package func neighbor(
    of article: Article.ID, in listing: Listing, having query: HitQuery, isForward: Bool,
    unless stop: Cancellation? = nil
  ) throws(StoreError) -> ListRow? {
    try read(unless: stop) { database in
      guard let stored = try StoredArticle(database, id: article) else { return nil }
      let expression = try database.resolve(listing, having: query)
      let counter = try HitCounter(database, query, at: listing.moment)
      let slot = try database.neighbor(
        of: stored.slot, in: listing, expression, isForward: isForward)
      return try database.rows(slot.map { [$0] } ?? [], counter).first
    }
  }

  /// How many articles of a list have what is looked for, and how often.
  package func total(
    of query: HitQuery, in listing: Listing, unless stop: Cancellation? = nil
  ) throws(StoreError) -> HitTotal {
    if case .entity(let id) = query, listing.filter.expression == .all {
      let known = try entity(id)
      return HitTotal(articles: known?.articles ?? 0, hits: known?.mentions ?? 0)
    }
    return try read(unless: stop) { database in
      let expression = try database.resolve(listing, having: query)
      let compiled = try FilterCompiler(database, isWhole: true).compile(expression)
      let slots = try compiled.slots(isDescending: true, limit: -1).slots(database)
      let counter = try HitCounter(database, query, at: listing.moment)
      var hits = 0
      for slot in slots {
        if stop?.isCancelled == true { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
        hits += try counter.hits(database, in: slot) ?? 0
      }
      return HitTotal(articles: slots.count, hits: hits)
    }
  }

  /// Rows of the articles in a list that have what is looked for, newest first.
  package func rows(
    having query: HitQuery, in listing: Listing, limit: Int, unless stop: Cancellation? = nil
  ) throws(StoreError) -> [ListRow] {
    try read(unless: stop) { database in
      let expression = try database.resolve(listing, having: query)
      let compiled = try FilterCompiler(database).compile(expression)
      let counter = try HitCounter(database, query, at: listing.moment)
      let slots = try compiled.slots(isDescending: true, limit: limit).slots(database)
      return try database.rows(slots, counter)
    }
  }
}

extension Database {
  /// What an article must be like to be in a list and to have what is looked for.
  fileprivate func resolve(
    _ listing: Listing, having query: HitQuery
  ) throws -> ResolvedExpression {
    var resolver = FilterResolver(self, listing.filter, at: listing.moment)
    let list = try resolver.resolve()
    switch query {
    case .nothing: return list
    case .words(let filter):
      var resolver = FilterResolver(self, filter, at: listing.moment)
      return .and([list, try resolver.resolve()])
    case .entity(let id):
      let row = try Row.fetchOne(
        cachedStatement(sql: "SELECT key, articles FROM entity WHERE id = ?"),
        arguments: [id.rawValue])
      let keys = try row.map { [try $0.decode(Int64.self, atIndex: 0)] } ?? []
      let articles = try row?.decode(Int.self, atIndex: 1) ?? 0
      return .and([list, .keyed(.entity, keys, articles: articles)])
    }
  }

  fileprivate func neighbor(
    of slot: Int64, in listing: Listing, _ expression: ResolvedExpression, isForward: Bool
  ) throws -> Int64? {
    let compiled = try FilterCompiler(self).compile(expression)
    switch listing.sort {
    case .dateDescending, .date:
      let isDescending = (listing.sort == .dateDescending) == isForward
      return try compiled.slots(isDescending: isDescending, past: slot, limit: 1).slots(self).first
    case .title, .source, .relevance:
      var listing = listing
      let order = try slots(&listing, 0..<Int(Int32.max))
      let having = try Set(compiled.slots(isDescending: true, limit: -1).slots(self))
      guard let here = order.firstIndex(of: slot) else { return nil }
      return isForward
        ? order[(here + 1)...].first(where: having.contains)
        : order[..<here].last(where: having.contains)
    }
  }
}
