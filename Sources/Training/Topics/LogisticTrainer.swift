import Foundation

/// A vector most of whose numbers are 0.
struct SparseVector: Sendable {
  var places: [Int32] = []
  var values: [Float] = []

  mutating func append(_ value: Float, at place: Int) {
    places.append(Int32(place))
    values.append(value)
  }
}

/// Fits several logistic regressions over the same vectors at once.
///
/// Stochastic dual coordinate ascent: one dual number for each vector and regression is set to its
/// best value, all others being what they are, by Newton's method (Yu, Huang and Lin, "Dual
/// coordinate descent methods for logistic regression and maximum entropy models", 2011). The
/// order is drawn from a seed, so the same input gives the same weights.
struct LogisticTrainer {
  /// What a wrong vector costs, beside half the square of the weights.
  var cost: Float = 30
  var epochs = 15
  var seed: UInt64 = 1

  /// - Parameters:
  ///   - vectors: With places below `width`.
  ///   - answers: For each vector and output whether it is one.
  ///   - importances: For each vector and output what it counts.
  /// - Returns: A row of `outputs` weights for each place.
  func weights(
    _ vectors: [SparseVector], width: Int, outputs: Int, answers: [[Bool]], importances: [[Float]]
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: width * outputs)
    var duals = [Float](repeating: 0, count: vectors.count * outputs)
    var order = Array(vectors.indices)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let bounds = importances[index].map { $0 * cost }
        let first = index * outputs
        let steps = step(
          vectors[index], weights, answers[index], bounds, &duals[first..<first + outputs])
        add(steps, times: vectors[index], to: &weights)
      }
    }
    return weights
  }

  /// The sums of a vector with rows of weights, one for each output.
  static func sums(_ vector: SparseVector, _ weights: [Float], outputs: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: outputs)
    for entry in vector.places.indices {
      let row = Int(vector.places[entry]) * outputs
      let value = vector.values[entry]
      for output in 0..<outputs { sums[output] += value * weights[row + output] }
    }
    return sums
  }
}

extension LogisticTrainer {
  /// Sets the duals of one vector; what each changed is how far the weights go along the vector.
  private func step(
    _ vector: SparseVector, _ weights: [Float], _ answers: [Bool], _ bounds: [Float],
    _ duals: inout ArraySlice<Float>
  ) -> [Float] {
    let length = vector.values.reduce(0) { $0 + $1 * $1 }
    let sums = Self.sums(vector, weights, outputs: answers.count)
    return answers.indices.map { output in
      let sign: Float = answers[output] ? 1 : -1
      let place = duals.startIndex + output
      let old = duals[place]
      duals[place] = best(from: old, bound: bounds[output], sum: sign * sums[output], length)
      return sign * (duals[place] - old)
    }
  }

  /// The dual between 0 and `bound` at which the derivative of the dual problem is 0.
  private func best(from old: Float, bound: Float, sum: Float, _ length: Float) -> Float {
    guard bound > 0 else { return 0 }
    var dual = old > 0 ? old : bound / 1_000
    for _ in 0..<8 {
      let slope = log(dual / (bound - dual)) + sum + (dual - old) * length
      let curvature = bound / (dual * (bound - dual)) + length
      var next = dual - slope / curvature
      if next <= 0 { next = dual / 10 }
      if next >= bound { next = bound - (bound - dual) / 10 }
      if abs(next - dual) < bound * 1e-6 { return next }
      dual = next
    }
    return dual
  }

  private func add(_ steps: [Float], times vector: SparseVector, to weights: inout [Float]) {
    for entry in vector.places.indices {
      let row = Int(vector.places[entry]) * steps.count
      let value = vector.values[entry]
      for output in steps.indices { weights[row + output] += value * steps[output] }
    }
  }
}
