import Articles
import Foundation
package import Topics

/// How well topics were found, by the first one.
package struct TopicScores {
  /// How often an article whose first marked topic is the row was given the column first; the last
  /// column is none.
  package private(set) var confusion: [[Int]]
  /// How often the first topic given is among the marked ones.
  package private(set) var marked = 0
  package private(set) var articles = 0
  /// Of all topics given, marked, and both.
  package private(set) var given = (all: 0, right: 0, marked: 0)

  private static let count = MediaTopic.allCases.count

  /// The scores of `classifier` on `articles`.
  ///
  /// The first topic is the most likely one, however unlikely it is.
  package init(_ classifier: TopicClassifier, on articles: [CorpusArticle]) {
    confusion = Array(repeating: Array(repeating: 0, count: Self.count), count: Self.count)
    for article in articles {
      let marks = article.topics.compactMap { MediaTopic(rawValue: $0) }
      guard let first = marks.first else { continue }
      add(classifier, article.plainArticle, marks, first)
    }
  }

  private mutating func add(
    _ classifier: TopicClassifier, _ article: Article, _ marks: [MediaTopic], _ first: MediaTopic
  ) {
    articles += 1
    let told = classifier.topics(of: article).map(\.id)
    given.all += told.count
    given.marked += marks.count
    given.right += marks.filter { told.contains($0.id) }.count
    guard let guess = classifier.ranking(of: article).first?.topic else { return }
    if marks.contains(guess) { marked += 1 }
    guard let row = MediaTopic.allCases.firstIndex(of: first),
      let column = MediaTopic.allCases.firstIndex(of: guess)
    else { return }
    confusion[row][column] += 1
  }

  /// Precision, recall and F1 of one topic as the first one.
  package func score(of topic: Int) -> (precision: Double, recall: Double, f1: Double) {
    let right = Double(confusion[topic][topic])
    let guessed = Double(confusion.reduce(0) { $0 + $1[topic] })
    let real = Double(confusion[topic].reduce(0, +))
    guard right > 0 else { return (0, 0, 0) }
    return (right / guessed, right / real, 2 * right / (guessed + real))
  }

  /// The mean of all topics' F1.
  package var macroF1: Double {
    (0..<Self.count).reduce(0) { $0 + score(of: $1).f1 } / Double(Self.count)
  }

  /// The share of articles whose first topic given is among the marked ones.
  package var markedShare: Double { articles == 0 ? 0 : Double(marked) / Double(articles) }

  /// A row a topic, the sums, and what is taken for what twice or more.
  package var table: String {
    var lines = ["topic precision recall F1 articles"]
    for (place, topic) in MediaTopic.allCases.enumerated() {
      let score = score(of: place)
      let real = confusion[place].reduce(0, +)
      lines.append(
        "\(topic.id) \(Self.figure(score.precision)) \(Self.figure(score.recall)) "
          + "\(Self.figure(score.f1)) \(real)")
    }
    lines.append("first topic, macro F1 \(Self.figure(macroF1))")
    lines.append("first topic among the marked \(Self.figure(markedShare))")
    lines.append(
      "all topics, precision \(Self.figure(Double(given.right) / Double(max(1, given.all)))) "
        + "recall \(Self.figure(Double(given.right) / Double(max(1, given.marked))))")
    return (lines + mistakes).joined(separator: "\n")
  }

  private var mistakes: [String] {
    var mistakes: [(count: Int, text: String)] = []
    for row in 0..<Self.count {
      for column in 0..<Self.count where row != column && confusion[row][column] > 1 {
        let names = [row, column].map { MediaTopic.allCases[$0].id }.joined(
          separator: " taken for ")
        mistakes.append((confusion[row][column], names))
      }
    }
    return mistakes.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      .map { "\($0.text) \($0.count)" }
  }

  private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}
