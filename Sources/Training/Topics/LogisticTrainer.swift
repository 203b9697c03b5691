import Foundation

/// Fits a logistic regression over vectors.
///
/// Stochastic dual coordinate ascent: one dual number for each vector is set to its best value, all
/// others being what they are, by Newton's method (Yu, Huang and Lin, "Dual coordinate descent
/// methods for logistic regression and maximum entropy models", 2011). The order is drawn from a
/// seed, so the same input gives the same weights.
struct LogisticTrainer {
  /// What a wrong vector costs, beside half the square of the weights.
  var cost: Float = 1
  var epochs = 30
  var seed: UInt64 = 1

  /// - Parameters:
  ///   - vectors: With places below `width`.
  ///   - answers: For each vector whether it is one.
  /// - Returns: A weight for each place.
  func weights(_ vectors: [SparseVector], width: Int, answers: [Bool]) -> [Float] {
    var weights = [Float](repeating: 0, count: width)
    var duals = [Float](repeating: 0, count: vectors.count)
    var order = Array(vectors.indices)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let sign: Float = answers[index] ? 1 : -1
        let sum = sign * vectors[index].sums(weights, outputs: 1)[0]
        let dual = best(from: duals[index], sum: sum, vectors[index].squares)
        vectors[index].add([sign * (dual - duals[index])], to: &weights)
        duals[index] = dual
      }
    }
    return weights
  }

  /// The dual between 0 and the cost at which the derivative of the dual problem is 0.
  private func best(from old: Float, sum: Float, _ length: Float) -> Float {
    var dual = old > 0 ? old : cost / 1_000
    for _ in 0..<8 {
      let slope = log(dual / (cost - dual)) + sum + (dual - old) * length
      let curvature = cost / (dual * (cost - dual)) + length
      var next = dual - slope / curvature
      if next <= 0 { next = dual / 10 }
      if next >= cost { next = cost - (cost - dual) / 10 }
      if abs(next - dual) < cost * 1e-6 { return next }
      dual = next
    }
    return dual
  }
}
