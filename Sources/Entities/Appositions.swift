/// Finds names that a noun beside them gives away: "a bank, Natixis, has closed".
///
/// A word with a capital between commas behind "a bank" or "the group's spokesman" is the name of
/// what the noun says, also where nothing else is known of it.
struct Appositions {
  private let text: TokenizedText

  init(text: TokenizedText) {
    self.text = text
  }

  /// The names, with those that appositions give away; in order.
  func added(to spans: [TypedSpan]) -> [TypedSpan] {
    var result: [TypedSpan] = []
    var rest = spans[...]
    for sentence in text.sentences where sentence.letterCase == .normal {
      for comma in sentence.tokens where isComma(comma) {
        guard let span = span(behind: comma, in: sentence) else { continue }
        while let next = rest.first, next.tokens.upperBound <= span.tokens.lowerBound {
          result.append(next)
          rest.removeFirst()
        }
        if rest.first?.tokens.overlaps(span.tokens) != true { result.append(span) }
      }
    }
    return result + rest
  }

  /// The name between this comma and the next, if the noun before it says of what it is one.
  private func span(behind comma: Int, in sentence: Sentence) -> TypedSpan? {
    guard comma > sentence.tokens.lowerBound + 1, let type = type(ofNoun: comma - 1, in: sentence)
    else { return nil }
    var end = comma + 1
    while end < sentence.tokens.upperBound, end - comma < 5, isName(end) { end += 1 }
    guard end > comma + 1, end < sentence.tokens.upperBound, isComma(end) else { return nil }
    return TypedSpan(tokens: comma + 1..<end, label: type, confidence: 0.6)
  }

  /// What a thing is that the noun stands for, where "a" or "one" begins its phrase.
  private func type(ofNoun noun: Int, in sentence: Sentence) -> EntityLabel? {
    guard text.tokens[noun].traits.isDisjoint(with: [.capitalized, .sign, .digit]) else {
      return nil
    }
    let first = max(sentence.tokens.lowerBound, noun - 5)
    guard (first..<noun).contains(where: { Self.articles.contains(text.tokens[$0].folded) }) else {
      return nil
    }
    let kinds = Lexicon.kinds(text.tokens[noun].folded)
    return Self.types.first { kinds.contains($0.kind) }?.type
  }

  private func isName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.traits.contains(.capitalized) && token.traits.isDisjoint(with: [.digit, .sign])
      && Lexicon.kinds(token.folded).isDisjoint(with: [.month, .weekday, .opener])
  }

  private func isComma(_ index: Int) -> Bool {
    text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: ",")
  }

  private static let articles = Set(["a", "an", "one", "another"].map(Lexicon.folded))

  private static let types: [(kind: WordKinds, type: EntityLabel)] = [
    (.role, .person), (.kin, .person), (.organizationHead, .organization),
    (.facilityHead, .facility), (.placeHead, .place), (.productHead, .product),
  ]
}
