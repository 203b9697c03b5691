/// Labels the tokens of a text by a model, in two passes.
struct Tagger {
  let model: RecognizerModel

  /// The names in a text, in order; they do not overlap.
  func spans(in text: TokenizedText) -> [TypedSpan] {
    let extractor = FeatureExtractor(text: text, table: model.table)
    var scores = self.scores(extractor)
    var lattice = Lattice()
    var marginals = [LabelVector](repeating: LabelVector(bits: 1), count: scores.count)
    for sentence in text.sentences {
      for range in Self.stretches(of: sentence, where: { Self.mayBeName(scores[$0]) }) {
        setMarginals(range, scores, &lattice, &marginals)
      }
    }
    let stretches = text.sentences.map { sentence in
      (sentence, Self.stretches(of: sentence) { marginals[$0].low[0] < Self.sureOutside })
    }
    let votes = DocumentVotes(extractor, marginals: marginals)
    var spans: [TypedSpan] = []
    var sums = Self.noSums
    for (sentence, ranges) in stretches {
      for range in ranges {
        addVotes(votes, range, sentence, to: &scores, &sums)
        decode(range, scores, &lattice, &marginals, to: &spans)
      }
    }
    return NameTyper(weights: model.types, extractor: extractor)
      .settled(spans, marginals: marginals)
  }

  /// A place for every byte's value, though only 45 labels are.
  private static let noSums = [Float](repeating: 0, count: 256)

  /// The scores of a token in a script that the model has not learned to read.
  private static let outside = {
    var scores = LabelVector(repeating: -1000)
    scores[0] = 0
    return scores
  }()

  /// How sure a token must be to be outside of all names, so that the second pass leaves it out.
  private static let sureOutside: Float = 0.998

  /// Whether a token's scores alone do not settle that it is outside of all names: what comes
  /// before and behind it can outweigh no more than the margin.
  @inline(__always)
  private static func mayBeName(_ score: LabelVector) -> Bool {
    var names = score
    names.low[0] = -.infinity
    return score.low[0] - names.max < outsideMargin
  }

  private static let outsideMargin: Float = 10

  /// The runs of tokens that may be in names, with a token on either side.
  private static func stretches(
    of sentence: Sentence, where mayBeName: (Int) -> Bool
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in sentence.tokens where mayBeName(index) {
      let first = max(index - 1, sentence.tokens.lowerBound)
      let end = min(index + 2, sentence.tokens.upperBound)
      if let last = ranges.last, last.upperBound >= first {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(first..<end)
      }
    }
    return ranges
  }

  private func setMarginals(
    _ range: Range<Int>, _ scores: [LabelVector], _ lattice: inout Lattice,
    _ marginals: inout [LabelVector]
  ) {
    guard lattice.run(scores[range], model.first.transitions) else { return }
    for (place, index) in range.enumerated() { marginals[index] = lattice.marginal(place) }
  }

  private func scores(_ extractor: FeatureExtractor) -> [LabelVector] {
    var scores: [LabelVector] = []
    scores.reserveCapacity(extractor.text.tokens.count)
    var features: [UInt64] = []
    var sums = Self.noSums
    for sentence in extractor.text.sentences {
      for index in sentence.tokens {
        guard !extractor.text.tokens[index].traits.contains(.foreign) else {
          scores.append(Self.outside)
          continue
        }
        extractor.extract(index, of: sentence, into: &features)
        scores.append(model.first.weights.score(features, &sums))
      }
    }
    return scores
  }

  private func append(
    _ scores: ArraySlice<LabelVector>, _ transitions: Transitions, _ lattice: inout Lattice,
    to marginals: inout [LabelVector]
  ) {
    guard lattice.run(scores, transitions) else {
      marginals.append(contentsOf: scores.map { _ in LabelVector(bits: 1) })
      return
    }
    for place in 0..<lattice.count { marginals.append(lattice.marginal(place)) }
  }

  private func addVotes(
    _ votes: DocumentVotes, _ range: Range<Int>, _ sentence: Sentence,
    to scores: inout [LabelVector], _ sums: inout [Float]
  ) {
    var features: [UInt64] = []
    for index in range {
      votes.extract(index, of: sentence, into: &features)
      scores[index] = scores[index] + model.second.weights.score(features, &sums)
    }
  }

  private func decode(
    _ range: Range<Int>, _ scores: [LabelVector], _ lattice: inout Lattice,
    _ all: inout [LabelVector], to spans: inout [TypedSpan]
  ) {
    var marginals: [LabelVector] = []
    append(scores[range], model.second.transitions, &lattice, to: &marginals)
    for (place, index) in range.enumerated() { all[index] = marginals[place] }
    var path = BestPath()
    path.run(scores[range], model.second.transitions)
    LabelDecoder.append(path.labels, at: range.lowerBound, marginals, to: &spans)
  }
}

/// Reads names off labels.
package enum LabelDecoder {
  /// Appends the names of labeled tokens, the first of which is `first`.
  ///
  /// - Parameter marginals: For each of these tokens the probability of its labels; a name is as
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
      start = nil
      // A name must be likelier than none, whatever its type.
      guard (begin...place).allSatisfy({ marginals[$0].low[0] < mostOutside }) else { continue }
      let confidence = (begin...place).reduce(Float(1)) { min($0, marginals[$1][labels[$1]]) }
      let tokens = first + begin..<first + place + 1
      spans.append(TypedSpan(tokens: tokens, label: type, confidence: confidence))
    }
  }

  private static let mostOutside: Float = 0.5
}
