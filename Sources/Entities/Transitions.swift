/// The weights of one label following another.
package struct Transitions: Sendable {
  /// For each label, the weights of the labels behind it.
  package private(set) var scores: [LabelVector]
  /// e to the power of the scores, 0 where the second may not follow the first.
  private(set) var rows: [LabelVector]
  /// The same, by the second label.
  private(set) var columns: [LabelVector]
  /// 1 for each label that may begin, or end, a sentence.
  let starts: LabelVector
  let ends: LabelVector

  /// Transitions of the given weights, one row for each label.
  ///
  /// - Precondition: there are `LabelSet.count` rows.
  package init(scores: [LabelVector]) {
    precondition(scores.count == LabelSet.count, "a row of transitions is missing")
    self.scores = scores
    rows = scores
    columns = scores
    starts = LabelVector(bits: LabelSet.starts)
    ends = LabelVector(bits: LabelSet.ends)
    update()
  }

  /// Transitions that are all alike.
  package init() {
    self.init(scores: Array(repeating: LabelVector(), count: LabelSet.count))
  }

  /// Adds to the weights.
  package mutating func add(_ change: [LabelVector]) {
    for label in scores.indices { scores[label] = scores[label] + change[label] }
    update()
  }

  private mutating func update() {
    columns = Array(repeating: LabelVector(), count: LabelSet.count)
    for label in 0..<LabelSet.count {
      let allowed = LabelVector(bits: Self.successors[label])
      rows[label] = scores[label].exponential(shift: 0) * allowed
      for next in 0..<LabelSet.count { columns[next][label] = rows[label][next] }
    }
  }

  /// For each label, the labels that may follow it, as bits.
  static let successors: [UInt64] = (0..<LabelSet.count).map { label in
    (0..<LabelSet.count).reduce(0) { LabelSet.allows(label, $1) ? $0 | 1 << UInt64($1) : $0 }
  }
}

extension LabelVector {
  /// 1 for each label whose bit is set.
  package init(bits: UInt64) {
    self.init(repeating: 0)
    var rest = bits
    while rest != 0 {
      let label = rest.trailingZeroBitCount
      if label < LabelSet.paddedCount { self[label] = 1 }
      rest &= rest - 1
    }
  }
}
