import Entities
import Testing

@testable import Training

@Suite struct SeedsTests {
  /// A set of one sentence of one token, which is a person by its only feature.
  private var set: TrainingSet {
    var set = TrainingSet()
    let label = LabelSet.label(.person, .unit)
    set.append([[0]], masks: [1 << UInt64(label)], document: 0, weight: 1)
    return set
  }

  private func trained(epochs: Int) -> CRFTrainer {
    var options = TrainingOptions()
    options.dropout = 0
    var trainer = CRFTrainer(featureCount: 1, options: options)
    for epoch in 1...epochs {
      _ = trainer.runEpoch(set, number: epoch, isAveraged: false) { _ in true }
    }
    trainer.finish()
    return trainer
  }

  @Test func `the mean of two trainers lies halfway between their weights`() {
    let (short, long) = (trained(epochs: 1), trained(epochs: 9))
    var mean = short
    mean.average(with: [long])
    let label = LabelSet.label(.person, .unit)
    let weights = [short, mean, long].map { $0.weights[0][label] }
    #expect(weights[0] < weights[2])
    #expect(abs(weights[1] - (weights[0] + weights[2]) / 2) < 1e-5)
  }

  @Test func `every seed is another one, and the first is the one given`() {
    var options = TrainingOptions()
    options.seed = 7
    options.seeds = 3
    #expect(options.bySeed.map(\.seed) == [7, 107, 207])
  }

  @Test func `no seeds are one seed`() {
    var options = TrainingOptions()
    options.seeds = 0
    #expect(options.bySeed.map(\.seed) == [1])
  }
}
