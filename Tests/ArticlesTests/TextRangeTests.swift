import Articles
import Testing

struct TextRangeTests {
  @Test func `a range ends before its end`() {
    #expect(TextRange(2, 5).contains(4))
    #expect(!TextRange(2, 5).contains(5))
  }

  @Test func `ranges that only touch do not overlap`() {
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
    #expect(TextRange(0, 4).overlaps(TextRange(3, 5)))
  }

  @Test func `a range is cut to its bounds`() {
    #expect(TextRange(1, 9).clamped(to: TextRange(3, 5)) == TextRange(3, 5))
    #expect(TextRange(7, 9).clamped(to: TextRange(3, 5)) == TextRange(5, 5))
  }

  @Test func `a subscript counts bytes`() {
    #expect("Kyïv now"[TextRange(0, 5)] == "Kyïv")
  }
}
