import Screen
import Testing

struct GeometryTests {
  @Test func `a split leaves the gap between its halves`() {
    let (left, right) = Rect(Size(rows: 3, columns: 10)).splitColumns(at: 4, gap: 1)
    #expect(left == Rect(row: 0, column: 0, rows: 3, columns: 4))
    #expect(right == Rect(row: 0, column: 5, rows: 3, columns: 5))
  }

  @Test func `a split past the edge leaves nothing at the right`() {
    let (left, right) = Rect(Size(rows: 1, columns: 4)).splitColumns(at: 9, gap: 1)
    #expect(left.columns == 4)
    #expect(right.columns == 0)
  }
}
