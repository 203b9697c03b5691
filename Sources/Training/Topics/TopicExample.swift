package import Articles
import Foundation
import Topics

/// An article whose topics an editor marked.
package struct TopicExample: Sendable {
  let slug: String
  /// How often each term is there, by the terms' hashes.
  let terms: [(hash: UInt32, count: Float, isPair: Bool)]
  /// Places in `MediaTopic.allCases`, most fitting first; never empty.
  let topics: [Int]
  /// Which part of a cross-validation it belongs to; nil where it is only trained on.
  private(set) var fold: Int?

  /// The parts of a cross-validation.
  static let folds = 5

  /// The examples of a file of briefs, one a line: topics, headline and text, parted by bars.
  package static func briefs(_ source: String) -> [TopicExample] {
    source.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "|").map { String($0).trimmed }
      guard fields.count == 3 else { return nil }
      let article = CorpusArticle(
        "\(fields[1].stableHash)\ntopics: \(fields[0])\n\n\(fields[1])\n\n\(fields[2])")
      var example = TopicExample(article)
      example?.fold = nil
      return example
    }
  }

  /// Further short articles in the source tree, to train on.
  package static let briefsPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("topic-briefs.txt").path

  /// The example of a corpus article; nil where its header names no topic.
  package init?(_ article: CorpusArticle) {
    let topics = article.topics.compactMap { id in
      MediaTopic(rawValue: id).flatMap { MediaTopic.allCases.firstIndex(of: $0) }
    }
    guard !topics.isEmpty else { return nil }
    self.topics = topics
    slug = article.slug
    terms = TermCounts(article.plainArticle).terms.map { ($0.hash, $0.count, $0.isPair) }
    fold = Int(article.slug.stableHash / 6 % UInt64(Self.folds))
  }

  /// What each topic's sum is to come to.
  func answers(furtherTopic: Float) -> [Float] {
    MediaTopic.allCases.indices.map {
      $0 == topics[0] ? 1 : topics.contains($0) ? furtherTopic : 0
    }
  }
}

extension CorpusArticle {
  /// The article as it would be imported from a plain-text file.
  package var plainArticle: Article {
    let headline = body.parts.first.map { part in String(body.text[part.range]) } ?? ""
    var marked = body
    if !marked.parts.isEmpty { marked.parts[0].kind = .headline }
    return Article(
      id: Article.ID(hashing: slug), headline: headline,
      source: Article.Source(name: "Gazette corpus", location: slug), body: marked)
  }
}
