/// Fits several ridge regressions over the same vectors at once.
///
/// Dual coordinate ascent: one dual number for each vector and regression is set to its best value,
/// all others being what they are, which has a closed form (Shalev-Shwartz and Zhang, "Stochastic
/// dual coordinate ascent methods", 2013). The order is drawn from a seed, so the same input gives
/// the same weights.
struct RidgeTrainer {
  /// What the square of the weights costs beside the square of what is wrong.
  var penalty: Float
  var epochs: Int
  var seed: UInt64

  /// - Parameters:
  ///   - vectors: With places below `width`.
  ///   - answers: For each vector and output what its sum is to come to.
  /// - Returns: A row of `outputs` weights for each place.
  func weights(
    _ vectors: [SparseVector], width: Int, outputs: Int, answers: [[Float]]
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: width * outputs)
    var duals = [Float](repeating: 0, count: vectors.count * outputs)
    var order = Array(vectors.indices)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let sums = vectors[index].sums(weights, outputs: outputs)
        let curvature = penalty + vectors[index].squares
        let steps = sums.indices.map { output in
          let dual = duals[index * outputs + output]
          return (answers[index][output] - sums[output] - penalty * dual) / curvature
        }
        for output in steps.indices { duals[index * outputs + output] += steps[output] }
        vectors[index].add(steps, to: &weights)
      }
    }
    return weights
  }
}
