import Testing

@testable import Typesetting

struct SegmentTests {
  @Test func `a line is cut where its styles change`() {
    let segments = Self.segments("met Ada Lovelace today", cuts: [4, 16])
    #expect(segments.map(\.text) == ["met ", "Ada Lovelace", " today"])
    #expect(segments.map(\.column) == [0, 4, 16])
    #expect(segments.map(\.range) == [0..<4, 4..<16, 16..<22])
  }

  @Test func `a cut inside a cluster counts behind it`() {
    let segments = Self.segments("e\u{301}t", cuts: [1])
    #expect(segments.map(\.text) == ["e\u{301}", "t"])
  }

  @Test func `blanks and line ends are one blank`() {
    #expect(Self.segments("one \n  two").map(\.text) == ["one two"])
  }

  @Test func `the stretch is shared among the gaps`() {
    var line = TypesetLine(range: 0..<7, columns: 7, gapCount: 3)
    line.stretch = 4
    #expect(line.segments(of: "a b c d").map(\.text) == ["a  b  c   d"])
  }

  @Test func `a hyphen is drawn with the word it ends`() {
    let line = Typesetter(width: 3).lines(of: "hy\u{AD}phen", in: 0..<8).first
    #expect(line?.segments(of: "hy\u{AD}phen").map(\.text) == ["hy-"])
  }

  @Test func `Hebrew is drawn from right to left and set to the right`() {
    let text = "שלום world (א)"
    let line = Typesetter(width: 20).lines(of: text, in: 0..<text.utf8.count).first
    #expect(line?.segments(of: text).map(\.text) == ["(א) world םולש"])
    #expect(line?.segments(of: text, cuts: [9, 14]).map(\.text) == ["(א) ", "world", " םולש"])
    #expect(line?.segments(of: text, cuts: [9, 14]).map(\.column) == [6, 10, 15])
  }

  @Test func `a Hebrew name in an English line is reversed in its place`() {
    let segments = Self.segments("In שלום 12 there")
    #expect(segments.map(\.text).joined() == "In 12 םולש there")
  }

  @Test func `marks stay with their letter from right to left`() {
    #expect(Self.segments("שָׁב").map(\.text) == ["בשָׁ"])
  }

  @Test func `cells tell the place of every cluster`() {
    let line = Typesetter(width: 9).lines(of: "日e\u{301} x", in: 0..<8).first
    #expect(line?.cells(of: "日e\u{301} x").map(\.column) == [0, 2, 3, 4])
  }

  @Test func `code keeps its blanks and widens tabs`() {
    let lines = Typesetter(width: 5).fixedLines(of: "if x {\r\n\ty  =\t1\n\n}", in: 0..<18)
    #expect(lines.map(\.columns) == [6, 17, 0, 1])
    let text = "if x {\r\n\ty  =\t1\n\n}"
    #expect(
      lines.map { $0.segments(of: text).map(\.text).joined() }
        == ["if x {", "        y  =    1", "", "}"])
  }

  @Test func `a window shows half a wide character as a blank`() {
    let clipped = Self.segments("ab日本cd").clipped(to: 3..<7)
    #expect(clipped.map(\.text) == [" 本c"])
    #expect(clipped.map(\.column) == [0])
    #expect(clipped.map(\.columns) == [4])
  }

  @Test func `a window of a long line is drawn alone`() {
    let text = String(repeating: "0123456789", count: 1_000) + "é"
    let line = Typesetter(width: 10).fixedLines(of: text, in: 0..<text.utf8.count).first
    let window = line?.segments(of: text, cuts: [5_005], window: 5_000..<5_010)
    #expect(window?.map(\.text) == ["01234", "56789"])
    #expect(window?.map(\.column) == [0, 5])
  }

  @Test func `a column tells a character and a character its column`() {
    let text = "日 שלום x"
    let line = Typesetter(width: 20).lines(of: text, in: 0..<text.utf8.count).first
    #expect(
      [0, 1, 2, 3, 6, 8, 30].map { line?.offset(atColumn: $0, of: text) } == [
        0, 0, 3, 10, 4, 13, 13,
      ])
    #expect([0, 4, 10, 12, 99].map { line?.column(ofByte: $0, of: text) } == [0, 6, 3, 7, nil])
  }

  private static func segments(_ text: String, cuts: [Int] = []) -> [Segment] {
    let line = Typesetter(width: 80).lines(of: text, in: 0..<text.utf8.count).first
    return line?.segments(of: text, cuts: cuts) ?? []
  }
}
