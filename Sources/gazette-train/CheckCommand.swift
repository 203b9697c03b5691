import ArgumentParser
import Foundation
import Training

/// Checks the marks of the Gazette corpus.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the marks of corpus files.")

  @Argument(help: "Files; without any, all of the Gazette corpus.")
  var files: [String] = []

  @Flag(help: "List capitalized words that are not marked, for a look at each.")
  var unmarked = false

  func run() throws {
    let paths = try files.isEmpty ? Corpora.files(in: Corpora.folder) : files
    var checker = CorpusChecker()
    for path in paths {
      let source = try String(contentsOfFile: path, encoding: .utf8)
      checker.check(source, file: URL(fileURLWithPath: path).lastPathComponent)
    }
    print(checker.summary)
    if unmarked { print(checker.unmarkedWords) }
    for fault in checker.faults { print(fault) }
    if !checker.faults.isEmpty { throw ExitCode(1) }
  }
}
