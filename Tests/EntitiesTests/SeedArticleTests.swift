import Articles
import Foundation
import Testing

@testable import Entities

/// The article that the program is shown with; nothing is learned from it.
@Suite struct SeedArticleTests {
  private static let names: [String: String] = [
    "Volodymyr Zelenskyy": "P", "Zelenskyy": "P", "Donald Trump": "P", "Trump": "P",
    "Joe Biden": "P", "Ukrainian": "G", "Russian": "G", "American": "G", "Western": "G",
    "Ukraine": "L", "US": "L", "Kyiv": "L", "Donetsk": "L", "Moscow": "L", "Germany": "L",
    "Patriot": "R", "NATO": "O", "November": "D",
  ]

  private func article() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("seeds/000_3e19effa4b4ca825.txt").path
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The parts of a plain text as the reader's importer makes them: one a line, short ones subheads.
  private func body(_ text: String) -> Body {
    var parts: [Body.Part] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = TextRange(start, start + line.utf8.count)
      start = range.end + 1
      guard !line.isEmpty else { continue }
      parts.append(.init(line.hasSuffix(".") ? .paragraph : .subhead(level: 2), range))
    }
    return Body(text: text, parts: parts)
  }

  @Test func `its 43 mentions are found, and hardly anything else`() throws {
    let text = try article()
    let annotation = try EntityRecognizer.shipped().annotate(
      body(text), article: Article.ID(rawValue: 1))
    var right = 0
    var wrong: [String] = []
    for mention in annotation.mentions where mention.kind == .name {
      let name = String(text[mention.range])
      let letter = annotation.entities[mention.entity].kind.letter
      if Self.names[name] == String(letter) {
        right += 1
      } else {
        wrong.append("\(letter) \(name)")
      }
    }
    #expect(right == 43)
    #expect(wrong.count <= 1, "\(wrong)")
  }

  @Test(arguments: [
    ("Volodymyr Zelenskyy", 4), ("Donald Trump", 3), ("Patriot", 5), ("Ukraine", 8), ("Kyiv", 2),
  ])
  func `each of its people and things is one entity`(_ name: String, _ count: Int) throws {
    let annotation = try EntityRecognizer.shipped().annotate(
      body(try article()), article: Article.ID(rawValue: 1))
    let place = try #require(annotation.entities.firstIndex { $0.name == name })
    #expect(annotation.mentions.filter { $0.entity == place && $0.kind == .name }.count == count)
  }
}
