/// All ways to label a sentence, with what each label is worth at each token.
///
/// Forward and backward sums in the usual linear-chain way, scaled at every token. Probabilities
/// below 1e-9 are taken for nothing.
package struct Lattice: Sendable {
  private var emissions: [LabelVector] = []
  private var forward: [LabelVector] = []
  private var backward: [LabelVector] = []
  private var scales: [Float] = []
  /// How many tokens the sentence has.
  package private(set) var count = 0

  package init() {}

  /// Sums over all ways, or over those that `masks` allow.
  ///
  /// - Parameters:
  ///   - scores: For each token the weights of its labels.
  ///   - masks: For each token the allowed labels as bits.
  /// - Returns: False where no way has a probability that a number can hold.
  package mutating func run(
    _ scores: ArraySlice<LabelVector>, masks: ArraySlice<UInt64>? = nil, _ transitions: Transitions
  ) -> Bool {
    count = scores.count
    emissions.removeAll(keepingCapacity: true)
    for (place, score) in scores.enumerated() {
      guard let masks else {
        emissions.append(score.exponential(shift: score.max))
        continue
      }
      let mask = LabelVector(bits: masks[masks.startIndex + place])
      let best = (score + (mask - LabelVector(repeating: 1)) * 1e4).max
      emissions.append(score.exponential(shift: best) * mask)
    }
    guard runForward(transitions) else { return false }
    runBackward(transitions)
    return true
  }

  private mutating func runForward(_ transitions: Transitions) -> Bool {
    forward.removeAll(keepingCapacity: true)
    scales.removeAll(keepingCapacity: true)
    for place in 0..<count {
      var sum = place == 0 ? transitions.starts : Self.product(forward[place - 1], transitions.rows)
      sum = sum * emissions[place]
      if place == count - 1 { sum = sum * transitions.ends }
      let total = sum.sum
      guard total > 1e-30 else { return false }
      scales.append(1 / total)
      forward.append(sum * (1 / total))
    }
    return true
  }

  private mutating func runBackward(_ transitions: Transitions) {
    backward.removeAll(keepingCapacity: true)
    for _ in 0..<count { backward.append(transitions.ends) }
    for place in stride(from: count - 2, through: 0, by: -1) {
      let next = backward[place + 1] * emissions[place + 1]
      backward[place] = Self.product(next, transitions.columns) * scales[place + 1]
    }
  }

  /// The sum of the rows, each as often as `weights` says.
  ///
  /// Most labels are as good as impossible, so whole vectors of them are passed over.
  @inline(__always)
  private static func product(_ weights: LabelVector, _ rows: [LabelVector]) -> LabelVector {
    var sum = LabelVector()
    add(weights.low, rows, from: 0, to: &sum)
    add(weights.middle, rows, from: 16, to: &sum)
    add(weights.high, rows, from: 32, to: &sum)
    return sum
  }

  @inline(__always)
  private static func add(
    _ weights: SIMD16<Float>, _ rows: [LabelVector], from first: Int, to sum: inout LabelVector
  ) {
    guard weights.max() > 1e-9 else { return }
    for place in 0..<min(16, LabelSet.count - first) {
      let weight = weights[place]
      if weight > 1e-9 { sum.add(rows[first + place], times: weight) }
    }
  }

  /// The probability of each label at a token.
  package func marginal(_ place: Int) -> LabelVector {
    let product = forward[place] * backward[place]
    let total = product.sum
    return total > 0 ? product * (1 / total) : product
  }

  /// Adds `factor` times the probability of each pair of labels, summed over the sentence.
  package func addPairs(
    _ transitions: Transitions, times factor: Float, to sums: inout [LabelVector]
  ) {
    for place in 1..<max(count, 1) {
      let next = backward[place] * emissions[place] * scales[place]
      for label in 0..<LabelSet.count {
        let weight = forward[place - 1][label]
        if weight > 1e-6 { sums[label].add(transitions.rows[label] * next, times: weight * factor) }
      }
    }
  }
}
