import Testing

@testable import Typesetting

struct TypesetterTests {
  @Test(arguments: [
    ("", 5, []),
    ("  \n ", 5, []),
    ("one two three", 7, ["one two", "three"]),
    ("one  two\nthree", 20, ["one  two\nthree"]),
    (" one \n two ", 4, ["one", "two"]),
    ("incomprehensible to", 6, ["incomp", "rehens", "ible", "to"]),
    ("well-known fact", 6, ["well-", "known", "fact"]),
    ("日本語の文字。", 6, ["日本語", "の文", "字。"]),
    ("การเจรจา", 4, ["การ", "เจร", "จา"]),
    ("first\u{2028}second", 20, ["first", "second"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `a line takes the words that fit`(text: String, width: Int, expected: [String]) {
    #expect(Self.lines(text, width) == expected)
  }

  @Test(arguments: [
    ("it is 5 km away", 7, ["it is", "5 km", "away"]),
    ("met Mr Smith", 6, ["met Mr", "Smith"]),
    ("we met Dr. Who there", 10, ["we met", "Dr. Who", "there"]),
    ("he saw J. K. Rowling", 14, ["he saw", "J. K. Rowling"]),
    ("see also p. 3 of it", 11, ["see also", "p. 3 of it"]),
    ("a word – and more", 7, ["a", "word –", "and", "more"]),
    ("il dit « oui » hier", 9, ["il dit", "« oui »", "hier"]),
    ("er sagte »ja« dann", 13, ["er sagte »ja«", "dann"]),
    ("it costs $ 1.1 billion", 14, ["it costs", "$ 1.1 billion"]),
    ("a word—more", 8, ["a word—", "more"]),
  ])
  func `what belongs together stays on a line`(text: String, width: Int, expected: [String]) {
    #expect(Self.lines(text, width) == expected)
  }

  @Test func `a soft hyphen is shown where the line ends at it and nowhere else`() {
    let lines = Typesetter(width: 9).lines(of: "hy\u{AD}phen\u{AD}ate", in: 0..<13)
    #expect(lines.map(\.endsInHyphen) == [false])
    let narrow = Typesetter(width: 4).lines(of: "hy\u{AD}phen", in: 0..<8)
    #expect(narrow.map(\.endsInHyphen) == [true, false])
    #expect(narrow.first?.columns == 3)
  }

  @Test func `only the paragraph asked for is broken`() {
    let text = "one two\n\nthree four"
    let lines = Typesetter(width: 5).lines(of: text, in: 9..<19)
    #expect(lines.map(\.range) == [9..<14, 15..<19])
  }

  private static func lines(_ text: String, _ width: Int) -> [String] {
    Typesetter(width: width).lines(of: text, in: 0..<text.utf8.count).map { line in
      String(decoding: Array(text.utf8)[line.range], as: UTF8.self)
    }
  }
}
