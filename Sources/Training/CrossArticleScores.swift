import Articles
package import Entities

/// How well the same thing is found to be the same in several articles.
///
/// A unit is one thing in one article. Of all pairs of units from different articles, those that
/// are one thing are right; those that bear one key were found. Numbers are left out.
package struct CrossArticleScores: Sendable {
  package private(set) var pairs = Tally()
  /// Pairs that were missed or wrongly found, for reading.
  package private(set) var errors: [String] = []

  private struct Unit {
    let article: Int
    let truth: Int?
    let key: String
    let name: String
  }

  /// The scores of the linker on the marked names of articles whose numbers are those of the file.
  package static func measured(on articles: [CorpusArticle], linker: Linker) -> CrossArticleScores {
    var scores = CrossArticleScores()
    scores.count(articles.enumerated().flatMap { units(of: $1, number: $0, linker) })
    return scores
  }

  private static func units(
    of article: CorpusArticle, number: Int, _ linker: Linker
  ) -> [Unit] {
    let text = Tokenizer().tokenize(article.body)
    let spans = article.marks.map {
      TypedSpan(tokens: text.tokenRange(of: $0.range), label: $0.label)
    }
    let links = linker.links(spans, in: text, article: Article.ID(hashing: article.slug))
    var seen: Set<String> = []
    return article.marks.indices.compactMap { index in
      let mark = article.marks[index]
      let key = links.keys[links.clusters[index]]
      guard !mark.label.isNumeric else { return nil }
      guard seen.insert("\(mark.number ?? -1 - index) \(key)").inserted else { return nil }
      return Unit(
        article: number, truth: mark.number, key: key, name: text.string(spans[index].tokens))
    }
  }

  private mutating func count(_ units: [Unit]) {
    for (place, first) in units.enumerated() {
      for second in units[(place + 1)...] where first.article != second.article {
        let isOne = first.truth != nil && first.truth == second.truth
        let isFound = first.key == second.key
        if isOne { pairs.gold += 1 }
        if isFound { pairs.found += 1 }
        if isOne && isFound { pairs.right += 1 }
        if isOne != isFound {
          errors.append("\(isOne ? "missed" : "wrong"): \(first.name) / \(second.name)")
        }
      }
    }
  }
}
