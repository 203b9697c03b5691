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
}
