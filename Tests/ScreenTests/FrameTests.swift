import Screen
import Testing

struct FrameTests {
  private let bold = Style(attributes: .bold)
  private let red = Style(foreground: .palette(1))

  @Test func `a line ends at the right edge of its panel`() {
    let frame = Frame(
      size: Size(rows: 1, columns: 8),
      panels: [panel(0, columns: 4, "abcdefgh"), panel(5, columns: 3, "xyzw")])
    #expect(frame.text == "abcd xyz")
  }

  @Test func `a panel is cut at the edge of the screen`() {
    let frame = Frame(size: Size(rows: 1, columns: 4), panels: [panel(2, columns: 9, "abcdefgh")])
    #expect(frame.text == "  ab")
  }

  @Test func `a wide character that an edge cuts is a space`() {
    let frame = Frame(
      size: Size(rows: 1, columns: 8),
      panels: [panel(0, columns: 3, "日本"), panel(3, columns: 5, "x")])
    #expect(frame.text == "日 x")
  }

  @Test(arguments: [("日本", 1, " x本"), ("日本", 2, "日x"), ("a日本", 2, "a x本")])
  func `a later panel makes spaces of the halves it leaves`(
    text: String, column: Int, shown: String
  ) {
    let frame = Frame(
      size: Size(rows: 1, columns: 6),
      panels: [panel(0, columns: 6, text), panel(column, columns: 1, "x")])
    #expect(frame.text.hasPrefix(shown))
  }

  @Test func `a combining mark is in the cell of its letter`() {
    let frame = Frame(size: Size(rows: 1, columns: 3), panels: [panel(0, columns: 3, "e\u{301}xy")])
    #expect(frame.cells(inRow: 0).map(\.text) == ["e\u{301}", "x", "y"])
  }

  @Test func `a cell holds five code points`() {
    let marks = String(repeating: "\u{301}", count: 2_000)
    let frame = Frame(size: Size(rows: 1, columns: 2), panels: [panel(0, columns: 2, "e\(marks)x")])
    #expect(frame.cells(inRow: 0).map(\.text.unicodeScalars.count) == [5, 1])
  }

  @Test(arguments: [
    ("👩‍👩‍👧", "👩", 2), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("1️⃣", "1", 1), ("🇩🇪", "🇩🇪", 2), ("日", "日", 2),
    ("한", "한", 2), ("\u{1B}", "\u{FFFD}", 1), ("\u{202E}", "", 0),
    ("\u{301}", "\u{25CC}\u{301}", 1),
  ])
  func `a cluster is shown in the form terminals agree on`(
    text: String, shown: String, columns: Int
  ) {
    let frame = Frame(size: Size(rows: 1, columns: 4), panels: [panel(0, columns: 4, "\(text)|")])
    let cells = frame.cells(inRow: 0)
    #expect(cells.firstIndex { $0.text == "|" } == columns)
    #expect(cells.prefix(columns).map(\.text).joined() == shown)
  }

  @Test func `nothing that steers a terminal is drawn`() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(
      \.isSteering)
    for scalar in all {
      let frame = Frame(
        size: Size(rows: 1, columns: 4), panels: [panel(0, columns: 4, "a\(scalar)b")])
      let drawn = frame.text.unicodeScalars
      #expect(!drawn.contains { $0.isSteering }, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `what a style leaves open is that of the panel`() {
    let fill = Style(foreground: .palette(2), background: .palette(7))
    let line = Line([Run("a", red)], fill: bold)
    let frame = Frame(
      size: Size(rows: 2, columns: 2),
      panels: [Panel(Rect(row: 0, column: 0, rows: 2, columns: 2), lines: [line], fill: fill)])
    #expect(frame.cells(inRow: 0).map(\.style) == [red.over(fill), bold.over(fill)])
    #expect(frame.cells(inRow: 1).map(\.style) == [fill, fill])
  }

  @Test func `a golden frame shows characters, looks and the cursor`() {
    let lines = [Line([Run("日", bold), Run("ab", red)]), Line()]
    let frame = Frame(
      size: Size(rows: 2, columns: 5),
      panels: [Panel(Rect(row: 0, column: 0, rows: 2, columns: 5), lines: lines)],
      cursor: Position(row: 1, column: 2))
    let names = [bold: "headline", red: "hit", Style(): ""]
    #expect(
      frame.text { names[$0] ?? "?" } == """
        日ab

        --
        hhHH.
        .....
        --
        h headline
        H hit
        cursor row 1 column 2 hidden

        """)
  }

  private func panel(_ column: Int, columns: Int, _ text: String) -> Panel {
    Panel(Rect(row: 0, column: column, rows: 1, columns: columns), lines: [Line([Run(text)])])
  }
}

struct TranscriptTests {
  @Test func `an equal frame is shown once`() {
    let display = Transcript(size: Size(rows: 1, columns: 1))
    let frame = Frame(size: display.size)
    display.show(frame)
    display.show(frame)
    display.show(Frame(size: display.size, cursor: Position(row: 0, column: 0)))
    #expect(display.frames.count == 2)
  }

  @Test func `events are handed out once`() {
    let display = Transcript(size: Size(rows: 1, columns: 1), events: [.key(.named(.up))])
    #expect(display.nextEvents() == [.key(.named(.up))])
    #expect(display.nextEvents().isEmpty)
  }

  @Test func `suspending is told and comes back`() {
    let display = Transcript(size: Size(rows: 1, columns: 1))
    display.suspend()
    #expect(display.suspensions == 1)
    #expect(display.nextEvents() == [.resumed])
  }
}
