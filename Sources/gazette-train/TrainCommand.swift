import ArgumentParser
import Entities
import Foundation
import Training

/// Trains a model and measures it on the test part.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train a model on the Gazette corpus and others.")

  @OptionGroup var source: ModelOptions

  @Option(help: "The model's file to write.")
  var output: String?

  @Option(help: "The folder of the Gazette corpus.")
  var gazette = Corpora.folder

  @Option(help: "A file of further documents, as JSON lines.")
  var corpora: String?

  @Option(help: "A corpus to leave out; may be given again.")
  var without: [String] = []

  @Option(help: "A group of features to leave out; may be given again.")
  var withoutFeatures: [String] = []

  @Option(help: "A table of fingerprints that `derive` wrote, instead of the model's.")
  var table: String?

  @Option(help: "Train without this sixth of the training part too (1 to 5), and test on it.")
  var fold: UInt64?

  @Option(help: "How often to go through the text.")
  var epochs = TrainingOptions().epochs

  @Option(help: "The weight of the L1 norm.")
  var sparsity = TrainingOptions().sparsity

  @Option(help: "The part of the features left out at each step.")
  var dropout = TrainingOptions().dropout

  @Option(help: "Into how many parts the text is cut for the second stage.")
  var folds = TrainingOptions().folds

  @Option(help: "The seed of all chance.")
  var seed = TrainingOptions().seed

  @Option(help: "How many seeds to train with; the mean of their weights is kept.")
  var seeds = TrainingOptions().seeds

  func run() throws {
    let clock = Progress()
    let lexicon = try table.map { try TableFile.table(at: $0) } ?? source.load().table
    let articles = try Corpora.articles(in: gazette)
    var examples = without.contains("gazette") ? [] : own(articles)
    if let corpora { examples += try others(at: corpora, taughtBy: own(articles), lexicon, clock) }
    let model = try trainer(examples, lexicon, options, clock).model()
    let bytes = model.fileBytes
    clock.say("the model has \(bytes.count) bytes")
    if let output { try Data(bytes).write(to: URL(fileURLWithPath: output)) }
    let scores = Evaluation(EntityRecognizer(model: model)).scores(on: articles.filter(isTested))
    print(Evaluation.table(scores))
    print(Evaluation.confusion(scores))
  }

  private var options: TrainingOptions {
    var options = TrainingOptions()
    options.epochs = epochs
    options.sparsity = sparsity
    options.dropout = dropout
    options.seed = seed
    options.seeds = seeds
    options.folds = folds
    return options
  }

  private var groups: FeatureGroups {
    get throws {
      try withoutFeatures.reduce(.all) { groups, name in
        guard let known = FeatureGroups.named.first(where: { $0.name == name }) else {
          let names = FeatureGroups.named.map(\.name).joined(separator: ", ")
          throw ValidationError("There is no group of features “\(name)”; there are \(names).")
        }
        return groups.subtracting(known.group)
      }
    }
  }

  private func isTested(_ article: CorpusArticle) -> Bool {
    guard !article.isLinked else { return false }
    return fold.map { article.fold == $0 } ?? article.isTest
  }

  private func trainer(
    _ examples: [Example], _ table: LexicalTable, _ options: TrainingOptions, _ clock: Progress
  ) throws -> ModelTrainer {
    ModelTrainer(
      examples: examples, table: table, options: options, groups: try groups, report: clock.say)
  }

  private func own(_ articles: [CorpusArticle]) -> [Example] {
    let examples = Corpora.examples(of: articles.filter { !isTested($0) }, seed: seed)
    report("gazette: \(examples.count) articles")
    return examples
  }

  /// The documents of other corpora. What they leave unmarked is filled in by a model that learns
  /// from our own first.
  private func others(
    at path: String, taughtBy own: [Example], _ table: LexicalTable, _ clock: Progress
  ) throws -> [Example] {
    let teacher = try trainer(own, table, options.forTeacher, clock).model()
    clock.say("the model that fills in is trained")
    let others = try Corpora.openExamples(
      at: path, without: Set(without), recognizer: EntityRecognizer(model: teacher))
    let counts = Dictionary(others.map { ($0.corpus, 1) }, uniquingKeysWith: +)
    for (corpus, count) in counts.sorted(by: <) { report("\(corpus): \(count) documents") }
    return others
  }
}

/// Says what is going on, and since when.
struct Progress {
  private let start = Date()

  func say(_ line: String) {
    report("\(Int(Date().timeIntervalSince(start))) s  \(line)")
  }
}
