import Articles
import Foundation
import Store

/// Imports into a library until it is killed: `store-writer LIBRARY FIRST COUNT`. Prints a line
/// for each batch and for each change of state once it is acknowledged.
@main
struct StoreWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let first = Int(arguments[2]), let count = Int(arguments[3]) else {
      throw CocoaError(.featureUnsupported)
    }
    let store = try Store.open(path: arguments[1])
    for start in stride(from: first, to: first + count, by: 10) {
      let articles = (start..<min(start + 10, first + count)).map { WriterArticle(index: $0) }
      _ = try store.add(articles.map(\.article), arrived: WriterArticle.now)
      try store.annotate(articles.map(\.finding), version: 1)
      say("added \(start)")
      try store.mark([articles[0].article.id], .read(true), label: "read")
      say("read \(start)")
    }
  }

  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}

/// An article of the import, and what is found in it.
struct WriterArticle {
  static let now = Timestamp(year: 2025, month: 6, day: 15)

  let index: Int

  var article: Article {
    let text = (0..<40).map { "word\(index % 7 * 100 + $0) " }.joined() + "Ada \(index)."
    return Article(
      id: Article.ID(hashing: "written \(index)"), headline: "Article \(index)",
      published: Timestamp(seconds: Self.now.seconds - Int64(index % 50) * 3600),
      source: .init(name: "Source \(index % 3)", location: "/\(index)"),
      body: Body(text: text, parts: [.init(.paragraph, TextRange(0, text.utf8.count))]))
  }

  var finding: Finding {
    let ada = Entity(id: .init(rawValue: 1), kind: .person, name: "Ada")
    return Finding(
      article: article.id,
      annotation: Annotation(
        entities: [ada], mentions: [Mention(range: TextRange(0, 4), entity: 0)]),
      topics: [Topic(id: "conflict", name: "Conflict", source: .classifier)])
  }
}
