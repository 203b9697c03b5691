import Articles
import Foundation
import Ingest
import Parsers
import Testing

/// Reads a folder of feeds, and checks what the comments of feedparser's test files expect.
///
/// `FEEDS=<folder> swift test --filter FeedScore`; the feeds are not part of the project.
struct FeedScore {
  static let folder = ProcessInfo.processInfo.environment["FEEDS"]

  @Test(.enabled(if: folder != nil)) func `feeds are read as their tests expect`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var counts = ["files": 0, "articles": 0, "refused": 0, "right": 0, "wrong": 0]
    for case let file as URL in try #require(files) where !file.hasDirectoryPath {
      let bytes = [UInt8](try Data(contentsOf: file))
      counts["files", default: 0] += 1
      let request = ParserRequest(format: .feed, location: file.path, bytes: bytes)
      let articles: [Article]
      do {
        articles = try FileParser.articles(for: request)
      } catch {
        articles = []
        counts["refused", default: 0] += 1
        if !file.path.contains("feedparser") { print("\(file.lastPathComponent): \(error)") }
      }
      counts["articles", default: 0] += articles.count
      for (field, index, wanted) in Self.expectations(bytes) {
        let found = articles.indices.contains(index) ? Self.value(articles[index], field) : nil
        let isRight = Self.folded(found ?? "") == Self.folded(wanted)
        counts[isRight ? "right" : "wrong", default: 0] += 1
        if !isRight { print("\(file.lastPathComponent) \(field): \(wanted) ≠ \(found ?? "nil")") }
      }
    }
    print(counts.sorted { $0.key < $1.key })
  }

  private static func expectations(_ bytes: [UInt8]) -> [(String, Int, String)] {
    let text = String(decoding: bytes.prefix(4000), as: UTF8.self)
    let pattern = /entries\[(\d)\]\['(title|link|author|summary)'\] == u?'([^'\\]*)'/
    return text.matches(of: pattern).map { (String($0.2), Int($0.1) ?? 0, String($0.3)) }
  }

  private static func value(_ article: Article, _ field: String) -> String? {
    switch field {
    case "title": article.headline
    case "link": article.source.link
    case "author": article.byline
    default: article.body.text
    }
  }

  private static func folded(_ text: String) -> String {
    let bare = text.replacing(/<[^>]*>/, with: " ")
    return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
