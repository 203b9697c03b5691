/// The best way to label a sentence, by Viterbi's method.
package struct BestPath {
  /// For each token but the first, and each label, the best label before it.
  private var origins: [UInt8] = []
  /// The labels of the tokens.
  package private(set) var labels: [Int] = []

  package init() {}

  /// Finds the labels of greatest weight for tokens with these scores.
  package mutating func run(_ scores: ArraySlice<LabelVector>, _ transitions: Transitions) {
    labels.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    guard let first = scores.first else { return }
    var best = first
    for label in 0..<LabelSet.count where LabelSet.starts >> UInt64(label) & 1 == 0 {
      best[label] = Self.never
    }
    for score in scores.dropFirst() {
      best = step(from: best, transitions) + score
    }
    trace(from: best)
  }

  private static let never: Float = -1e9

  /// The best weights one token on, without the token's own; notes where they come from.
  private mutating func step(from best: LabelVector, _ transitions: Transitions) -> LabelVector {
    var next = LabelVector(repeating: Self.never)
    let row = origins.count
    origins.append(contentsOf: repeatElement(0, count: LabelSet.count))
    let floor = best.max - 40
    for label in 0..<LabelSet.count where best[label] > floor {
      var successors = Transitions.successors[label]
      let scores = transitions.scores[label]
      while successors != 0 {
        let successor = successors.trailingZeroBitCount
        successors &= successors - 1
        let value = best[label] + scores[successor]
        guard value > next[successor] else { continue }
        next[successor] = value
        origins[row + successor] = UInt8(label)
      }
    }
    return next
  }

  private mutating func trace(from best: LabelVector) {
    var label = 0
    for candidate in 0..<LabelSet.count where LabelSet.ends >> UInt64(candidate) & 1 == 1 {
      if best[candidate] > best[label] { label = candidate }
    }
    labels.append(label)
    for row in stride(from: origins.count - LabelSet.count, through: 0, by: -LabelSet.count) {
      label = Int(origins[row + label])
      labels.append(label)
    }
    labels.reverse()
  }
}
