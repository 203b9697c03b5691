import ArgumentParser
import Entities
import Foundation
import Training

/// Measures a model on the test part, or on documents of another corpus.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure a model on text it has not seen.")

  @OptionGroup var source: ModelOptions

  @Option(help: "The folder of the Gazette corpus.")
  var gazette = Corpora.folder

  @Option(help: "A file of JSON lines with text and entities, to measure on instead.")
  var corpora: String?

  @Option(help: "Only the documents of this corpus.")
  var only: String?

  @Option(help: "Test on this sixth of the training part (1 to 5) instead of the test part.")
  var fold: UInt64?

  @Flag(help: "List every name that was missed, or found and wrong.")
  var errors = false

  @Flag(help: "Measure the speed too.")
  var speed = false

  func run() throws {
    let recognizer = EntityRecognizer(model: try source.load())
    if let corpora {
      let scores = try CoarseScores.measured(recognizer, onFileAt: corpora, only: only)
      print(scores.table)
      return
    }
    let articles = try Corpora.articles(in: gazette)
    let tested = articles.filter { article in
      !article.isLinked && (fold.map { article.fold == $0 } ?? article.isTest)
    }
    let evaluation = Evaluation(recognizer)
    let scores = evaluation.scores(on: tested)
    print("\(tested.count) articles; type, precision, recall, F1, names")
    print(Evaluation.table(scores))
    print(Evaluation.confusion(scores))
    let aliases = AliasScores.measured(on: tested, linker: Linker())
    print(
      "aliases, B3 on marked names",
      Evaluation.row(aliases.meanPrecision, aliases.meanRecall, aliases.f1))
    let linked = CrossArticleScores.measured(
      on: articles.filter(\.isLinked), linker: Linker())
    for (name, pairs) in [
      ("across articles, pairs", linked.pairs), ("without bare surnames", linked.fullPairs),
    ] {
      print(name, Evaluation.row(pairs.precision, pairs.recall, pairs.f1))
    }
    if speed {
      print("\(SpeedTest(recognizer, articles: tested).tokensPerSecond) tokens a second")
      let loads = try (0..<5).map { _ in
        try ContinuousClock().measure { _ = try source.load() }
      }
      print("the model loads in \(loads.sorted()[2]), the median of five")
    }
    guard errors else { return }
    for line in evaluation.errors(on: tested) + linked.errors { print(line) }
  }
}
