import ArgumentParser
import Entities
import Foundation
import Training

/// Groups words that are used alike.
struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "Group the words of texts by how they are used.")

  @Option(help: "The folder of the Gazette corpus; its test part is left out.")
  var gazette = Corpora.folder

  @Option(help: "A file of further documents, as JSON lines; may be given again.")
  var corpora: [String] = []

  @Option(help: "A folder of WordNet 3.0, for its explanations.")
  var wordnet: String?

  @Option(help: "A file of plain text; may be given again.")
  var text: [String] = []

  @Option(help: "The file to write: words and numbers of groups, parted by tabs.")
  var output: String

  func run() throws {
    let clock = Progress()
    var clusters = WordClusters(report: clock.say)
    for article in try Corpora.articles(in: gazette) where !article.isTest && !article.isLinked {
      clusters.add(Tokenizer().tokenize(article.body))
    }
    for path in corpora { try clusters.add(documentsAt: path) }
    for path in text { clusters.add(try String(contentsOfFile: path, encoding: .utf8)) }
    if let wordnet { try clusters.add(wordNetAt: wordnet) }
    let lines = clusters.words().map { "\($0.word)\t\($0.cluster)\n" }
    try lines.joined().write(toFile: output, atomically: true, encoding: .utf8)
  }
}
