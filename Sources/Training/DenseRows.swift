import Foundation

/// A matrix of numbers, row by row.
struct DenseRows {
  let count: Int
  let width: Int
  private(set) var values: [Float]

  init(count: Int, width: Int) {
    self.count = count
    self.width = width
    values = Array(repeating: 0, count: count * width)
  }

  /// A matrix of normally distributed chance numbers.
  init(randomCount count: Int, width: Int, seed: UInt64) {
    self.init(count: count, width: width)
    var random = SeededGenerator(seed: seed)
    for place in values.indices {
      let sum = (0..<6).reduce(Float(0)) { sum, _ in sum + Float.random(in: -1...1, using: &random)
      }
      values[place] = sum
    }
  }

  subscript(row: Int, column: Int) -> Float {
    get { values[row * width + column] }
    set { values[row * width + column] = newValue }
  }

  /// Adds `factor` times a row of `other` to a row.
  mutating func add(_ row: Int, _ factor: Float, _ other: DenseRows, _ otherRow: Int) {
    let (start, otherStart) = (row * width, otherRow * width)
    for column in 0..<width { values[start + column] += factor * other.values[otherStart + column] }
  }

  /// The product of two rows.
  func product(_ row: Int, _ other: DenseRows, _ otherRow: Int) -> Float {
    let (start, otherStart) = (row * width, otherRow * width)
    var sum: Float = 0
    for column in 0..<width { sum += values[start + column] * other.values[otherStart + column] }
    return sum
  }

  /// Makes every row one long, but for rows of nothing.
  mutating func normalizeRows() {
    for row in 0..<count {
      let length = product(row, self, row).squareRoot()
      guard length > 0 else { continue }
      for column in 0..<width { self[row, column] /= length }
    }
  }

  /// The columns as rows.
  var transposed: DenseRows {
    var result = DenseRows(count: width, width: count)
    for row in 0..<count { for column in 0..<width { result[column, row] = self[row, column] } }
    return result
  }

  /// Makes the rows upright on each other and one long, in order (Gram and Schmidt).
  mutating func orthogonalizeRows() {
    for row in 0..<count {
      for _ in 0..<2 {
        for earlier in 0..<row { add(row, -product(row, self, earlier), self, earlier) }
      }
      let length = product(row, self, row).squareRoot()
      for column in 0..<width { self[row, column] = length > 1e-6 ? self[row, column] / length : 0 }
    }
  }
}

/// Describes the rows of a large matrix by few numbers that keep most of it: a singular value
/// decomposition found by random projection (Halko, Martinsson and Tropp 2011).
struct RandomProjection {
  private let matrix: SparseRows
  private let dimensions: Int

  init(_ matrix: SparseRows, dimensions: Int) {
    self.matrix = matrix
    self.dimensions = dimensions
  }

  /// The rows, in units of the square roots of the singular values.
  func rows() -> DenseRows {
    var range = DenseRows(randomCount: matrix.columnCount, width: dimensions, seed: 7)
    for _ in 0..<3 {
      range = Self.orthogonal(matrix.times(range))
      range = Self.orthogonal(matrix.transposedTimes(range))
    }
    return Self.rotated(matrix.times(range))
  }

  private static func orthogonal(_ rows: DenseRows) -> DenseRows {
    var columns = rows.transposed
    columns.orthogonalizeRows()
    return columns.transposed
  }

  /// Turns the rows to their main axes and takes the root of each axis's size.
  private static func rotated(_ rows: DenseRows) -> DenseRows {
    let columns = rows.transposed
    var gram = DenseRows(count: rows.width, width: rows.width)
    for row in 0..<rows.width {
      for column in 0..<rows.width { gram[row, column] = columns.product(row, columns, column) }
    }
    let axes = gram.mainAxes()
    var result = DenseRows(count: rows.count, width: rows.width)
    for row in 0..<rows.count {
      for axis in 0..<rows.width {
        let size = Swift.max(axes.sizes[axis], 1e-12)
        result[row, axis] = rows.product(row, axes.rows, axis) / size.squareRoot().squareRoot()
      }
    }
    return result
  }
}

extension DenseRows {
  /// The axes of a symmetric matrix and their sizes, by Jacobi's turns.
  func mainAxes() -> (rows: DenseRows, sizes: [Float]) {
    var matrix = self
    var axes = DenseRows(count: width, width: width)
    for axis in 0..<width { axes[axis, axis] = 1 }
    for _ in 0..<12 {
      for first in 0..<width - 1 {
        for second in first + 1..<width { matrix.turn(first, second, &axes) }
      }
    }
    return (axes, (0..<width).map { matrix[$0, $0] })
  }

  /// Turns two axes so that they no longer hang together.
  private mutating func turn(_ first: Int, _ second: Int, _ axes: inout DenseRows) {
    let off = self[first, second]
    guard abs(off) > 1e-9 else { return }
    let ratio = (self[second, second] - self[first, first]) / (2 * off)
    let tangent = (ratio >= 0 ? 1 : -1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for column in 0..<width {
      let (left, right) = (self[first, column], self[second, column])
      self[first, column] = cosine * left - sine * right
      self[second, column] = sine * left + cosine * right
    }
    for row in 0..<width {
      let (left, right) = (self[row, first], self[row, second])
      self[row, first] = cosine * left - sine * right
      self[row, second] = sine * left + cosine * right
      let (up, down) = (axes[first, row], axes[second, row])
      axes[first, row] = cosine * up - sine * down
      axes[second, row] = sine * up + cosine * down
    }
  }
}

/// Groups rows so that each is near the mean of its group (Lloyd 1982).
struct KMeans {
  private let vectors: DenseRows
  private let rows: [Int]
  private var means: DenseRows

  /// The first means are chance rows, far from each other (Arthur and Vassilvitskii 2007).
  init(_ vectors: DenseRows, rows: [Int], count: Int, seed: UInt64) {
    self.vectors = vectors
    self.rows = rows
    means = DenseRows(count: count, width: vectors.width)
    var random = SeededGenerator(seed: seed &* 31 &+ 5)
    var distances = [Float](repeating: 1, count: rows.count)
    for mean in 0..<count {
      var rest = Float.random(in: 0..<1, using: &random) * distances.reduce(0, +)
      var chosen = 0
      while chosen + 1 < rows.count, rest > distances[chosen] {
        rest -= distances[chosen]
        chosen += 1
      }
      guard rows.indices.contains(chosen) else { continue }
      means.add(mean, 1, vectors, rows[chosen])
      for (place, row) in rows.enumerated() {
        let distance = Swift.max(0, 1 - vectors.product(row, means, mean))
        distances[place] = Swift.min(distances[place], distance * distance)
      }
    }
  }

  /// The group of each row.
  mutating func groups() -> [Int] {
    var groups: [Int] = []
    for _ in 0..<20 {
      groups = rows.map(nearest)
      var sums = DenseRows(count: means.count, width: means.width)
      for (row, group) in zip(rows, groups) { sums.add(group, 1, vectors, row) }
      sums.normalizeRows()
      means = sums
    }
    return groups
  }

  /// The group whose mean is nearest to a row.
  func nearest(_ row: Int) -> Int {
    var best = 0
    var most = -Float.infinity
    for mean in 0..<means.count {
      let product = vectors.product(row, means, mean)
      if product > most { (best, most) = (mean, product) }
    }
    return best
  }
}
