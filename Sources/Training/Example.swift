package import Articles
package import Entities

/// A document to train or test on: its tokens, and the labels that each may have.
package struct Example: Sendable {
  package let name: String
  package let corpus: String
  package let text: TokenizedText
  /// For each token, its allowed labels as bits.
  package let masks: [UInt64]
  package let weight: Float
  package let domain: UInt64
  package let isTest: Bool

  /// An article of the Gazette corpus: every label is known.
  package init(_ article: CorpusArticle) {
    self.init(article, adding: [])
  }

  /// An article with further headings at its end.
  init(_ article: CorpusArticle, adding headings: [Heading]) {
    var (body, marks) = (article.body, article.marks)
    for heading in headings { heading.append(to: &body, &marks) }
    name = article.slug
    corpus = "gazette"
    text = Tokenizer().tokenize(body)
    var masks = [UInt64](repeating: 1, count: text.tokens.count)
    for mark in marks {
      Self.set(text.tokenRange(of: mark.range), [mark.label], false, &masks)
    }
    self.masks = masks
    weight = 1
    domain = FeatureExtractor.ownDomain
    isTest = article.isTest
  }

  /// A document of another corpus, read by its scheme; nil where that is not known.
  ///
  /// What the corpus does not mark at all is taken from `recognizer`, for a label that may be
  /// anything teaches nothing.
  init?(_ document: OpenDocument, recognizer: EntityRecognizer) {
    guard let scheme = Scheme.known[document.corpus] else { return nil }
    name = document.id
    corpus = document.corpus
    text = Tokenizer().tokenize(Body(plain: document.text))
    var masks = [UInt64](repeating: 1, count: text.tokens.count)
    for span in recognizer.spans(in: text) where scheme.unmarked.contains(span.label) {
      Self.set(span.tokens, [span.label], false, &masks)
    }
    for (range, type) in document.byteRanges {
      guard let labels = scheme.types[type] else { continue }
      let tokens = text.tokenRange(of: range)
      Self.clear(around: tokens, &masks)
      Self.set(tokens, labels, scheme.doubtful.contains(type), &masks)
    }
    self.masks = masks
    weight = scheme.weight
    domain = scheme.domain
    isTest = false
  }

  /// Takes away names that reach into `tokens`, so that no half of one is left.
  private static func clear(around tokens: Range<Int>, _ masks: inout [UInt64]) {
    for token in tokens { masks[token] = 1 }
    var before = tokens.lowerBound - 1
    while before >= 0, masks[before] & LabelSet.ends == 0 {
      masks[before] = 1
      before -= 1
    }
    var behind = tokens.upperBound
    while behind < masks.count, masks[behind] & LabelSet.starts == 0 {
      masks[behind] = 1
      behind += 1
    }
  }

  private static func set(
    _ tokens: Range<Int>, _ labels: Set<EntityLabel>, _ isDoubtful: Bool, _ masks: inout [UInt64]
  ) {
    for token in tokens {
      let isFirst = token == tokens.lowerBound
      let isLast = token == tokens.upperBound - 1
      let position: LabelSet.Position =
        isFirst ? (isLast ? .unit : .begin) : (isLast ? .last : .inside)
      masks[token] = labels.reduce(isDoubtful ? 1 : 0) {
        $0 | 1 << UInt64(LabelSet.label($1, position))
      }
    }
  }
}

extension TokenizedText {
  /// The tokens that share a byte with `range`.
  package func tokenRange(of range: TextRange) -> Range<Int> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].start) < range.end { end += 1 }
    return low..<end
  }
}
