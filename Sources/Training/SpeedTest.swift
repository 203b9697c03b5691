import Articles
package import Entities

/// How fast a recognizer reads.
package struct SpeedTest {
  private let recognizer: EntityRecognizer
  private let articles: [CorpusArticle]

  package init(_ recognizer: EntityRecognizer, articles: [CorpusArticle]) {
    self.recognizer = recognizer
    self.articles = articles
  }

  /// Tokens a second from text to linked entities, the median of five runs, on one line.
  package var line: String {
    let tokens = articles.reduce(0) { $0 + Tokenizer().tokenize($1.body).tokens.count }
    let speeds = (0..<5).map { _ in
      let time = ContinuousClock().measure {
        for article in articles {
          _ = recognizer.annotate(article.body, article: Article.ID(hashing: article.slug))
        }
      }
      return Double(tokens)
        / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    return "\(Int(speeds.sorted()[2])) tokens a second, \(tokens) tokens, median of 5"
  }
}
