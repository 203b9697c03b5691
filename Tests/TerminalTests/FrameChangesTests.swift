import Screen
import Testing

@testable import Terminal

struct FrameChangesTests {
  private func frame(_ lines: [String], fill: Style = Style(), columns: Int = 8) -> Frame {
    let size = Size(rows: 3, columns: 8)
    let rect = Rect(row: 1, column: 0, rows: 2, columns: columns)
    return Frame(
      size: size, panels: [Panel(rect, lines: lines.map { Line([Run($0)]) }, fill: fill)])
  }

  private func changes(from old: Frame?, to new: Frame) -> [Int] {
    (0..<3).filter { new.differs(from: old, inRow: $0) }
  }

  @Test func `a line that changes is a row that changes`() {
    #expect(changes(from: frame(["a", "b"]), to: frame(["a", "c"])) == [2])
  }

  @Test func `a line that goes is a row that changes`() {
    #expect(changes(from: frame(["a", "b"]), to: frame(["a"])) == [2])
  }

  @Test func `everything changes with the panels`() {
    #expect(changes(from: frame(["a"]), to: frame(["a"], columns: 7)) == [0, 1, 2])
    #expect(
      changes(from: frame(["a"]), to: frame(["a"], fill: Style(attributes: .dim))) == [0, 1, 2])
    #expect(changes(from: nil, to: frame(["a"])) == [0, 1, 2])
  }

  @Test func `nothing changes with the cursor alone`() {
    var moved = frame(["a"])
    moved.cursor = Position(row: 1, column: 1)
    #expect(changes(from: frame(["a"]), to: moved) == [])
  }
}
