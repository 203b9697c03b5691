/// The best way to label a sentence, by Viterbi's method.
struct BestPath {
  private var origins: [[UInt8]] = []
  private(set) var labels: [Int] = []

  /// Finds the labels of greatest weight for tokens with these scores.
  mutating func run(_ scores: ArraySlice<LabelVector>, _ transitions: Transitions) {
    labels.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    guard let first = scores.first else { return }
    var best = first
    for label in 0..<LabelSet.count where LabelSet.starts >> UInt64(label) & 1 == 0 {
      best[label] = Self.never
    }
    for score in scores.dropFirst() {
      let (next, origin) = Self.step(from: best, transitions)
      origins.append(origin)
      best = next + score
    }
    trace(from: best)
  }

  private static let never: Float = -1e9

  private static func step(
    from best: LabelVector, _ transitions: Transitions
  ) -> (LabelVector, [UInt8]) {
    var next = LabelVector(repeating: never)
    var origin = [UInt8](repeating: 0, count: LabelSet.count)
    let floor = best.max - 60
    for label in 0..<LabelSet.count where best[label] > floor {
      var successors = Transitions.successors[label]
      let row = transitions.scores[label]
      while successors != 0 {
        let successor = successors.trailingZeroBitCount
        successors &= successors - 1
        let value = best[label] + row[successor]
        guard value > next[successor] else { continue }
        next[successor] = value
        origin[successor] = UInt8(label)
      }
    }
    return (next, origin)
  }

  private mutating func trace(from best: LabelVector) {
    var label = 0
    for candidate in 0..<LabelSet.count where LabelSet.ends >> UInt64(candidate) & 1 == 1 {
      if best[candidate] > best[label] { label = candidate }
    }
    labels.append(label)
    for origin in origins.reversed() {
      label = Int(origin[label])
      labels.append(label)
    }
    labels.reverse()
  }
}
