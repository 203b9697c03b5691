package import Articles

/// What `n` and `N` walk.
package enum HitSet: Hashable, Sendable {
  /// Text as typed: without a capital letter either case matches.
  case search(String)
  case entity(Entity.ID, name: String)
  /// Every mention of one type.
  case kind(Entity.Kind)
  case links

  /// How the status line names it.
  package var name: String {
    switch self {
    case .search(let pattern): "/" + pattern
    case .entity(_, let name): name
    case .kind(let kind): kind.plural
    case .links: "Links"
    }
  }

  /// Its places in an article, in order, not overlapping.
  ///
  /// - Complexity: O(*n*) in the bytes of the text for a search, else in the mentions or links.
  package func ranges(in body: Body, annotation: Annotation) -> [TextRange] {
    switch self {
    case .search(let pattern):
      TextSearch(pattern).matches(in: body.text)
    case .entity(let id, _):
      annotation.ranges { $0.id == id }
    case .kind(let kind):
      annotation.ranges { $0.kind == kind }
    case .links:
      body.links.map(\.range)
    }
  }
}

extension Annotation {
  /// The mentions by name of the entities that `isWanted` accepts.
  fileprivate func ranges(where isWanted: (Entity) -> Bool) -> [TextRange] {
    let wanted = entities.map(isWanted)
    return mentions.filter { $0.kind == .name && wanted[$0.entity] }.map(\.range)
  }
}

extension Entity.Kind {
  /// The heading over its entities: "People".
  package var plural: String {
    switch self {
    case .person: "People"
    case .organization: "Organizations"
    case .place: "Places"
    case .group: "Groups"
    case .event: "Events"
    case .product: "Products"
    case .work: "Works"
    case .date: "Dates"
    case .money: "Money"
    case .quantity: "Quantities"
    }
  }
}

/// The hit set in use, with its places in the open article and its counts elsewhere.
package struct HitState: Equatable, Sendable {
  package var set: HitSet
  /// In the open article.
  package var ranges: [TextRange] = []
  /// The hit last walked to, an index of `ranges`.
  package var current: Int?
  /// In the rest of the list; nil until they are counted.
  package var elsewhere: Elsewhere?

  package struct Elsewhere: Equatable, Sendable {
    package var hits: Int
    package var articles: Int
  }

  package init(_ set: HitSet) {
    self.set = set
  }

  /// `Volodymyr Zelenskyy 2/4 (+9 in 3 articles)`
  package var label: String {
    let place = current.map { "\($0 + 1)/" } ?? ""
    guard let elsewhere, elsewhere.articles > 0 else {
      return "\(set.name) \(place)\(ranges.count)"
    }
    let articles = elsewhere.articles == 1 ? "1 article" : "\(elsewhere.articles) articles"
    return "\(set.name) \(place)\(ranges.count) (+\(elsewhere.hits) in \(articles))"
  }

  /// The first hit at or behind `offset`, or behind the current one where that is at `offset`.
  package func next(after offset: Int) -> Int? {
    ranges.firstIndex { $0.start > offset || ($0.start == offset && current == nil) }
  }

  /// The last hit before `offset`.
  package func previous(before offset: Int) -> Int? {
    ranges.lastIndex { $0.start < offset }
  }
}
