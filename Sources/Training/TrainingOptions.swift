/// How a model is trained.
package struct TrainingOptions: Sendable {
  package var epochs = 6

  /// How often the folds' trainers and the second stage go through it: they need less.
  package var foldEpochs: Int { max(1, (epochs + 1) / 2) }

  /// The step of AdaGrad.
  package var rate: Float = 0.1
  /// The weight of the L1 norm, for a token.
  package var sparsity: Float = 2e-6
  package var seed: UInt64 = 1
  /// How many times all text is learned, by a seed of its own each time; the mean of the weights is
  /// kept. The time grows along.
  package var seeds = 1
  /// The part of a token's features that is left out at each step, so that none relies on others.
  package var dropout: Float = 0.3

  /// How often it goes through the names to learn their types.
  package var typeEpochs = 8
  /// The weight of the L1 norm for a name.
  package var typeSparsity: Float = 1e-5
  /// The part of a name's features that is left out at each step.
  package var typeDropout: Float = 0.4

  /// Into how many parts the documents are cut, so that each is read by a first stage that has
  /// learned from the others.
  package var folds = 2

  package init() {}

  /// The options of a model that only fills in what other corpora leave unmarked.
  package var forTeacher: TrainingOptions {
    var options = self
    options.epochs = 3
    options.typeEpochs = 2
    options.seeds = 1
    return options
  }

  /// The options for each of the seeds whose weights' mean is kept; at least one.
  var bySeed: [TrainingOptions] {
    (0..<UInt64(max(1, seeds))).map { number in
      var options = self
      options.seed = seed &+ 100 &* number
      return options
    }
  }

  /// The options for learning the types of names.
  var forTypes: TrainingOptions {
    var options = self
    options.sparsity = typeSparsity
    options.dropout = typeDropout
    return options
  }
}
