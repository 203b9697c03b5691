import Articles
import Testing

@testable import Entities

@Suite struct TokenizerTests {
  private func sentences(_ string: String, _ kind: Body.Kind = .paragraph) -> [[String]] {
    let text = Tokenizer().tokenize(.fixture(string, kind))
    return text.sentences.map { $0.tokens.map { text.string($0) } }
  }

  @Test(arguments: [
    ("Ana's boat", "Ana|'s|boat"), ("the Democrats’ bill", "the|Democrats|’|bill"),
    ("Lagos-based", "Lagos|-|based"), ("O'Brien isn't D’Souza", "O'Brien|isn|'t|D’Souza"),
    ("US$3.2bn, 12.5%", "US|$|3.2bn|,|12.5|%"),
    ("Mr. J. R. Li of the U.S. Army", "Mr.|J.|R.|Li|of|the|U.S.|Army"),
    ("see www.a.org/b, AT&T", "see|www.a.org/b|,|AT&T"), ("1,000 at 10:30…", "1,000|at|10:30|…"),
    ("Acme Corp. of Łódź", "Acme|Corp|.|of|Łódź"), ("Wait... 東京 é", "Wait|...|東京|é"),
  ])
  func `tokens are words, numbers and signs`(_ string: String, _ expected: String) {
    let tokens = sentences(string).joined()
    #expect(tokens.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("He left. She stayed.", 2), ("Mr. Li met Dr. Wu on Jan. 9 in St. Paul.", 1),
    ("“Go.” She went.", 2), ("He lives in the U.S. He works.", 2), ("The U.S. Army left.", 1),
    ("Is it? Yes! No.", 3), ("It cost $3.5 million.", 1), ("J. K. Rowe wrote. It sold.", 2),
    ("Acme Corp. said so. Acme Corp. The end.", 3), ("a", 1), ("", 0), (" \n ", 0),
  ])
  func `sentences end where they should`(_ string: String, _ count: Int) {
    #expect(sentences(string).count == count)
  }

  @Test func `capitals are seen by sentence`() {
    let cases = [
      "LEADERS MEET IN OSLO", "Leaders Meet in Oslo Today", "Leaders meet in Oslo today",
    ]
    let text = cases.map { Tokenizer().tokenize(.fixture($0, .headline)).sentences.first }
    #expect(text.map { $0?.letterCase } == [.capitals, .title, .normal])
    #expect(text.allSatisfy { $0?.isHeading == true })
  }

  @Test func `folding takes case and diacritics away`() {
    let text = Tokenizer().tokenize(.fixture("Zürich ZURICH Ðặng đăng Ўладзь ўладзь"))
    let folded = text.tokens.map(\.folded)
    #expect(folded[0] == folded[1] && folded[4] == folded[5])
    #expect(folded[2] == Lexicon.folded("dang") && folded[3] == folded[2])
  }

  @Test func `broken parts and one endless word do no harm`() {
    let long = String(repeating: "a", count: 5_000)
    let body = Body(text: long, parts: [.init(.paragraph, TextRange(10, 90_000))])
    let text = Tokenizer().tokenize(body)
    #expect(text.tokens.allSatisfy { $0.end - $0.start <= 260 && $0.end <= 5_000 })
  }
}

extension Body {
  /// A body of one part.
  static func fixture(_ text: String, _ kind: Kind = .paragraph) -> Body {
    Body(text: text, parts: [Part(kind, TextRange(0, text.utf8.count))])
  }
}
