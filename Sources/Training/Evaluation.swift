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
      name.padded(14) + row(tally.precision, tally.recall, tally.f1)
        + String(tally.gold).leftPadded(7)
    }.joined(separator: "\n")
  }

  /// Three shares in percent.
  package static func row(_ values: Double...) -> String {
    values.map { percent($0) }.joined(separator: " ")
  }

  /// The table of which marked types were found as which, the last column not at all, the last row
  /// what was found where nothing is marked.
  package static func confusion(_ scores: Scores) -> String {
    let letters = EntityLabel.allCases.map { String($0.letter) } + ["-"]
    let head = "  " + letters.map { $0.leftPadded(6) }.joined()
    let rows = zip(letters, scores.confusion).map { letter, row in
      letter + " " + row.map { String($0).leftPadded(6) }.joined()
    }
    return ([head] + rows).joined(separator: "\n")
  }

  /// Every name missed, and every one found that is not marked so, with its article.
  package func errors(on articles: [CorpusArticle]) -> [String] {
    articles.flatMap { article in
      let text = Tokenizer().tokenize(article.body)
      let gold = article.marks.map {
        TypedSpan(tokens: text.tokenRange(of: $0.range), label: $0.label)
      }
      let found = recognizer.spans(in: text)
      let truths = Set(gold.map { Answer($0) })
      let answers = Set(found.map { Answer($0) })
      let missed = gold.filter { !answers.contains(Answer($0)) }.map { ("missed", $0) }
      let wrong = found.filter { !truths.contains(Answer($0)) }.map { ("wrong", $0) }
      return (missed + wrong).sorted { $0.1.tokens.lowerBound < $1.1.tokens.lowerBound }
        .map {
          "\($0) \($1.label.letter) \(text.string($1.tokens)) (\($1.confidence)) \(article.slug)"
        }
    }
  }

  private struct Answer: Hashable {
    let tokens: Range<Int>
    let label: EntityLabel

    init(_ span: TypedSpan) {
      tokens = span.tokens
      label = span.label
    }
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
