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

  /// The documents of a file of JSON lines whose corpus is known, without those of some corpora.
  package static func openExamples(
    at path: String, without corpora: Set<String>, table: LexicalTable
  ) throws -> [Example] {
    try OpenDocument.documents(at: path).filter { !corpora.contains($0.corpus) }
      .compactMap { Example($0, table: table) }
  }
}
