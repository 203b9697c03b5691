import Testing

@testable import Typesetting

struct GraphemeBreakTests {
  @Test(
    .enabled(
      if: UnicodeCases.isInstalled, "Debian's unicode-data is not installed: no GraphemeBreakTest"))
  func `every case of Unicode's grapheme break test holds`() {
    let cases = UnicodeCases.read("GraphemeBreakTest.txt")
    #expect(cases.count >= 602)
    for example in cases {
      var breaker = GraphemeBreaker()
      let found = example.scalars.map {
        breaker.isBoundary(before: CharacterProperties($0).graphemeClass)
      }
      #expect(found == example.isBreakBefore.dropLast(), "\(example.source)")
    }
  }

  @Test(arguments: [
    ("e\u{301}a", 2), ("👩\u{200D}👩\u{200D}👧", 1), ("👍🏽", 1), ("🇩🇪🇫🇷", 2), ("각\u{11A8}", 1),
    ("\r\n", 1),
    ("नि", 1), ("\u{600}1", 1), ("a\u{200B}\u{301}", 3), ("1\u{FE0F}\u{20E3}", 1),
  ])
  func `what a reader takes for a character is one cluster`(text: String, count: Int) {
    let bytes = text.utf8Span.span
    var clusters = Clusters(bytes.count)
    var found = 0
    while clusters.next(in: bytes) != nil { found += 1 }
    #expect(found == count)
  }
}
