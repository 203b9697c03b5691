/// A vector most of whose numbers are 0.
struct SparseVector: Sendable {
  var places: [Int32] = []
  var values: [Float] = []

  mutating func append(_ value: Float, at place: Int) {
    places.append(Int32(place))
    values.append(value)
  }

  /// The sum of the squares of its numbers.
  var squares: Float { values.reduce(0) { $0 + $1 * $1 } }

  /// Its sums with rows of weights, one for each output.
  func sums(_ weights: [Float], outputs: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: outputs)
    for entry in places.indices {
      let row = Int(places[entry]) * outputs
      let value = values[entry]
      for output in 0..<outputs { sums[output] += value * weights[row + output] }
    }
    return sums
  }

  /// Takes rows of weights a step along the vector, by another length for each output.
  func add(_ steps: [Float], to weights: inout [Float]) {
    for entry in places.indices {
      let row = Int(places[entry]) * steps.count
      let value = values[entry]
      for output in steps.indices { weights[row + output] += value * steps[output] }
    }
  }
}
