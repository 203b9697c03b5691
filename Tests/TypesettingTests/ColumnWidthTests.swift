import Testing
import Typesetting

struct ColumnWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("한글", 4), ("ｶﾅ", 2),
    ("नि", 2), ("שלום", 4), ("a\u{200B}b", 2), ("soft\u{AD}ly", 6), ("a\tb", 3), ("🇩🇪", 2),
    ("👩\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1),
    ("\u{1FAE8}", 1), ("\u{301}", 1), ("\u{1B}[2J", 4),
  ])
  func `a text is as wide as its drawing`(text: String, columns: Int) {
    #expect(ColumnWidth.columns(of: text) == columns)
    #expect(ColumnWidth.columns(of: ColumnWidth.displayText(of: text)) == columns)
  }

  @Test(arguments: [
    ("👩\u{200D}👩\u{200D}👧!", "👩!"), ("👍🏽", "👍"), ("🏽", "🏽"), ("❤\u{FE0F}", "❤"),
    ("1\u{FE0F}\u{20E3}", "1"), ("\u{1FAE8}", "\u{FFFD}"), ("\u{1B}[2J", "\u{FFFD}[2J"),
    ("soft\u{AD}ly", "softly"), ("\u{301}", "\u{25CC}\u{301}"), ("a\nb\tc", "a b c"),
    ("क\u{94D}\u{200D}ष", "क\u{94D}ष"), ("می\u{200C}روم", "می\u{200C}روم"),
  ])
  func `what terminals disagree about is not drawn`(text: String, drawn: String) {
    #expect(ColumnWidth.displayText(of: text) == drawn)
  }

  @Test func `a cell takes no more marks than ncurses can hold`() {
    let text = "z" + String(repeating: "\u{301}", count: 100)
    #expect(ColumnWidth.displayText(of: text).unicodeScalars.count == 5)
  }

  @Test func `a tab reaches the next multiple of eight where it has stops`() {
    #expect(ColumnWidth.displayText(of: "\tx\ty", tabsFrom: 6) == "  x       y")
  }

  @Test(arguments: [
    ("headline", 8, "headline"), ("headline", 5, "head…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab", 0, ""),
  ])
  func `a text is cut between clusters and ends in an ellipsis`(
    text: String, limit: Int, cut: String
  ) {
    #expect(ColumnWidth.truncated(text, toColumns: limit) == cut)
  }

  @Test func `padding fills a field on the side that is free`() {
    #expect(ColumnWidth.padded("日", toColumns: 4) == "日  ")
    #expect(ColumnWidth.padded("日", toColumns: 4, alignment: .right) == "  日")
    #expect(ColumnWidth.padded("日", toColumns: 5, alignment: .center) == " 日  ")
    #expect(ColumnWidth.padded("日本語", toColumns: 4) == "日… ")
  }
}
