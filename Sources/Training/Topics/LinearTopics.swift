import Foundation
import Topics

/// The linear part of the classifier, trained: a row of weights for each term.
struct LinearTopics {
  private let vocabulary: TopicVocabulary
  private let vectors: WordVectors
  /// The known terms, ascending, and the place of each.
  private let hashes: [UInt32]
  private let places: [UInt32: Int]
  private let rarities: [UInt8]
  /// Whether each term is in the articles or the vocabulary, and not only among the vectors.
  private let isLearned: [Bool]
  /// What every article's vector has for the number that is added to its sums.
  private static let biasShare: Float = 0.3
  /// A row of 17 for each term, the last row what is added to every sum.
  private var weights: [Float] = []

  init(
    _ examples: [TopicExample], _ vocabulary: TopicVocabulary, _ vectors: WordVectors,
    _ options: TopicTrainingOptions
  ) {
    self.vocabulary = vocabulary
    self.vectors = vectors
    let articles = Self.articles(examples, options)
    let learned = Set(articles.keys).union(vocabulary.topics.keys)
    hashes = learned.union(vectors.hashes).sorted()
    isLearned = hashes.map { learned.contains($0) }
    places = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, $0) })
    rarities = hashes.map { Self.rarity(articles[$0] ?? 0, of: examples.count) }
    weights = folded(trained(examples, options)).map { $0 * options.regressionStrength }
    add(ratios(examples, options), times: options.ratioStrength)
    favorRareTopics(examples, options)
  }

  /// For each topic how much an article speaks for it.
  func sums(_ example: TopicExample) -> [Float] {
    var vector = self.vector(example)
    vector.append(1, at: hashes.count)
    return vector.sums(weights, outputs: TopicModel.topicCount)
  }

  /// The model of these weights, rounded to eight bits.
  func model(_ curve: TopicModel.Curve) -> TopicModel? {
    let count = TopicModel.topicCount
    let units = (0..<count).map { topic in
      let largest = hashes.indices.reduce(0) { max($0, abs(weights[$1 * count + topic])) }
      return max(largest, 1e-6) / 127
    }
    let rounded = (0..<hashes.count * count).map {
      Int8((weights[$0] / units[$0 % count]).rounded())
    }
    let topics = (0..<count).map { topic in
      TopicModel.Topic(unit: units[topic], bias: weights[hashes.count * count + topic])
    }
    return TopicModel(
      hashes: hashes, rarities: rarities, weights: rounded, topics: topics, curve: curve)
  }
}

extension LinearTopics {
  /// In how many articles each term is that is in enough of them.
  private static func articles(
    _ examples: [TopicExample], _ options: TopicTrainingOptions
  ) -> [UInt32: Int] {
    var words: [UInt32: Int] = [:]
    var pairs: [UInt32: Int] = [:]
    for term in examples.lazy.flatMap(\.terms) {
      if term.isPair {
        pairs[term.hash, default: 0] += 1
      } else {
        words[term.hash, default: 0] += 1
      }
    }
    return words.filter { $0.value >= options.leastArticles }
      .merging(pairs.filter { $0.value >= options.leastArticlesOfPairs }, uniquingKeysWith: +)
  }

  /// Below 1, rare words count less against common ones than by their inverse document frequency.
  private static let rarityPower: Float = 0.3

  private static func rarity(_ articles: Int, of all: Int) -> UInt8 {
    let rarity = pow(log(Float(all + 1) / Float(articles + 1)), rarityPower)
    return UInt8(min(255, max(1, rarity / TopicModel.rarityUnit)))
  }

  private func vector(_ example: TopicExample) -> SparseVector {
    var vector = SparseVector()
    for term in example.terms {
      guard let place = places[term.hash] else { continue }
      let rarity = Float(rarities[place]) * TopicModel.rarityUnit
      vector.append(TermVector.dampened(term.count) * rarity, at: place)
    }
    let squares = vector.values.reduce(TermVector.steadying) { $0 + $1 * $1 }
    for entry in vector.values.indices { vector.values[entry] /= squares.squareRoot() }
    return vector
  }

