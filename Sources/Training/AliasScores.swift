import Articles
package import Entities

/// How well the mentions of one thing are gathered, by B³ (Bagga and Baldwin 1998).
///
/// For each mention, the share of its found entity that is right, and the share of its true entity
/// that was found; the means over all mentions are precision and recall.
package struct AliasScores: Sendable {
  package private(set) var precision = 0.0
  package private(set) var recall = 0.0
  package private(set) var count = 0

  package init() {}

  /// The harmonic mean of the means.
  package var f1: Double {
    let (precision, recall) = (meanPrecision, meanRecall)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  package var meanPrecision: Double { count > 0 ? precision / Double(count) : 0 }
  package var meanRecall: Double { count > 0 ? recall / Double(count) : 0 }

  /// Counts the mentions of one article: for each its true entity and the found one.
  package mutating func add(gold: [Int], found: [Int]) {
    let goldSizes = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
    let foundSizes = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    let pairs = Dictionary(zip(gold, found).map { ([$0, $1], 1) }, uniquingKeysWith: +)
    for (truth, guess) in zip(gold, found) {
      let common = Double(pairs[[truth, guess]] ?? 0)
      precision += common / Double(foundSizes[guess] ?? 1)
      recall += common / Double(goldSizes[truth] ?? 1)
      count += 1
    }
  }

  /// The scores of the linker on the marked mentions of articles; one without a number stands alone.
  package static func measured(on articles: [CorpusArticle], linker: Linker) -> AliasScores {
    var scores = AliasScores()
    for article in articles {
      let text = Tokenizer().tokenize(article.body)
      let spans = article.marks.map {
        TypedSpan(tokens: text.tokenRange(of: $0.range), label: $0.label)
      }
      let links = linker.links(spans, in: text, article: Article.ID(hashing: article.slug))
      let gold = article.marks.enumerated().map { $1.number.map { $0 } ?? -1 - $0 }
      scores.add(gold: gold, found: links.clusters)
    }
    return scores
  }
}
