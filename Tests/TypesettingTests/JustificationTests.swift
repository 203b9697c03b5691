import Testing

@testable import Typesetting

struct JustificationTests {
  private static let prose = """
    The committee met for the third time this week and heard how the river had been allowed to \
    rise, year after year, until the representation of the lower villages could no longer be put \
    off; nobody spoke against it, and the administration promised a report before the summer.
    """

  @Test func `every line but the last fills the measure`() {
    for width in [24, 40, 66] {
      var typesetter = Typesetter(width: width)
      typesetter.isJustified = true
      let lines = typesetter.lines(of: Self.prose, in: 0..<Self.prose.utf8.count)
      #expect(lines.dropLast().allSatisfy { $0.columns + $0.stretch == width })
      #expect(lines.last?.stretch == 0)
    }
  }

  @Test func `blanks are more even than if each line took what fits`() {
    var even = Typesetter(width: 40)
    even.isJustified = true
    let chosen = even.lines(of: Self.prose, in: 0..<Self.prose.utf8.count)
    let greedy = Typesetter(width: 40).lines(of: Self.prose, in: 0..<Self.prose.utf8.count)
    #expect(Self.unevenness(chosen, 40) < Self.unevenness(greedy, 40))
    #expect(chosen.count <= greedy.count + 1)
  }

  @Test func `a loose paragraph is broken again with hyphens`() throws {
    let hyphenator = try #require(Hyphenator(language: "en"), "no English dictionary is installed")
    var typesetter = Typesetter(width: 28)
    typesetter.isJustified = true
    let without = typesetter.lines(of: Self.prose, in: 0..<Self.prose.utf8.count)
    typesetter.hyphenator = hyphenator
    let with = typesetter.lines(of: Self.prose, in: 0..<Self.prose.utf8.count)
    #expect(with.contains { $0.endsInHyphen })
    #expect(Self.unevenness(with, 28) < Self.unevenness(without, 28))
  }

  @Test func `a paragraph too long to weigh is filled line by line`() {
    let text = String(repeating: Self.prose + " ", count: 300)
    var typesetter = Typesetter(width: 40)
    typesetter.isJustified = true
    let lines = typesetter.lines(of: text, in: 0..<text.utf8.count)
    #expect(lines.dropLast().allSatisfy { $0.columns + $0.stretch == 40 })
  }

  @Test func `a stop hangs outside the measure where it may`() {
    let text = "one two. three four"
    var typesetter = Typesetter(width: 7)
    #expect(typesetter.lines(of: text, in: 0..<19).map(\.range) == [0..<3, 4..<8, 9..<14, 15..<19])
    typesetter.hangingColumns = 1
    let lines = typesetter.lines(of: text, in: 0..<19)
    #expect(lines.map(\.range) == [0..<8, 9..<14, 15..<19])
    #expect(lines.map(\.hangingColumns) == [1, 0, 0])
  }

  /// The mean square of the columns added to a blank.
  private static func unevenness(_ lines: [TypesetLine], _ width: Int) -> Double {
    lines.dropLast().map { line in
      let looseness = Double(width - line.columns) / Double(max(1, line.gapCount))
      return looseness * looseness
    }.reduce(0, +) / Double(lines.count)
  }
}
