package import Entities
import Foundation

/// The texts that are trained and tested on.
package enum Corpora {
  /// The folder of the Gazette corpus in the source tree.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus").path

  /// The articles of every `.txt` file of a folder, in the order of the files' names.
  package static func articles(in folder: String) throws -> [CorpusArticle] {
    try files(in: folder).flatMap { path in
      CorpusArticle.articles(in: try String(contentsOfFile: path, encoding: .utf8))
    }
  }

  /// The paths of the corpus files of a folder, in the order of their names.
  package static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted().map { folder + "/" + $0 }
  }

  /// The documents of a file of JSON lines whose corpus is known, without those of some corpora;
  /// what a corpus leaves unmarked is taken from `recognizer`.
  package static func openExamples(
    at path: String, without corpora: Set<String>, recognizer: EntityRecognizer
  ) throws -> [Example] {
    try OpenDocument.documents(at: path).filter { !corpora.contains($0.corpus) }
      .compactMap { Example($0, recognizer: recognizer) }
  }
}

extension Corpora {
  /// The examples to train on: every article, most with headings of other articles' words; nothing
  /// of the test part.
  package static func examples(of articles: [CorpusArticle], seed: UInt64) -> [Example] {
    let articles = articles.filter { !$0.isTest && !$0.isLinked }
    var random = SeededGenerator(seed: seed)
    return articles.map { article in
      let hasHeadings = Int.random(in: 0..<10, using: &random) < 6
      let headings = hasHeadings ? Heading.headings(from: articles, using: &random) : []
      return Example(article, adding: headings)
    }
  }
}
