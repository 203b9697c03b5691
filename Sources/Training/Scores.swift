package import Entities

/// How many names were found, how many there are, and how many of both agree.
package struct Tally: Equatable, Sendable {
  package var gold: Int
  package var found: Int
  package var right: Int

  package init(gold: Int = 0, found: Int = 0, right: Int = 0) {
    self.gold = gold
    self.found = found
    self.right = right
  }

  package var precision: Double { found > 0 ? Double(right) / Double(found) : 0 }
  package var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
  /// The harmonic mean of precision and recall.
  package var f1: Double { gold + found > 0 ? 2 * Double(right) / Double(gold + found) : 0 }

  /// The two counted together.
  package static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.gold += right.gold
    sum.found += right.found
    sum.right += right.right
    return sum
  }
}

/// Names found compared with names marked, by type.
package struct Scores: Sendable {
  /// For each type, exact range and type.
  package private(set) var byLabel: [Tally]
  /// The exact range, whatever the type.
  package private(set) var ranges = Tally()
  /// For each marked type, how often its exact ranges were found as each type; last: not found.
  package private(set) var confusion: [[Int]]

  package init() {
    let count = EntityLabel.allCases.count
    byLabel = Array(repeating: Tally(), count: count)
    confusion = Array(repeating: Array(repeating: 0, count: count + 1), count: count + 1)
  }

  /// Counts one document.
  package mutating func add(gold: [TypedSpan], found: [TypedSpan]) {
    let byRange = Dictionary(found.map { ($0.tokens, $0.label) }) { first, _ in first }
    var missed = Set(found.map(\.tokens))
    for span in gold {
      byLabel[Int(span.label.rawValue)].gold += 1
      ranges.gold += 1
      let answer = byRange[span.tokens]
      missed.remove(span.tokens)
      let column = answer.map { Int($0.rawValue) } ?? EntityLabel.allCases.count
      confusion[Int(span.label.rawValue)][column] += 1
      if answer != nil { ranges.right += 1 }
      if answer == span.label { byLabel[Int(span.label.rawValue)].right += 1 }
    }
    for span in found {
      byLabel[Int(span.label.rawValue)].found += 1
      ranges.found += 1
      if missed.contains(span.tokens) {
        confusion[EntityLabel.allCases.count][Int(span.label.rawValue)] += 1
      }
    }
  }

  /// Some types counted together.
  package func total(_ labels: [EntityLabel]) -> Tally {
    labels.reduce(Tally()) { $0 + byLabel[Int($1.rawValue)] }
  }

  /// All types counted together.
  package var all: Tally { total(EntityLabel.allCases) }

  /// Persons, organizations and places, facilities apart.
  package var names: Tally { total([.person, .organization, .place]) }
}
