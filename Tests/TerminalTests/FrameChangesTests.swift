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
    let changed = new.changedColumns(from: old)
    return changed.indices.filter { changed[$0] != nil }
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

  /// Panes of 4 and 4 columns with a line of text each, and what covers them.
  private func panes(_ left: String, _ right: String, over popup: Rect? = nil) -> Frame {
    let panels = [left, right].enumerated().map { index, text in
      Panel(Rect(row: 0, column: 4 * index, rows: 3, columns: 4), lines: [Line([Run(text)])])
    }
    return Frame(
      size: Size(rows: 3, columns: 8),
      panels: panels + [popup].compactMap { $0.map { Panel($0, lines: []) } })
  }

  @Test func `of a row only the pane that changes is changed`() {
    #expect(panes("a", "c").changedColumns(from: panes("a", "b"))[0] == 4..<8)
    #expect(panes("c", "b").changedColumns(from: panes("a", "b"))[0] == 0..<4)
    #expect(panes("c", "d").changedColumns(from: panes("a", "b"))[0] == 0..<8)
  }

  @Test func `a pane changes with whatever lies over it`() {
    let popup = Rect(row: 0, column: 3, rows: 2, columns: 2)
    let old = panes("a", "b", over: popup)
    let new = panes("a", "c", over: popup)
    #expect(new.changedColumns(from: old)[0] == 0..<8)
  }

  @Test func `cells of a part of a row are those of the whole row`() {
    let frame = panes("abcd", "ef")
    let whole = frame.cells(inRow: 0).map(\.text)
    #expect(frame.cells(inRow: 0, columns: 4..<8).map(\.text) == Array(whole[4..<8]))
  }
}
