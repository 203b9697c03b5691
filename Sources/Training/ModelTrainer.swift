package import Entities

/// Trains a model of two stages.
///
/// The first stage learns from sentences. To teach the second what to make of the first one's
/// votes, the first is also trained without each of some folds of the documents, and votes on the
/// fold that it has not seen.
package struct ModelTrainer {
  private let examples: [Example]
  private let table: LexicalTable
  private let options: TrainingOptions
  private let groups: FeatureGroups
  private let report: (String) -> Void

  package init(
    examples: [Example], table: LexicalTable, options: TrainingOptions,
    groups: FeatureGroups = .all, report: @escaping (String) -> Void
  ) {
    self.examples = examples
    self.table = table
    self.options = options
    self.groups = groups
    self.report = report
  }

  /// The model learned from all examples; the same for the same examples, options and seed.
  package func model() -> RecognizerModel {
    let (set, index) = firstSet()
    report("\(set.masks.count) tokens, \(index.hashes.count) features")
    let first = mean(
      set, features: index.hashes.count, options, "first stage", epochs: options.epochs)
    var second = secondSet(set, featureCount: index.hashes.count)
    let secondIndex = second.index
    var residual = mean(
      second.set, features: secondIndex.hashes.count, from: first.transitions, options,
      "second stage", epochs: options.foldEpochs)
    let candidates = NameSet(examples, table: table, groups: groups).read(&residual, second.set)
    second.set = TrainingSet()
    let types = typeWeights(candidates)
    return RecognizerModel(
      table: table, first: stage(first, index), second: stage(residual, secondIndex), types: types)
  }

  private func stage(_ trainer: CRFTrainer, _ index: FeatureIndex) -> RecognizerModel.Stage {
    let pairs = zip(index.hashes, trainer.weights).map { (hash: $0, weights: $1) }
    let weights = WeightTable(pairs, unit: 0.04)
    report("\(weights.entries.count + weights.starts.count * 4) bytes of weights")
    return RecognizerModel.Stage(weights: weights, transitions: trainer.transitions)
  }

  /// The weights by which the types of names are settled.
  private func typeWeights(_ names: (set: TrainingSet, index: FeatureIndex)) -> WeightTable {
    guard groups.contains(.types) else { return WeightTable([], unit: 1) }
    let hashes = names.index.hashes
    report("\(names.set.lines.count) names, \(hashes.count) features")
    let trainer = mean(
      names.set, features: hashes.count, options.forTypes, "types", epochs: options.typeEpochs)
    return WeightTable(
      zip(hashes, trainer.weights).map { (hash: $0, weights: $1) }, unit: 0.04)
  }

  /// A trainer that went through the whole set: the mean of one for each seed.
  private func mean(
    _ set: TrainingSet, features: Int, from transitions: Transitions = Transitions(),
    _ options: TrainingOptions, _ name: String, epochs: Int
  ) -> CRFTrainer {
    let trainers = options.bySeed.map { options in
      var trainer = CRFTrainer(featureCount: features, options: options, transitions: transitions)
      run(&trainer, set, name, epochs: epochs) { _ in true }
      return trainer
    }
    var mean = trainers[0]
    mean.average(with: Array(trainers.dropFirst()))
    return mean
  }

  private func train(
    _ set: TrainingSet, features: Int, _ name: String,
    epochs: Int, isIncluded: (TrainingSet.Line) -> Bool
  ) -> CRFTrainer {
    var trainer = CRFTrainer(featureCount: features, options: options)
    run(&trainer, set, name, epochs: epochs, isIncluded: isIncluded)
    return trainer
  }

  private func run(
    _ trainer: inout CRFTrainer, _ set: TrainingSet, _ name: String, epochs: Int,
    isIncluded: (TrainingSet.Line) -> Bool
  ) {
    let start = ContinuousClock().now
    for epoch in 1...epochs {
      let loss = trainer.runEpoch(
        set, number: epoch, isAveraged: epoch * 2 > epochs, isIncluded: isIncluded)
      let elapsed = (ContinuousClock().now - start).components.seconds
      let left = elapsed * Int64(epochs - epoch) / Int64(epoch)
      report("\(name), epoch \(epoch) of \(epochs): loss \(Float(loss)), \(left) s left")
    }
    trainer.finish()
  }

  private func firstSet() -> (TrainingSet, FeatureIndex) {
    let extractors = examples.map {
      FeatureExtractor(text: $0.text, table: table, groups: groups, domain: $0.domain)
    }
    return build { document, index, sentence, features in
      extractors[document].extract(index, of: sentence, into: &features)
    }
  }

  private func build(
    extract: (Int, Int, Sentence, inout [UInt64]) -> Void
  ) -> (TrainingSet, FeatureIndex) {
    var index = FeatureIndex()
    var features: [UInt64] = []
    for (document, example) in examples.enumerated() {
      for sentence in example.text.sentences {
        for token in sentence.tokens {
          extract(document, token, sentence, &features)
          for feature in features { index.count(feature) }
        }
      }
    }
    index.number(seenAtLeast: 2)
    var set = TrainingSet()
    for (document, example) in examples.enumerated() {
      for sentence in example.text.sentences {
        let numbers = sentence.tokens.map { token in
          extract(document, token, sentence, &features)
          return features.map(index.number).filter { $0 != FeatureIndex.none }
        }
        set.append(
          numbers, masks: example.masks[sentence.tokens], document: document,
          weight: example.weight)
      }
    }
    return (set, index)
  }

  /// The second stage's features, from votes of a first stage that has not seen the document.
  private func secondSet(
    _ set: TrainingSet, featureCount: Int
  ) -> (set: TrainingSet, index: FeatureIndex) {
    var base = [LabelVector](repeating: LabelVector(), count: set.masks.count)
    var marginals = base
    for fold in 0..<options.folds {
      var trainer = train(
        set, features: featureCount, "fold \(fold + 1) of \(options.folds)",
        epochs: options.foldEpochs
      ) {
        $0.document % options.folds != fold
      }
      var lattice = Lattice()
      for line in set.lines where line.document % options.folds == fold {
        let scores = trainer.scores(line, in: set)
        let isPossible = lattice.run(scores[...], trainer.transitions)
        for (place, token) in line.tokens.enumerated() {
          base[token] = scores[place]
          marginals[token] = isPossible ? lattice.marginal(place) : LabelVector(bits: 1)
        }
      }
    }
    let votes = documentVotes(marginals)
    var (second, index) = build { document, token, sentence, features in
      votes[document].extract(token, of: sentence, into: &features)
    }
    second.base = base
    return (second, index)
  }

  private func documentVotes(_ marginals: [LabelVector]) -> [DocumentVotes] {
    var first = 0
    return examples.map { example in
      let count = example.text.tokens.count
      defer { first += count }
      let extractor = FeatureExtractor(text: example.text, table: table, domain: example.domain)
      return DocumentVotes(extractor, marginals: Array(marginals[first..<first + count]))
    }
  }
}
