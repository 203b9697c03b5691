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
    name = article.slug
    corpus = "gazette"
    text = Tokenizer().tokenize(article.body)
    var masks = [UInt64](repeating: 1, count: text.tokens.count)
    for mark in article.marks {
      Self.set(text.tokenRange(of: mark.range), [mark.label], false, &masks)
    }
    self.masks = masks
    weight = 1
    domain = FeatureExtractor.ownDomain
    isTest = article.isTest
  }

  /// A document of another corpus, read by its scheme; nil where that is not known.
  init?(_ document: OpenDocument, table: LexicalTable) {
    guard let scheme = Scheme.known[document.corpus] else { return nil }
    name = document.id
    corpus = document.corpus
    text = Tokenizer().tokenize(Body(plain: document.text))
    let unmarked = UnmarkedTypes(text: text, scheme: scheme, table: table)
    var masks = text.tokens.indices.map(unmarked.mask)
    let rules = NumberRules(text: text)
    for span in text.sentences.flatMap(rules.spans) where scheme.unmarked.contains(span.label) {
      Self.set(span.tokens, [span.label], false, &masks)
    }
    for (range, type) in document.byteRanges {
      guard let labels = scheme.types[type] else { continue }
      Self.set(text.tokenRange(of: range), labels, scheme.doubtful.contains(type), &masks)
    }
    self.masks = masks
    weight = scheme.weight
    domain = scheme.domain
    isTest = false
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

/// Tells what a token that a corpus leaves unmarked may be after all.
private struct UnmarkedTypes {
  let text: TokenizedText
  let scheme: Scheme
  let table: LexicalTable
  let numeric: UInt64
  let groups: UInt64
  let names: UInt64

  init(text: TokenizedText, scheme: Scheme, table: LexicalTable) {
    self.text = text
    self.scheme = scheme
    self.table = table
    numeric = Self.bits(scheme.unmarked.filter(\.isNumeric))
    groups = Self.bits(scheme.unmarked.filter { $0 == .group })
    names = Self.bits(scheme.unmarked.filter { !$0.isNumeric && $0 != .group })
  }

  private static func bits(_ labels: Set<EntityLabel>) -> UInt64 {
    labels.reduce(0) { bits, label in
      LabelSet.Position.allCases.reduce(bits) { $0 | 1 << UInt64(LabelSet.label(label, $1)) }
    }
  }

  func mask(_ index: Int) -> UInt64 {
    let token = text.tokens[index]
    var mask: UInt64 = 1
    if token.traits.contains(.digit) || Lexicon.isNumeric(token.folded) || isSymbol(index) {
      mask |= numeric
    }
    if token.traits.contains(.capitalized) {
      mask |= names
      if table.isDemonym(token.folded) { mask |= groups }
    }
    return mask
  }

  private func isSymbol(_ index: Int) -> Bool {
    text.tokens[index].traits.contains(.sign) && "$€£¥%.-–".contains(text.string(index))
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
