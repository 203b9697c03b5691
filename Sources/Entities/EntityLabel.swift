package import Articles

/// The eleven types that are recognized; a facility is a place of its own type until the end.
package enum EntityLabel: UInt8, CaseIterable, Sendable {
  case person
  case organization
  case place
  case facility
  case group
  case event
  case product
  case work
  case date
  case money
  case quantity

  /// The type that a reader sees.
  package var kind: Entity.Kind {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place, .facility: .place
    case .group: .group
    case .event: .event
    case .product: .product
    case .work: .work
    case .date: .date
    case .money: .money
    case .quantity: .quantity
    }
  }

  /// The letter that marks it in the corpus.
  package var letter: Character { self == .facility ? "F" : kind.letter }

  /// Whether it is a date, a sum or a measure, and no name.
  package var isNumeric: Bool { self == .date || self == .money || self == .quantity }
}

/// A run of tokens that names something.
package struct TypedSpan: Equatable, Sendable {
  package var tokens: Range<Int>
  package var label: EntityLabel
  /// From 0 to 1.
  package var confidence: Float

  package init(tokens: Range<Int>, label: EntityLabel, confidence: Float = 1) {
    self.tokens = tokens
    self.label = label
    self.confidence = confidence
  }
}
