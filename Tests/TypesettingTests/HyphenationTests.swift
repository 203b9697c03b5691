import Testing

@testable import Typesetting

struct HyphenationTests {
  @Test func `a dictionary tells where a word is parted`() throws {
    let hyphenator = try Self.english()
    #expect(hyphenator.points(in: "representation") == [3, 5, 8, 10])
    #expect(hyphenator.points(in: "Representation") == [3, 5, 8, 10])
    #expect(hyphenator.points(in: String(repeating: "a", count: 200)) == [])
  }

  @Test func `a language without a dictionary has no hyphenator`() {
    #expect(Hyphenator(language: "tlh") == nil)
    #expect(Hyphenator(language: "../../etc/passwd") == nil)
    #expect(Hyphenator(language: "") == nil)
  }

  @Test(arguments: [
    ("a representation", 12, ["a represen-", "tation"]),
    ("a “representation” of it", 12, ["a “represen-", "tation” of", "it"]),
    ("a Representation", 12, ["a", "Representati", "on"]),
    ("see example.com/representation", 20, ["see example.com/", "representation"]),
    ("incomprehensibilities", 10, ["incompre-", "hensibili-", "ties"]),
  ])
  func `a word that does not fit is parted, but no name or address`(
    text: String, width: Int, expected: [String]
  ) throws {
    var typesetter = Typesetter(width: width)
    typesetter.hyphenator = try Self.english()
    let lines = typesetter.lines(of: text, in: 0..<text.utf8.count)
    #expect(lines.map { $0.segments(of: text).map(\.text).joined() } == expected)
  }

  @Test func `no more than two lines in a row end in a hyphen`() throws {
    var typesetter = Typesetter(width: 8)
    typesetter.hyphenator = try Self.english()
    let text = Array(repeating: "representation administration", count: 9).joined(separator: " ")
    let hyphens = typesetter.lines(of: text, in: 0..<text.utf8.count).map(\.endsInHyphen)
    #expect(!hyphens.indices.dropLast(2).contains { hyphens[$0..<$0 + 3].allSatisfy(\.self) })
  }

  private static func english() throws -> Hyphenator {
    try #require(Hyphenator(language: "en"), "no English dictionary is installed")
  }
}
