/// Labels the tokens of a text by a model, in two passes.
struct Tagger {
  let model: RecognizerModel

  /// The names in a text, in order; they do not overlap.
  func spans(in text: TokenizedText) -> [TypedSpan] {
    let extractor = FeatureExtractor(text: text, table: model.table)
    var scores = self.scores(extractor)
    let votes = DocumentVotes(
      extractor, marginals: marginals(scores, text, model.first.transitions))
    addVotes(votes, to: &scores, text)
    return decode(scores, text)
  }

  private func scores(_ extractor: FeatureExtractor) -> [LabelVector] {
    var scores: [LabelVector] = []
    scores.reserveCapacity(extractor.text.tokens.count)
    var features: [UInt64] = []
    var sums = [Int32](repeating: 0, count: 256)
    for sentence in extractor.text.sentences {
      for index in sentence.tokens {
        extractor.extract(index, of: sentence, into: &features)
        scores.append(score(features, by: model.first.weights, &sums))
      }
    }
    return scores
  }

  private func score(
    _ features: [UInt64], by weights: WeightTable, _ sums: inout [Int32]
  ) -> LabelVector {
    for place in 0..<LabelSet.paddedCount { sums[place] = 0 }
    for feature in features { weights.add(feature, to: &sums) }
    var score = LabelVector()
    for place in 0..<16 {
      score.low[place] = Float(sums[place])
      score.middle[place] = Float(sums[place + 16])
      score.high[place] = Float(sums[place + 32])
    }
    return score * weights.unit
  }

  private func marginals(
    _ scores: [LabelVector], _ text: TokenizedText, _ transitions: Transitions
  ) -> [LabelVector] {
    var marginals: [LabelVector] = []
    marginals.reserveCapacity(scores.count)
    var lattice = Lattice()
    for sentence in text.sentences {
      guard lattice.run(scores[sentence.tokens], transitions) else {
        marginals.append(contentsOf: sentence.tokens.map { _ in LabelVector(bits: 1) })
        continue
      }
      for place in 0..<lattice.count { marginals.append(lattice.marginal(place)) }
    }
    return marginals
  }

  private func addVotes(
    _ votes: DocumentVotes, to scores: inout [LabelVector], _ text: TokenizedText
  ) {
    var features: [UInt64] = []
    var sums = [Int32](repeating: 0, count: 256)
    for sentence in text.sentences {
      for index in sentence.tokens {
        votes.extract(index, of: sentence, into: &features)
        scores[index] = scores[index] + score(features, by: model.second.weights, &sums)
      }
    }
  }

  private func decode(_ scores: [LabelVector], _ text: TokenizedText) -> [TypedSpan] {
    var spans: [TypedSpan] = []
    let marginals = marginals(scores, text, model.second.transitions)
    var path = BestPath()
    for sentence in text.sentences {
      path.run(scores[sentence.tokens], model.second.transitions)
      LabelDecoder.append(path.labels, at: sentence.tokens.lowerBound, marginals, to: &spans)
    }
    return spans
  }
}

/// Reads names off labels.
package enum LabelDecoder {
  /// Appends the names of labeled tokens, the first of which is `first`.
  ///
  /// - Parameter marginals: For each token of the text the probability of its labels; a name is as
  ///   sure as its least sure token.
  package static func append(
    _ labels: [Int], at first: Int, _ marginals: [LabelVector], to spans: inout [TypedSpan]
  ) {
    var start: Int?
    for (place, label) in labels.enumerated() {
      guard let type = LabelSet.type(label), let position = LabelSet.position(label) else {
        start = nil
        continue
      }
      if position == .begin || position == .unit { start = place }
      guard position == .last || position == .unit, let begin = start else { continue }
      let tokens = first + begin..<first + place + 1
      let confidence = tokens.reduce(Float(1)) { min($0, marginals[$1][labels[$1 - first]]) }
      spans.append(TypedSpan(tokens: tokens, label: type, confidence: confidence))
      start = nil
    }
  }
}
