import Glibc

/// What the classifier has learned: for every known term how much it speaks for each topic.
package struct TopicModel: Sendable {
  /// The hashes of the known terms, ascending.
  package let hashes: [UInt32]
  /// How rare each term is, in `rarityUnit`s of a power of its inverse document frequency.
  package let rarities: [UInt8]
  /// A row of 17 for each term, in units of the topic's `unit`.
  package let weights: [Int8]
  /// In the order of `MediaTopic.allCases`.
  package let topics: [Topic]
  package let curve: Curve

  /// How the numbers of a topic's weights become a sum.
  package struct Topic: Equatable, Sendable {
    /// What a weight of 1 in the table is.
    package var unit: Float
    /// What is added to every sum.
    package var bias: Float

    package init(unit: Float, bias: Float) {
      self.unit = unit
      self.bias = bias
    }
  }

  /// How a topic's sum becomes a probability, by Platt's method.
  ///
  /// All 17 sums of an article are taken less their mean, so that a long one has no more topics
  /// than a short one; and the more they differ, the further ahead a topic has to be.
  package struct Curve: Equatable, Sendable {
    /// What a sum less the mean counts.
    package var slope: Float
    /// What the sums' standard deviation counts.
    package var spread: Float
    package var offset: Float

    package init(slope: Float, spread: Float, offset: Float) {
      self.slope = slope
      self.spread = spread
      self.offset = offset
    }

    /// The sums less their mean, and their standard deviation.
    package static func centered(_ sums: [Float]) -> (sums: [Float], spread: Float) {
      let mean = sums.reduce(0, +) / Float(max(1, sums.count))
      let centered = sums.map { $0 - mean }
      let squares = centered.reduce(0) { $0 + $1 * $1 }
      return (centered, (squares / Float(max(1, sums.count))).squareRoot())
    }

    /// For every sum the probability that its topic is one of the article's.
    package func probabilities(_ sums: [Float]) -> [Float] {
      let (centered, spread) = Self.centered(sums)
      return centered.map { 1 / (1 + expf(-(slope * $0 + self.spread * spread + offset))) }
    }
  }

  /// What a rarity of 1 in the table is.
  package static let rarityUnit: Float = 1 / 100
  package static let topicCount = MediaTopic.allCases.count

  /// A model of these parts; nil where they do not belong together.
  package init?(
    hashes: [UInt32], rarities: [UInt8], weights: [Int8], topics: [Topic], curve: Curve
  ) {
    guard rarities.count == hashes.count, weights.count == hashes.count * Self.topicCount,
      topics.count == Self.topicCount,
      topics.allSatisfy({ $0.unit.isFinite && $0.bias.isFinite }),
      curve.slope.isFinite, curve.spread.isFinite, curve.offset.isFinite
    else { return nil }
    self.hashes = hashes
    self.rarities = rarities
    self.weights = weights
    self.topics = topics
    self.curve = curve
  }

  /// The row of a term, or nil where it is not known.
  package func row(of hash: UInt32) -> Int? {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? low : nil
  }
}
