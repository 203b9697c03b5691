import Entities

/// The names that two passes find in documents that they have not seen, to learn types from.
struct NameSet {
  private let examples: [Example]
  private let table: LexicalTable
  private let groups: FeatureGroups

  init(_ examples: [Example], table: LexicalTable, groups: FeatureGroups) {
    self.examples = examples
    self.table = table
    self.groups = groups
  }

  /// Reads the names off the second stage's scores, and makes their features.
  ///
  /// - Parameters:
  ///   - trainer: The second stage.
  ///   - second: Its text, with the scores of first stages that have not seen it.
  func read(
    _ trainer: inout CRFTrainer, _ second: TrainingSet
  ) -> (set: TrainingSet, index: FeatureIndex) {
    let documents = found(&trainer, second)
    var index = FeatureIndex()
    var features: [UInt64] = []
    for names in documents {
      for place in names.masks.indices where names.masks[place] != 0 {
        names.clues.extract(place, into: &features)
        for feature in features { index.count(feature) }
      }
    }
    index.number(seenAtLeast: 2)
    return (set(documents, index), index)
  }

  private func set(_ documents: [Names], _ index: FeatureIndex) -> TrainingSet {
    var set = TrainingSet()
    var features: [UInt64] = []
    for (document, names) in documents.enumerated() {
      for place in names.masks.indices where names.masks[place] != 0 {
        names.clues.extract(place, into: &features)
        let numbers = features.map(index.number).filter { $0 != FeatureIndex.none }
        set.append(
          [numbers], masks: [names.masks[place]], document: document,
          weight: examples[document].weight)
        set.base.append(names.candidates[place].base)
      }
    }
    return set
  }

  /// The names found in a document, and which labels each may have; 0 where that is not clear.
  private struct Names {
    let candidates: [NameCandidate]
    let clues: NameClues
    let masks: [UInt64]
  }

  private func found(_ trainer: inout CRFTrainer, _ set: TrainingSet) -> [Names] {
    var lines = set.lines[...]
    var first = 0
    return examples.enumerated().map { document, example in
      let count = example.text.tokens.count
      defer { first += count }
      var marginals = [LabelVector](repeating: LabelVector(bits: 1), count: count)
      var spans: [TypedSpan] = []
      while let line = lines.first, line.document == document {
        lines.removeFirst()
        add(line, set, from: first, &trainer, &marginals, to: &spans)
      }
      return names(spans, in: example, marginals)
    }
  }

  private func add(
    _ line: TrainingSet.Line, _ set: TrainingSet, from first: Int, _ trainer: inout CRFTrainer,
    _ marginals: inout [LabelVector], to spans: inout [TypedSpan]
  ) {
    let scores = trainer.scores(line, in: set)
    var lattice = Lattice()
    guard lattice.run(scores[...], trainer.transitions) else { return }
    var own: [LabelVector] = []
    for (place, token) in line.tokens.enumerated() {
      own.append(lattice.marginal(place))
      marginals[token - first] = own[place]
    }
    var path = BestPath()
    path.run(scores[...], trainer.transitions)
    LabelDecoder.append(path.labels, at: line.tokens.lowerBound - first, own, to: &spans)
  }

  private func names(
    _ spans: [TypedSpan], in example: Example, _ marginals: [LabelVector]
  ) -> Names {
    let candidates = NameTyper.candidates(spans, in: example.text, marginals: marginals).candidates
    let extractor = FeatureExtractor(
      text: example.text, table: table, groups: groups, domain: example.domain)
    return Names(
      candidates: candidates, clues: NameClues(extractor, candidates: candidates),
      masks: candidates.map { mask($0.tokens, in: example) })
  }

  /// The types that the marks of these tokens allow, as bits of the labels of a single token; 1
  /// for no name, 0 where a mark has another range.
  private func mask(_ tokens: Range<Int>, in example: Example) -> UInt64 {
    let masks = example.masks[tokens]
    if masks.allSatisfy({ $0 == 1 }) { return 1 }
    var result: UInt64 = masks.allSatisfy { $0 & 1 == 1 } ? 1 : 0
    for type in EntityLabel.allCases where !type.isNumeric {
      let fits = tokens.allSatisfy { token in
        let label = LabelSet.label(type, Self.position(token, in: tokens))
        return example.masks[token] >> UInt64(label) & 1 == 1
      }
      if fits { result |= 1 << UInt64(LabelSet.label(type, .unit)) }
    }
    return result
  }

  private static func position(_ token: Int, in tokens: Range<Int>) -> LabelSet.Position {
    if tokens.count == 1 { return .unit }
    if token == tokens.lowerBound { return .begin }
    return token == tokens.upperBound - 1 ? .last : .inside
  }
}
