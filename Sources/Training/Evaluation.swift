package import Entities

/// Measures a recognizer on marked text.
package struct Evaluation {
  private let recognizer: EntityRecognizer

  package init(_ recognizer: EntityRecognizer) {
    self.recognizer = recognizer
  }

  /// How well it finds the names of articles of the Gazette corpus.
  package func scores(on articles: [CorpusArticle]) -> Scores {
    var scores = Scores()
    for article in articles {
      let text = Tokenizer().tokenize(article.body)
      let gold = article.marks.map {
        TypedSpan(tokens: text.tokenRange(of: $0.range), label: $0.label)
      }
      scores.add(gold: gold, found: recognizer.spans(in: text))
    }
    return scores
  }

  /// The table of a test's figures, for reading.
  package static func table(_ scores: Scores) -> String {
    let rows =
      EntityLabel.allCases.map { ("\($0)", scores.byLabel[Int($0.rawValue)]) } + [
        ("P+O+L", scores.names), ("E+W", scores.total([.event, .work])), ("all", scores.all),
        ("range only", scores.ranges),
      ]
    return rows.map { name, tally in
      [
        name.padded(14), percent(tally.precision), percent(tally.recall), percent(tally.f1),
        String(tally.gold).leftPadded(6),
      ]
      .joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)".leftPadded(6)
  }
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
