package import Entities
import Foundation

/// Groups words that are used alike, from text alone.
///
/// Each word is described by the words up to two places before and behind it: by the positive
/// pointwise mutual information (Church and Hanks 1990) with them, cut down to a few dimensions by a
/// singular value decomposition (Deerwester and others 1990), and grouped by k-means into 64 groups
/// of four of four. Takes about a minute for three million words; the same text gives the same groups.
package struct WordClusters {
  /// How many groups there are at the coarsest grain, and into how many each is cut, twice.
  private static let groups = [64, 4, 4]
  private let dimensions: Int
  private var vocabulary: ClusterVocabulary
  private let report: (String) -> Void

  /// - Parameters:
  ///   - dimensions: The dimensions of a word's description.
  ///   - contexts: How many of the most frequent words describe others.
  package init(
    dimensions: Int = 100, contexts: Int = 4000, report: @escaping (String) -> Void
  ) {
    self.dimensions = dimensions
    self.report = report
    vocabulary = ClusterVocabulary(contextCount: contexts)
  }

  /// Adds a text.
  package mutating func add(_ text: TokenizedText) { vocabulary.add(text) }

  /// Adds a text that is nothing but its letters.
  package mutating func add(_ text: String) {
    add(Tokenizer().tokenize(.init(plain: text)))
  }

  /// Adds the documents of a file of JSON lines.
  package mutating func add(documentsAt path: String) throws {
    for document in try OpenDocument.documents(at: path) { add(document.text) }
  }

  /// Adds the explanations of a folder of WordNet 3.0.
  package mutating func add(wordNetAt folder: String) throws {
    for name in ["noun", "verb", "adj", "adv"] {
      let text = try String(contentsOfFile: folder + "/data." + name, encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix(" ") {
        if let bar = line.firstIndex(of: "|") { add(String(line[line.index(after: bar)...])) }
      }
    }
  }

  /// Each word and the number of its group from 1 on: words of one group in 16 numbers are alike
  /// at the coarsest grain, in four at the middle one.
  package func words() -> [(word: String, cluster: Int)] {
    let matrix = vocabulary.matrix()
    report(
      "\(vocabulary.tokenCount) tokens, \(matrix.rowCount) words, \(matrix.values.count) pairs")
    var vectors = RandomProjection(matrix, dimensions: dimensions).rows()
    report("\(dimensions) dimensions")
    vectors.normalizeRows()
    var numbers = [Int](repeating: 0, count: matrix.rowCount)
    for count in Self.groups { numbers = split(numbers, into: count, vectors) }
    report("\(Set(numbers).count) groups")
    return zip(vocabulary.words, numbers).compactMap { word, number in
      word.first?.isLetter == true ? (word, number + 1) : nil
    }
  }

  /// Cuts each group into `count` smaller ones.
  private func split(_ numbers: [Int], into count: Int, _ vectors: DenseRows) -> [Int] {
    var members: [Int: [Int]] = [:]
    for (row, number) in numbers.enumerated() { members[number, default: []].append(row) }
    var result = numbers
    for (number, rows) in members.sorted(by: { $0.key < $1.key }) {
      var means = KMeans(vectors, rows: rows, count: count, seed: UInt64(number))
      for (row, group) in zip(rows, means.groups()) { result[row] = number * count + group }
    }
    return result
  }
}

/// The words of a text, and which stand beside which.
struct ClusterVocabulary {
  private static let leastCount = 3
  private let contextCount: Int
  private(set) var tokenCount = 0
  private var sentences: [[UInt32]] = []
  private var numbers: [UInt64: UInt32] = [:]
  private var names: [String] = []
  private var counts: [Int] = []

  init(contextCount: Int) {
    self.contextCount = contextCount
  }

  mutating func add(_ text: TokenizedText) {
    for sentence in text.sentences {
      sentences.append(sentence.tokens.map { number($0, text) })
      tokenCount += sentence.tokens.count
    }
  }

  private mutating func number(_ index: Int, _ text: TokenizedText) -> UInt32 {
    let token = text.tokens[index]
    let key = token.traits.contains(.number) ? UInt64(token.shape) : token.folded
    let number = numbers[key] ?? UInt32(names.count)
    if Int(number) == names.count {
      numbers[key] = number
      let isPlain = token.traits.isDisjoint(with: [.number, .sign])
      names.append(isPlain ? text.string(index).lowercased() : "")
      counts.append(0)
    }
    counts[Int(number)] += 1
    return number
  }

  /// The numbers of the words that are frequent enough, the most frequent first.
  private var frequent: [Int] {
    counts.indices.filter { counts[$0] >= Self.leastCount }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
  }

  /// The frequent words in the order of the matrix's rows; others than words are empty.
  var words: [String] { frequent.map { names[$0] } }

  /// How much each word tells of each word at each of four places beside it.
  func matrix() -> SparseRows {
    let frequent = frequent
    var rows = [UInt64](repeating: .max, count: names.count)
    for (row, number) in frequent.enumerated() { rows[number] = UInt64(row) }
    var pairs: [UInt64] = []
    for sentence in sentences {
      for place in sentence.indices where rows[Int(sentence[place])] != .max {
        for (side, distance) in [-2, -1, 1, 2].enumerated() {
          let other = place + distance
          guard sentence.indices.contains(other) else { continue }
          let context = rows[Int(sentence[other])]
          guard context < UInt64(contextCount) else { continue }
          let column = UInt64(side * contextCount) + context
          pairs.append(rows[Int(sentence[place])] << 32 | column)
        }
      }
    }
    pairs.sort()
    return SparseRows(counting: pairs, rowCount: frequent.count, columnCount: contextCount * 4)
  }
}

/// A matrix of few values, row by row.
struct SparseRows {
  let rowCount: Int
  let columnCount: Int
  private var starts: [Int]
  private var columns: [UInt32] = []
  private(set) var values: [Float] = []

  /// The positive pointwise mutual information of sorted pairs of a row (high half) and a column.
  init(counting pairs: [UInt64], rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    var (rowSums, columnSums) = (
      [Float](repeating: 0, count: rowCount), [Float](repeating: 0, count: columnCount)
    )
    for pair in pairs {
      rowSums[Int(pair >> 32)] += 1
      columnSums[Int(pair & 0xFFFF_FFFF)] += 1
    }
    starts = [0]
    var place = 0
    while place < pairs.count {
      let pair = pairs[place]
      var end = place
      while end < pairs.count, pairs[end] == pair { end += 1 }
      let (row, column) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      let share = Float(end - place) * Float(pairs.count) / (rowSums[row] * columnSums[column])
      while starts.count <= row { starts.append(values.count) }
      if share > 1 {
        columns.append(UInt32(column))
        values.append(log(share))
      }
      place = end
    }
    while starts.count <= rowCount { starts.append(values.count) }
  }

  /// This matrix times another.
  func times(_ other: DenseRows) -> DenseRows {
    var product = DenseRows(count: rowCount, width: other.width)
    for row in 0..<rowCount {
      for place in starts[row]..<starts[row + 1] {
        product.add(row, values[place], other, Int(columns[place]))
      }
    }
    return product
  }

  /// This matrix, its rows taken for columns, times another.
  func transposedTimes(_ other: DenseRows) -> DenseRows {
    var product = DenseRows(count: columnCount, width: other.width)
    for row in 0..<rowCount {
      for place in starts[row]..<starts[row + 1] {
        product.add(Int(columns[place]), values[place], other, row)
      }
    }
    return product
  }
}
