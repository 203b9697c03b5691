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