  /// Weights of the terms, of the bias, of the 17 sums over vocabularies and of the words' vectors.
  private func trained(_ examples: [TopicExample], _ options: TopicTrainingOptions) -> [Float] {
    let count = TopicModel.topicCount
    let vectors = examples.map { example in
      var vector = vector(example)
      let sums = vocabularyShares(vector) + vectorSum(vector)
      vector.append(Self.biasShare, at: hashes.count)
      for (place, sum) in sums.enumerated() { vector.append(sum, at: hashes.count + 1 + place) }
      return vector
    }
    let trainer = RidgeTrainer(
      penalty: options.penalty, epochs: options.epochs, seed: options.seed)
    return trainer.weights(
      vectors, width: hashes.count + 1 + count + self.vectors.dimensions, outputs: count,
      answers: examples.map { $0.answers(furtherTopic: options.furtherTopic) })
  }

  private func vocabularyShares(_ vector: SparseVector) -> [Float] {
    var shares = [Float](repeating: 0, count: TopicModel.topicCount)
    for (place, value) in zip(vector.places, vector.values) {
      guard let topics = vocabulary.topics[hashes[Int(place)]] else { continue }
      for topic in topics { shares[topic] += value / Float(topics.count) }
    }
    return shares
  }

  private func vectorSum(_ vector: SparseVector) -> [Float] {
    var sum = [Float](repeating: 0, count: vectors.dimensions)
    for (place, value) in zip(vector.places, vector.values) {
      guard let row = vectors[hashes[Int(place)]] else { continue }
      for dimension in sum.indices { sum[dimension] += value * row[dimension] }
    }
    return sum
  }

  /// The weights with those of the vocabularies' sums and of the vectors added to each of their
  /// terms.
  private func folded(_ weights: [Float]) -> [Float] {
    let count = TopicModel.topicCount
    var result = Array(weights.prefix((hashes.count + 1) * count))
    for (place, hash) in hashes.enumerated() {
      let topics = vocabulary.topics[hash] ?? []
      let shares = topics.map { ($0, 1 / Float(topics.count)) }
      let numbers = (vectors[hash] ?? []).enumerated().map { (count + $0, $1) }
      for (sum, share) in shares + numbers {
        let row = (hashes.count + 1 + sum) * count
        for output in 0..<count { result[place * count + output] += weights[row + output] * share }
      }
    }
    for output in 0..<count { result[hashes.count * count + output] *= Self.biasShare }
    return result
  }
}

extension LinearTopics {
  /// For each term the logarithm of how much more of the articles on a topic it is than of all
  /// others: naive Bayes over the shares, with the vocabulary's terms counted as seen already.
  private func ratios(_ examples: [TopicExample], _ options: TopicTrainingOptions) -> [Float] {
    let count = TopicModel.topicCount
    var shares = vocabularyShares(options)
    for example in examples {
      let answers = example.answers(furtherTopic: options.furtherTopicInRatios)
      let vector = vector(example)
      for topic in example.topics {
        for (place, value) in zip(vector.places, vector.values) {
          shares[Int(place) * count + topic] += value * answers[topic]
        }
      }
    }
    let sums = (0..<count).map { topic in
      hashes.indices.reduce(0) { $0 + shares[$1 * count + topic] }
    }
    let all = sums.reduce(0, +)
    let least = options.leastShare
    let leastSum = least * Float(isLearned.count { $0 })
    return shares.indices.map { place in
      let topic = place % count
      let row = place - topic
      guard isLearned[place / count] else { return 0 }
      let rest = shares[row..<row + count].reduce(0, +) - shares[place]
      return log((shares[place] + least) / (sums[topic] + leastSum))
        - log((rest + least) / (all - sums[topic] + leastSum))
    }
  }

  /// What the vocabulary's terms count before any article is seen.
  private func vocabularyShares(_ options: TopicTrainingOptions) -> [Float] {
    var shares = [Float](repeating: 0, count: hashes.count * TopicModel.topicCount)
    for (place, hash) in hashes.enumerated() {
      guard let topics = vocabulary.topics[hash] else { continue }
      let rarity = Float(rarities[place]) * TopicModel.rarityUnit
      for topic in topics {
        shares[place * TopicModel.topicCount + topic] =
          rarity * options.vocabularyShare / Float(topics.count)
      }
    }
    return shares
  }

  private mutating func favorRareTopics(
    _ examples: [TopicExample], _ options: TopicTrainingOptions
  ) {
    let count = TopicModel.topicCount
    for topic in 0..<count {
      let articles = examples.count { $0.topics[0] == topic }
      guard articles > 0 else { continue }
      weights[hashes.count * count + topic] -=
        options.rareTopics * log(Float(articles) / Float(examples.count))
    }
  }

  private mutating func add(_ ratios: [Float], times strength: Float) {
    for place in ratios.indices { weights[place] += strength * ratios[place] }
  }
}
