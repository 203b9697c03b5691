/// The labels of tokens: outside, and for each type begin, inside, last and unit.
///
/// Label 0 is outside; type *t* has the four labels from 1 + 4*t* on.
package enum LabelSet {
  /// How many labels there are.
  package static let count = 1 + 4 * EntityLabel.allCases.count
  /// `count` rounded up to whole vectors of 16.
  package static let paddedCount = 48

  /// Where in a name a token stands.
  package enum Position: Int, CaseIterable, Sendable {
    case begin
    case inside
    case last
    case unit
  }

  /// The label of a token at `position` of a name of type `type`.
  package static func label(_ type: EntityLabel, _ position: Position) -> Int {
    1 + 4 * Int(type.rawValue) + position.rawValue
  }

  /// The type of a label, or nil for outside.
  package static func type(_ label: Int) -> EntityLabel? {
    label == 0 ? nil : EntityLabel(rawValue: UInt8((label - 1) / 4))
  }

  /// The position of a label, or nil for outside.
  package static func position(_ label: Int) -> Position? {
    label == 0 ? nil : Position(rawValue: (label - 1) % 4)
  }

  /// Whether a name is open behind a token with this label.
  package static func isOpen(_ label: Int) -> Bool {
    position(label) == .begin || position(label) == .inside
  }

  /// Whether a token with label `next` may follow one with label `label`.
  package static func allows(_ label: Int, _ next: Int) -> Bool {
    guard isOpen(label) else {
      return next == 0 || position(next) == .begin || position(next) == .unit
    }
    guard type(label) == type(next) else { return false }
    return position(next) == .inside || position(next) == .last
  }

  /// The labels that may stand at the start of a sentence, as bits.
  package static let starts: UInt64 = (0..<count).reduce(0) {
    allows(0, $1) ? $0 | 1 << UInt64($1) : $0
  }

  /// The labels that may stand at the end of a sentence, as bits.
  package static let ends: UInt64 = (0..<count).reduce(0) { isOpen($1) ? $0 : $0 | 1 << UInt64($1) }
}
