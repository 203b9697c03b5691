/// Somebody or something that articles name.
public struct Entity: Equatable, Sendable, Identifiable {
  /// What an entity is known by in a library.
  public struct ID: Hashable, Sendable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
      self.rawValue = rawValue
    }

    /// The id of the entity that `key` names: its type and normalized name, or its rule's.
    public init(hashing key: String) {
      self.init(rawValue: Int64(bitPattern: key.stableHash) & (1 << 50 - 1))
    }
  }

  /// The ten types.
  public enum Kind: String, CaseIterable, Sendable {
    case person
    case organization
    case place
    case group
    case event
    case product
    case work
    case date
    case money
    case quantity
  }

  public let id: ID
  public var kind: Kind
  /// The preferred name: the longest of those in use.
  public var name: String
  /// The other forms it goes by here, longest first, without `name`.
  public var aliases: [String]
  /// Whether a place is a building, street, airport or the like.
  public var isFacility: Bool
  /// From 0 to 1: how sure the recognizer is of its best mention.
  public var confidence: Float

  public init(
    id: ID, kind: Kind, name: String, aliases: [String] = [], isFacility: Bool = false,
    confidence: Float = 1
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.isFacility = isFacility
    self.confidence = confidence
  }
}

extension Entity.Kind {
  /// The letter the sidebar marks it with, so that types are told apart without color.
  public var letter: Character {
    switch self {
    case .person: "P"
    case .organization: "O"
    case .place: "L"
    case .group: "G"
    case .event: "E"
    case .product: "R"
    case .work: "W"
    case .date: "D"
    case .money: "M"
    case .quantity: "Q"
    }
  }
}
