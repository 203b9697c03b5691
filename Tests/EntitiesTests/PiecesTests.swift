import Articles
import Entities
import Testing

/// Texts too long to be read as a whole.
struct PiecesTests {
  @Test func `a long text has the names of all of its pieces, in their places`() throws {
    let sentence = "Angela Merkel met Olaf Scholz in Berlin on the river. "
    var text = ""
    var parts: [Body.Part] = []
    for sentences in [4000, 100, 20_000, 1] {
      let start = text.utf8.count
      text += String(repeating: sentence, count: sentences) + "\n"
      parts.append(.init(.paragraph, TextRange(start, text.utf8.count - 1)))
    }
    #expect(text.utf8.count > 1 << 20)
    let annotation = EntityRecognizer().annotate(
      Body(text: text, parts: parts), article: Article.ID(rawValue: 1))
    #expect(Set(annotation.entities.map(\.id)).count == annotation.entities.count)
    let merkel = try #require(annotation.entities.firstIndex { $0.name == "Angela Merkel" })
    let found = annotation.mentions.filter { $0.entity == merkel }
    #expect(found.allSatisfy { text[$0.range].hasSuffix("Merkel") })
    #expect(found.count > text.utf8.count / sentence.utf8.count * 99 / 100)
    let pairs = zip(annotation.mentions, annotation.mentions.dropFirst())
    #expect(pairs.allSatisfy { $0.range.end <= $1.range.start })
  }
}
