import Screen
import Testing

@testable import Terminal

struct PanelScrollTests {
  /// A pane of ten rows with a line for each number, between panes whose lines stay: one at the
  /// left down to `sideRows`, and the border of one column.
  private func frame(_ numbers: Range<Int>, sideRows: Int = 10, popup: Bool = false) -> Frame {
    let side = Panel(
      Rect(row: 0, column: 0, rows: 10, columns: 9),
      lines: (0..<sideRows).map { Line([Run("side \($0)")]) })
    let border = Panel(
      Rect(row: 0, column: 9, rows: 10, columns: 1),
      lines: Array(repeating: Line([Run("|")]), count: 10))
    let pane = Panel(
      Rect(row: 0, column: 10, rows: 10, columns: 20), lines: numbers.map { Line([Run("\($0)")]) })
    let over = Panel(Rect(row: 4, column: 12, rows: 2, columns: 4), lines: [])
    return Frame(
      size: Size(rows: 10, columns: 30), panels: [side, border, pane] + (popup ? [over] : []))
  }

  @Test func `between margins a pane scrolls by itself`() {
    #expect(
      frame(1..<11).scroll(from: frame(0..<10), hasMargins: true)
        == PanelScroll(rows: 0..<10, columns: 10..<30, distance: 1))
    #expect(
      frame(0..<10).scroll(from: frame(3..<13), hasMargins: true)
        == PanelScroll(rows: 0..<10, columns: 10..<30, distance: -3))
  }

  @Test func `without margins only rows scroll in which nothing else is`() {
    #expect(frame(1..<11).scroll(from: frame(0..<10), hasMargins: false) == nil)
    #expect(
      frame(1..<11, sideRows: 3).scroll(from: frame(0..<10, sideRows: 3), hasMargins: false)
        == PanelScroll(rows: 3..<10, columns: 0..<30, distance: 1))
  }

  @Test func `nothing scrolls under a popup, or where most lines are others`() {
    let under = frame(0..<10, popup: true)
    #expect(frame(1..<11, popup: true).scroll(from: under, hasMargins: true) == nil)
    #expect(frame(20..<30).scroll(from: frame(0..<10), hasMargins: true) == nil)
    #expect(frame(0..<10).scroll(from: frame(0..<10), hasMargins: true) == nil)
  }

  @Test func `a pane as wide as the screen scrolls in every terminal`() {
    func wide(_ first: Int) -> Frame {
      let lines = (first..<first + 8).map { Line([Run("\($0)")]) }
      let panel = Panel(Rect(row: 1, column: 0, rows: 8, columns: 30), lines: lines)
      return Frame(size: Size(rows: 10, columns: 30), panels: [panel])
    }
    #expect(
      wide(2).scroll(from: wide(1), hasMargins: false)
        == PanelScroll(rows: 1..<9, columns: 0..<30, distance: 1))
  }

  @Test func `the terminal scrolls with its cursor and attributes kept`() {
    let size = Size(rows: 10, columns: 30)
    func sequence(_ columns: Range<Int>, _ distance: Int) -> String {
      PanelScroll(rows: 2..<8, columns: columns, distance: distance).sequence(on: size)
        .replacing("\u{1B}", with: "^")
    }
    #expect(sequence(0..<30, 2) == "^7^[m^[3;8r^[8;1H\n\n^[r^8")
    #expect(sequence(0..<30, -2) == "^7^[m^[3;8r^[3;1H^M^M^[r^8")
    #expect(sequence(10..<20, 1) == "^7^[m^[?69h^[11;20s^[3;8r^[1S^[r^[?69l^8")
    #expect(sequence(10..<20, -1) == "^7^[m^[?69h^[11;20s^[3;8r^[1T^[r^[?69l^8")
  }

  @Test(arguments: [("1", true), ("2", true), ("0", false), ("3", false), ("4", false)])
  func `the terminal tells whether it has margins`(answer: String, hasMargins: Bool) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[?69;\(answer)$y".utf8) == [])
    #expect(decoder.hasMargins == hasMargins)
  }
}
