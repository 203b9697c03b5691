/// Settles the types of the names that the second pass found, knowing all of the document.
package struct NameTyper {
  let weights: WeightTable
  let extractor: FeatureExtractor

  /// The names with their types settled; what is hardly a name is left out.
  ///
  /// - Parameter marginals: The second pass's probabilities of labels for every token.
  func settled(_ spans: [TypedSpan], marginals: [LabelVector]) -> [TypedSpan] {
    guard !weights.entries.isEmpty else { return spans }
    let (candidates, places) = Self.candidates(spans, in: extractor.text, marginals: marginals)
    let clues = NameClues(extractor, candidates: candidates)
    var result = spans
    var dropped: Set<Int> = []
    var features: [UInt64] = []
    var sums = [Float](repeating: 0, count: 256)
    for (number, place) in places.enumerated() {
      clues.extract(number, into: &features)
      let scores = weights.score(features, &sums) + candidates[number].base
      let chances = scores.exponential(shift: scores.max)
      let total = chances.sum
      let best = Self.best(chances)
      if chances[0] > total * Self.mostNone { dropped.insert(place) }
      result[place].label = best
      let chance = chances[LabelSet.label(best, .unit)] / total
      result[place].confidence = min(chance, candidates[number].sureness)
    }
    return dropped.isEmpty
      ? result : result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  /// How likely a name must be none to be left out.
  private static let mostNone: Float = 0.6

  private static func best(_ chances: LabelVector) -> EntityLabel {
    var best = EntityLabel.person
    for type in EntityLabel.allCases
    where chances[LabelSet.label(type, .unit)] > chances[LabelSet.label(best, .unit)] {
      best = type
    }
    return best
  }

  /// The names among the spans, no numbers, and their places.
  package static func candidates(
    _ spans: [TypedSpan], in text: TokenizedText, marginals: [LabelVector]
  ) -> (candidates: [NameCandidate], places: [Int]) {
    var candidates: [NameCandidate] = []
    var places: [Int] = []
    var sentences = text.sentences[...]
    for (place, span) in spans.enumerated() where !span.label.isNumeric {
      while let first = sentences.first, first.tokens.upperBound <= span.tokens.lowerBound {
        sentences.removeFirst()
      }
      guard let sentence = sentences.first else { break }
      candidates.append(NameCandidate(span.tokens, of: sentence, in: text, marginals: marginals))
      places.append(place)
    }
    return (candidates, places)
  }
}
