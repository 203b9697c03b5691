package import Articles

/// Tells which of the 17 topics of the top level of IPTC's Media Topics an article is about.
///
/// Linear: every known word and pair of words speaks for and against each topic, and the sum is
/// turned into a probability. So the words that decided can be named.
package struct TopicClassifier: Sendable {
  /// Articles that another version classified are classified again.
  package static let version = 7
  /// Topics less likely than this are not told.
  private static let leastProbability: Float = 0.35
  /// No article has more topics.
  private static let mostTopics = 3
  /// No topic is given more words.
  private static let mostWords = 5

  private let model: TopicModel

  package init(model: TopicModel) {
    self.model = model
  }

  /// What `article` is about, most fitting first; empty where nothing is likely.
  ///
  /// A topic's weight is the probability that an editor would mark the article with it, its words
  /// are those that spoke for it most, as they stand in the article.
  /// - Complexity: O(*n*) in the bytes of the article, up to 8 KB; below 1 ms.
  package func topics(of article: Article) -> [Articles.Topic] {
    let counts = TermCounts(article)
    let vector = TermVector(counts, model: model)
    guard !vector.entries.isEmpty else { return [] }
    return ranking(vector).prefix(Self.mostTopics).filter {
      $0.probability >= Self.leastProbability
    }
    .map { place, probability in
      let topic = MediaTopic.allCases[place]
      return Topic(
        id: topic.id, name: topic.name, source: .classifier, weight: probability,
        words: words(for: place, vector, counts))
    }
  }

  /// Every topic with the probability that `article` is about it, most fitting first.
  package func ranking(of article: Article) -> [(topic: MediaTopic, probability: Float)] {
    let vector = TermVector(TermCounts(article), model: model)
    return ranking(vector).map { (MediaTopic.allCases[$0.place], $0.probability) }
  }
}

extension TopicClassifier {
  private func ranking(_ vector: TermVector) -> [(place: Int, probability: Float)] {
    var sums = [Float](repeating: 0, count: TopicModel.topicCount)
    for entry in vector.entries {
      let row = entry.row * TopicModel.topicCount
      for place in sums.indices { sums[place] += entry.share * Float(model.weights[row + place]) }
    }
    for place in sums.indices {
      sums[place] = sums[place] * model.topics[place].unit + model.topics[place].bias
    }
    let probabilities = model.curve.probabilities(sums)
    return sums.indices.map { ($0, probabilities[$0]) }
      .sorted { (sums[$0.place], $1.place) > (sums[$1.place], $0.place) }
  }

  private func words(for topic: Int, _ vector: TermVector, _ counts: TermCounts) -> [String] {
    var speaking: [(term: TermCounts.Term, share: Float)] = []
    for entry in vector.entries {
      let weight = model.weights[entry.row * TopicModel.topicCount + topic]
      guard weight > 0 else { continue }
      speaking.append((counts.terms[entry.term], entry.share * Float(weight)))
    }
    speaking.sort { $0.share > $1.share }
    var chosen: [TermCounts.Term] = []
    for (term, _) in speaking where chosen.count < Self.mostWords {
      if !chosen.contains(where: { counts.overlap($0, term) }) { chosen.append(term) }
    }
    return chosen.map { counts.surface(of: $0) }
  }
}
