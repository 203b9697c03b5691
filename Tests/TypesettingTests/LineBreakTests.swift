import Testing

@testable import Typesetting

struct LineBreakTests {
  @Test(
    .enabled(
      if: UnicodeCases.isInstalled, "Debian's unicode-data is not installed: no LineBreakTest")
  )
  func `every case of Unicode's line break test holds`() {
    let cases = UnicodeCases.read("LineBreakTest.txt")
    #expect(cases.count >= 7654)
    for example in cases {
      #expect(Self.breaks(example.scalars) == example.isBreakBefore.dropLast(), "\(example.source)")
    }
  }

  /// A few of the rules in texts of our own, for where Unicode's files are not installed.
  @Test(arguments: [
    "one ÷two", "(one) ÷two", "one( two", "well-÷known", "a\u{A0}b",
    "a\u{200B}÷b", "a\u{2060}b", "日÷本", "日。÷本", "「日」÷本", "한÷국", "1,000.50 ÷€", "$100", "100%",
    "-5", "10-20", "“one” ÷two", "one ÷— ÷two",
    "one÷—÷two",
    "e\u{301} ÷a", "🇩🇪÷🇫🇷", "👩\u{200D}👧÷👍🏽", "https://÷example.com/÷a?÷b", "n’est", "א-ב", "who?! ÷me",
  ])
  func `a line may end where a rule allows it`(marked: String) {
    #expect(Self.marked(marked.replacing("÷", with: "")) == marked)
  }

  private static func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let breaks = breaks(scalars.map(\.value))
    return zip(scalars, breaks).map { ($1 ? "÷" : "") + String(Character($0)) }.joined()
  }

  private static func breaks(_ scalars: [UInt32]) -> [Bool] {
    let classes = scalars.map { CharacterProperties($0).lineClass }
    var breaker = LineBreaker()
    return classes.indices.map { index in
      let rest = classes[(index + 1)...].drop { $0 == .combiningMark || $0 == .zeroWidthJoiner }
      let decision = breaker.decision(
        before: classes[index], isBeforeNumber: rest.first == .number)
      return decision != .none
    }
  }
}
