import Articles
package import Entities
import Glibc

/// How fast a recognizer reads.
package struct SpeedTest {
  private let recognizer: EntityRecognizer
  private let articles: [CorpusArticle]

  package init(_ recognizer: EntityRecognizer, articles: [CorpusArticle]) {
    self.recognizer = recognizer
    self.articles = articles
  }

  /// Tokens a second of one core's time, from text to linked entities; the median of five runs.
  package var tokensPerSecond: Int {
    let tokens = articles.reduce(0) { $0 + Tokenizer().tokenize($1.body).tokens.count }
    let speeds = (0..<5).map { _ in
      let start = clock()
      for article in articles {
        _ = recognizer.annotate(article.body, article: Article.ID(hashing: article.slug))
      }
      return Double(tokens) * Double(CLOCKS_PER_SEC) / Double(max(clock() - start, 1))
    }
    return Int(speeds.sorted()[2])
  }
}
