import ArgumentParser
import CEmbedded
import Foundation
import Topics
import Training

/// Trains and measures the classifier of topics.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Train the classifier of topics, and measure it.")

  @Option(help: "The model's file to write.")
  var output: String?

  @Option(help: "A folder of the Gazette corpus; may be given again.")
  var gazette = [Corpora.folder]

  @Option(help: "The file of words that speak for a topic.")
  var words = TopicVocabulary.path

  @Option(help: "The file of further short articles.")
  var briefs = TopicExample.briefsPath

  @Option(help: "The file of words' vectors.")
  var vectors = WordVectors.path

  @Option(help: "Leave out this sixth of the training part too (1 to 5), and test on it.")
  var fold: UInt64?

  @Option(help: "The seed of all chance.")
  var seed = TopicTrainingOptions().seed

  @Option(help: "What the square of the weights costs.")
  var penalty = TopicTrainingOptions().penalty

  func run() throws {
    let articles = try gazette.flatMap { try Corpora.articles(in: $0) }
    let learned = articles.filter { !$0.isTest && !isTested($0) }
    let vocabulary = TopicVocabulary(try String(contentsOfFile: words, encoding: .utf8))
    var options = TopicTrainingOptions()
    options.seed = seed
    options.penalty = penalty
    let further = TopicExample.briefs(try String(contentsOfFile: briefs, encoding: .utf8))
    guard let vectors = WordVectors(Array(try Data(contentsOf: URL(fileURLWithPath: vectors))))
    else { throw ValidationError("\(vectors) has no vectors of words.") }
    let trainer = TopicTrainer(
      examples: learned.compactMap { TopicExample($0) } + further, vocabulary: vocabulary,
      vectors: vectors, options: options)
    guard let model = trainer.model() else {
      throw ValidationError("The corpus gave no model.")
    }
    let bytes = model.fileBytes
    report(
      "\(learned.count) articles; the model has \(model.hashes.count) terms, \(bytes.count) bytes")
    if let output { try Data(bytes).write(to: URL(fileURLWithPath: output)) }
    let scores = TopicScores(TopicClassifier(model: model), on: articles.filter(isTested))
    print(scores.table)
  }

  private func isTested(_ article: CorpusArticle) -> Bool {
    fold.map { article.fold == $0 } ?? article.isTest
  }
}
