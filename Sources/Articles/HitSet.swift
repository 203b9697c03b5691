/// What `n` and `N` walk.
public enum HitSet: Hashable, Sendable {
  /// Text as typed: without a capital letter either case matches.
  case search(String)
  case entity(Entity.ID, name: String)
  /// Every mention of one type.
  case kind(Entity.Kind)
  case links
  case highlights

  /// Its places in an article, in order, not overlapping.
  ///
  /// - Complexity: O(*n*) in the bytes of the text for a search, else in the mentions or links.
  public func ranges(
    in body: Body, annotation: Annotation, highlights: [Highlight]
  ) -> [TextRange] {
    switch self {
    case .search(let pattern):
      TextSearch(pattern).matches(in: body.text)
    case .entity(let id, _):
      annotation.ranges { $0.id == id }
    case .kind(let kind):
      annotation.ranges { $0.kind == kind }
    case .links:
      body.links.map(\.range)
    case .highlights:
      highlights.map(\.range).filter { !$0.isEmpty }
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
