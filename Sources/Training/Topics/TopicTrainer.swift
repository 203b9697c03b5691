import Foundation
package import Topics

/// How topics are trained.
package struct TopicTrainingOptions: Sendable {
  /// What the square of the weights costs beside the square of what is told wrong.
  package var penalty: Float = 0.3
  package var epochs = 40
  package var seed: UInt64 = 1
  /// Words in fewer articles are not learned from, unless the vocabulary has them.
  package var leastArticles = 1
  /// Pairs of words in fewer articles are not.
  package var leastArticlesOfPairs = 2
  /// What an article's further topics are to come to where its first one comes to 1.
  package var furtherTopic: Float = 0.4

  /// What the regression's weights count.
  package var regressionStrength: Float = 10
  /// What the logarithms of ratios count beside them.
  package var ratioStrength: Float = 0.8
  /// What an article counts in the ratios of its further topics where it counts 1 in its first's.
  package var furtherTopicInRatios: Float = 0.15
  /// What every term counts for every topic before any article is seen.
  package var leastShare: Float = 0.02
  /// What a term of a topic's vocabulary counts for it before any article is seen, for each unit
  /// of its rarity.
  package var vocabularyShare: Float = 0.1
  /// How much rarer topics are made likelier: times the logarithm of their share of the articles.
  package var rareTopics: Float = 0.6

  package init() {}
}

/// Trains the classifier of topics on marked articles and a vocabulary.
///
/// One ridge regression a topic tells articles that have it first from those that do not; it sees
/// the terms' shares, for each topic the sum of those in the topic's vocabulary, and the sum of the
/// words' vectors. As these sums are linear in the terms, what they weigh is added to the terms' own
/// weights at the end. So are the logarithms of ratios of naive Bayes, which need fewer articles to be right (Wang and Manning,
/// "Baselines and bigrams", 2012, multiply where we add). The curve from sums to probabilities is
/// fitted on sums of articles left out of the training.
package struct TopicTrainer {
  private let examples: [TopicExample]
  private let vocabulary: TopicVocabulary
  private let vectors: WordVectors
  private let options: TopicTrainingOptions

  package init(
    examples: [TopicExample], vocabulary: TopicVocabulary, vectors: WordVectors = WordVectors(),
    options: TopicTrainingOptions = TopicTrainingOptions()
  ) {
    self.examples = examples
    self.vocabulary = vocabulary
    self.vectors = vectors
    self.options = options
  }

  /// The model of all examples.
  package func model() -> TopicModel? {
    LinearTopics(examples, vocabulary, vectors, options).model(curve())
  }

  /// The curve to the probability that an article is marked with a topic, in any place.
  private func curve() -> TopicModel.Curve {
    var points: [SparseVector] = []
    var answers: [Bool] = []
    for fold in 0..<TopicExample.folds {
      let linear = LinearTopics(
        examples.filter { $0.fold != fold }, vocabulary, vectors, options)
      for example in examples where example.fold == fold {
        let (sums, spread) = TopicModel.Curve.centered(linear.sums(example))
        for (topic, sum) in sums.enumerated() {
          points.append(SparseVector(places: [0, 1, 2], values: [sum / 10, spread / 10, 1]))
          answers.append(example.topics.contains(topic))
        }
      }
    }
    let numbers = LogisticTrainer(seed: options.seed).weights(points, width: 3, answers: answers)
    return TopicModel.Curve(slope: numbers[0] / 10, spread: numbers[1] / 10, offset: numbers[2])
  }
}
