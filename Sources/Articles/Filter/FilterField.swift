/// The words that may stand before a colon in a filter.
public enum FilterField: String, CaseIterable, Hashable, Sendable {
  case title
  case body
  case source
  case author
  case topic
  case entity
  case person
  case org
  case place
  case group
  case event
  case product
  case work
  case tag
  case note
  case lang
  case format
  case path
  case filter
  case words
  case age
  case date
  case sort
  case `is`

  /// The type of entity it asks for; nil for `entity` and for fields of another kind.
  var kind: Entity.Kind? {
    switch self {
    case .person: .person
    case .org: .organization
    case .place: .place
    case .group: .group
    case .event: .event
    case .product: .product
    case .work: .work
    default: nil
    }
  }

  /// The field that asks for one type of entity; nil for dates and amounts, which have none.
  public init?(_ kind: Entity.Kind) {
    guard let field = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = field
  }

  /// Reads a field's name, in any case.
  init?(name: Substring) {
    self.init(rawValue: name.lowercased())
  }
}
