import Articles
import Foundation
import Ingest
import Testing

/// Every file in `Fixtures` beside its `.article`, which `RECORD=1` writes anew.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasSuffix(".article") && !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test(arguments: try names) func `a fixture becomes its golden articles`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let articles = try Importer().articles(
      in: bytes, location: "/news/paper/\(name)", suggestedName: name)
    let actual = articles.map(\.goldenText).joined(separator: "----\n")
    let golden = Self.folder.appending(path: name + ".article")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(actual.utf8).write(to: golden)
    }
    #expect(actual == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }
}
