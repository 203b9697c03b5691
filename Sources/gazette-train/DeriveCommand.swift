import ArgumentParser
import Entities
import Foundation
import Training

/// Makes the table of fingerprints from lists that are not part of the repository.
struct DeriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive", abstract: "Make the table of names and words from lists.")

  @Option(help: "A folder with first-names.txt, surnames.txt and world-cities.csv.")
  var gazetteers: String?

  @Option(help: "A file of names that are known the world over.")
  var names = TableBuilder.knownNames

  @Option(help: "A folder of WordNet 3.0.")
  var wordnet: String?

  @Option(help: "A list of words in lower case, one a line; may be given again.")
  var words: [String] = []

  @Option(help: "A list of words and the numbers of their clusters, parted by a tab.")
  var clusters: String?

  @Option(help: "The table's file to write.")
  var output: String

  func run() throws {
    var builder = TableBuilder()
    builder.addCountries()
    try builder.addKnownNames(at: names)
    if let gazetteers { try builder.addGazetteers(at: gazetteers) }
    if let wordnet { try builder.addWordNet(at: wordnet) }
    for path in words { try builder.addCommonWords(at: path) }
    if let clusters { try builder.addClusters(at: clusters) }
    let table = builder.table
    report("\(table.words.checks.count) words, \(table.phrases.checks.count) phrases")
    try TableFile.write(table, to: output)
  }
}
