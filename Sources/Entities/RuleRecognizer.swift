/// Finds names by capitals, titles, head words and the table of countries.
///
/// It stands in where no model is at hand: it knows far less than the model does.
struct RuleRecognizer {
  let gazetteer: Gazetteer

  /// The spans of every sentence, in order; they do not overlap.
  func spans(in text: TokenizedText) -> [TypedSpan] {
    var spans: [TypedSpan] = []
    let numbers = NumberRules(text: text)
    for sentence in text.sentences {
      let fixed = numbers.spans(in: sentence)
      var taken = fixed[...]
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let next = taken.first, next.tokens.lowerBound == index {
          spans.append(next)
          taken.removeFirst()
          index = next.tokens.upperBound
          continue
        }
        let end = taken.first?.tokens.lowerBound ?? sentence.tokens.upperBound
        index = appendName(at: index, before: end, of: sentence, in: text, to: &spans)
      }
    }
    return spans
  }

  /// Appends the name that begins at `index`, if one does; returns the place to go on from.
  private func appendName(
    at index: Int, before end: Int, of sentence: Sentence, in text: TokenizedText,
    to spans: inout [TypedSpan]
  ) -> Int {
    let run = run(from: index, before: end, in: text)
    guard !run.isEmpty else { return index + 1 }
    if let match = gazetteer.match(text, at: index, before: run.upperBound) {
      if match.label == .group || match.end == run.upperBound {
        spans.append(TypedSpan(tokens: index..<match.end, label: match.label, confidence: 0.8))
        return match.end
      }
    }
    let kinds = Lexicon.kinds(text.tokens[index].folded)
    let isFirst = index == sentence.tokens.lowerBound
    if kinds.contains(.title) || (isFirst && run.count == 1) || kinds.contains(.opener) {
      return index + 1
    }
    guard sentence.letterCase == .normal else { return run.upperBound }
    spans.append(TypedSpan(tokens: run, label: label(of: run, in: text), confidence: 0.5))
    return run.upperBound
  }

  /// The capitalized tokens from `index` on.
  private func run(from index: Int, before end: Int, in text: TokenizedText) -> Range<Int> {
    var stop = index
    while stop < end, text.tokens[stop].traits.contains(.capitalized) { stop += 1 }
    return index..<stop
  }

  private func label(of run: Range<Int>, in text: TokenizedText) -> EntityLabel {
    let last = Lexicon.kinds(text.tokens[run.upperBound - 1].folded)
    if last.contains(.facilityHead) { return .facility }
    if !last.isDisjoint(with: [.organizationHead, .companyForm]) { return .organization }
    if last.contains(.placeHead) { return .place }
    if last.contains(.eventHead) { return .event }
    let before = run.lowerBound > 0 ? Lexicon.kinds(text.tokens[run.lowerBound - 1].folded) : []
    if before.contains(.title) { return .person }
    if run.count == 1 && text.tokens[run.lowerBound].traits.contains(.allCapitals) {
      return .organization
    }
    return run.count == 1 && before.contains(.locative) ? .place : .person
  }
}
