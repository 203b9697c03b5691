import Articles
package import Entities

/// How well the same thing is found to be the same in several articles.
///
/// A unit is one thing in one article, with the key that most of its mentions have. Of all pairs of units from different articles, those that
/// are one thing are right; those that bear one key were found. Numbers are left out. A person whom
/// an article names by one word only is never linked to other articles, by design; so the pairs are
/// also counted without those.
package struct CrossArticleScores: Sendable {
  package private(set) var pairs = Tally()
  /// The pairs without persons named by one word only.
  package private(set) var fullPairs = Tally()
  /// Pairs that were missed or wrongly found, for reading.
  package private(set) var errors: [String] = []

  private struct Unit {
    let article: Int
    let truth: Int?
    let key: String
    let name: String
    let isBare: Bool
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
    let names = article.marks.indices.filter { !article.marks[$0].label.isNumeric }
    let things = Dictionary(grouping: names) { article.marks[$0].number ?? -1 - $0 }
    return things.sorted { $0.key < $1.key }.map { thing, mentions in
      let keys = Dictionary(
        mentions.map { (links.keys[links.clusters[$0]], 1) }, uniquingKeysWith: +)
      let key = keys.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
      return Unit(
        article: number, truth: thing < 0 ? nil : thing, key: key,
        name: text.string(spans[mentions[0]].tokens),
        isBare: mentions.allSatisfy {
          article.marks[$0].label == .person && spans[$0].tokens.count == 1
        })
    }
  }

  private mutating func count(_ units: [Unit]) {
    for (place, first) in units.enumerated() {
      for second in units[(place + 1)...] where first.article != second.article {
        let isOne = first.truth != nil && first.truth == second.truth
        let isFound = first.key == second.key
        let pair = Tally(
          gold: isOne ? 1 : 0, found: isFound ? 1 : 0, right: isOne && isFound ? 1 : 0)
        pairs = pairs + pair
        if !first.isBare && !second.isBare { fullPairs = fullPairs + pair }
        if isOne != isFound {
          errors.append("\(isOne ? "missed" : "wrong"): \(first.name) / \(second.name)")
        }
      }
    }
  }
}
