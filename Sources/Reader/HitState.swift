package import Articles

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

extension HitSet {
  /// How the status line names it.
  package var name: String {
    switch self {
    case .search(let pattern): "/" + pattern
    case .entity(_, let name): name
    case .kind(let kind): kind.plural
    case .links: "Links"
    case .highlights: "Highlights"
    }
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
