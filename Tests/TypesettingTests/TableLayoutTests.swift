import Testing

@testable import Typesetting

struct TableLayoutTests {
  private static let table = [
    ["City", "Known for", "People"],
    ["Lviv", "its old town and its coffee houses", "717,273"],
    ["Odesa", "the stairs above the harbor", "1,010,537"],
  ]

  @Test func `columns are as wide as their cells where that fits`() {
    let (layout, _) = Self.layout(Self.table, width: 80)
    #expect(layout.columns.map(\.width) == [5, 34, 9])
    #expect(layout.columns.map(\.start) == [0, 8, 45])
    #expect(layout.width == 54)
  }

  @Test func `numbers stand to the right`() {
    let (layout, text) = Self.layout(Self.table, width: 80)
    #expect(layout.columns.map(\.alignment) == [.left, .left, .right])
    #expect(layout.segments(row: 1, line: 0, of: text).map(\.column) == [0, 8, 47])
  }

  @Test func `cells are broken where the table is too wide`() {
    let (layout, text) = Self.layout(Self.table, width: 40)
    #expect(layout.width == 40)
    #expect(layout.height(ofRow: 1) == 2)
    let rows = (0..<2).map { line in
      layout.segments(row: 1, line: line, of: text).map(\.text)
    }
    #expect(rows == [["Lviv", "its old town and its", "717,273"], ["coffee houses"]])
  }

  @Test func `a table that cannot be narrower is wider than the room`() {
    let (layout, text) = Self.layout(Self.table, width: 15)
    #expect(layout.columns.map(\.width) == [5, 6, 9])
    #expect(layout.width == 26)
    let window = layout.segments(row: 2, line: 0, of: text).clipped(to: 10..<25)
    #expect(window.map(\.text) == ["e", "1,010,53"])
  }

  @Test func `a long address is cut rather than widen the table`() {
    let (layout, _) = Self.layout([["a", String(repeating: "x", count: 100)]], width: 30)
    #expect(layout.width <= 30)
    #expect(layout.height(ofRow: 0) > 1)
  }

  @Test func `rows may be short or empty`() {
    let (layout, text) = Self.layout([["a", "b"], ["c"], []], width: 30)
    #expect(layout.height(ofRow: 2) == 1)
    #expect(layout.segments(row: 1, line: 0, of: text).map(\.text) == ["c"])
    #expect(layout.segments(row: 2, line: 0, of: text) == [])
  }

  @Test func `a table without rows is no columns wide`() {
    #expect(Self.layout([], width: 30).0.width == 0)
  }

  private static func layout(_ rows: [[String]], width: Int) -> (TableLayout, String) {
    var text = ""
    let ranges = rows.map { row in
      row.map { cell in
        let start = text.utf8.count
        text += cell + "\n"
        return start..<start + cell.utf8.count
      }
    }
    let layout = TableLayout(
      text, rows: ranges, headerRows: 1, width: width, gap: 3, typesetter: Typesetter(width: width))
    return (layout, text)
  }
}
