import ArgumentParser
import Entities
import Foundation
import Training

/// Groups words that are used alike.
struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Group words by how they are used, in texts or by vectors made of others.")

  @Option(help: "The folder of the Gazette corpus; its test part is left out.")
  var gazette = Corpora.folder

  @Option(help: "A file of further documents, as JSON lines; may be given again.")
  var corpora: [String] = []

  @Option(help: "A folder of WordNet 3.0, for its explanations.")
  var wordnet: String?

  @Option(help: "A file of plain text; may be given again.")
  var text: [String] = []

  @Option(
    help: "A file of words and their vectors (a word and its numbers a line), instead of texts.")
  var vectors: String?

  @Option(help: "The file to write: words and numbers of groups, parted by tabs.")
  var output: String

  func run() throws {
    let words = try vectors.map { try VectorClusters(vectorsAt: $0).words() } ?? wordsOfTexts()
    let lines = words.map { "\($0.word)\t\($0.cluster)\n" }
    try lines.joined().write(toFile: output, atomically: true, encoding: .utf8)
  }

  private func wordsOfTexts() throws -> [(word: String, cluster: Int)] {
    let clock = Progress()
    var clusters = WordClusters(report: clock.say)
    for article in try Corpora.articles(in: gazette) where !article.isTest && !article.isLinked {
      clusters.add(Tokenizer().tokenize(article.body))
    }
    for path in corpora { try clusters.add(documentsAt: path) }
    for path in text { clusters.add(try String(contentsOfFile: path, encoding: .utf8)) }
    if let wordnet { try clusters.add(wordNetAt: wordnet) }
    return clusters.words()
  }
}
