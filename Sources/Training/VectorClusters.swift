import Foundation

/// Groups words by vectors that were made of far more text than ours, as GloVe's (Pennington and
/// others 2014).
///
/// The mean of all is taken off and each vector made one long; k-means (Lloyd 1982) then makes 256
/// groups of four of four. The most frequent words alone settle the groups, the rest join the
/// nearest. Takes about two minutes for 400,000 words of 50 dimensions.
package struct VectorClusters {
  /// How many groups there are at the coarsest grain, and into how many each is cut, twice.
  private static let groups = [256, 4, 4]
  /// How many lines from the first on settle the groups.
  private static let leadingLines = 100_000
  private var names: [String] = []
  private var vectors = DenseRows(count: 0, width: 0)
  private var leadingCount = 0

  /// The vectors of a file: a line is a word and its numbers, parted by blanks, the most frequent
  /// word first. Words that do not begin with a letter, and lines of another length, are left out.
  package init(vectorsAt path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var values: [Float] = []
    var width = 0
    for (number, line) in text.split(separator: "\n").enumerated() {
      let fields = line.split(separator: " ")
      guard let word = fields.first, word.first?.isLetter == true else { continue }
      let numbers = fields.dropFirst().compactMap { Float($0) }
      if width == 0 { width = numbers.count }
      guard numbers.count == width, fields.count == width + 1 else { continue }
      names.append(String(word))
      values += numbers
      if number < Self.leadingLines { leadingCount = names.count }
    }
    vectors = DenseRows(values, width: width)
    vectors.center(on: leadingCount)
    vectors.normalizeRows()
  }

  /// Each word and the number of its group from 1 on: words of one group in 16 numbers are alike at
  /// the coarsest grain, in four at the middle one. The most frequent word comes last, for of words
  /// that are folded alike the table keeps the last.
  package func words() -> [(word: String, cluster: Int)] {
    var numbers = [Int](repeating: 0, count: names.count)
    for count in Self.groups { numbers = split(numbers, into: count) }
    return zip(names, numbers).map { ($0, $1 + 1) }.reversed()
  }

  /// Cuts each group into `count` smaller ones.
  private func split(_ numbers: [Int], into count: Int) -> [Int] {
    var members: [Int: [Int]] = [:]
    for (row, number) in numbers.enumerated() { members[number, default: []].append(row) }
    var result = numbers
    for (number, rows) in members {
      let leading = rows.filter { $0 < leadingCount }
      var means = KMeans(vectors, rows: leading, count: count, seed: UInt64(number))
      _ = means.groups()
      for row in rows { result[row] = number * count + means.nearest(row) }
    }
    return result
  }
}

extension DenseRows {
  /// Rows that lie one after the other in `values`; a last one that is not whole is left out.
  init(_ values: [Float], width: Int) {
    self.init(count: width > 0 ? values.count / width : 0, width: width)
    for row in 0..<count {
      for column in 0..<width { self[row, column] = values[row * width + column] }
    }
  }

  /// Takes the mean of the first `leading` rows from every row.
  mutating func center(on leading: Int) {
    guard leading > 0 else { return }
    for column in 0..<width {
      let mean = (0..<leading).reduce(Float(0)) { $0 + self[$1, column] } / Float(leading)
      for row in 0..<count { self[row, column] -= mean }
    }
  }
}
