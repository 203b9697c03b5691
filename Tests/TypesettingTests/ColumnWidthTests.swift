import Testing

@testable import Typesetting

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

struct ColumnAdditivityTests {
  /// Code points that change each other's drawing.
  private static let awkward: [UInt32] = [
    0x20, 0x61, 0x31, 0x0A, 0x1B, 0xAD, 0x301, 0x20E3, 0x200B, 0x200C, 0x200D, 0xFE0F, 0x1F469,
    0x1F3FD, 0x2764, 0x1F1E9, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x93F, 0x94D, 0x915, 0x600,
    0x4E00, 0x1FAE8, 0xE0067, 0x378, 0xD4E, 0xE33, 0x3099, 0x2060,
  ]

  @Test func `the columns of clusters add up to those of the text`() {
    var misses: [String] = []
    for first in Self.awkward {
      for second in Self.awkward {
        for third in Self.awkward {
          let codes = [0x62, first, second, third, 0x63]
          let text = Self.text(codes)
          if ColumnWidth.columns(of: text) != Self.columnsOfClusters(text) {
            misses.append(codes.map { String($0, radix: 16) }.joined(separator: " "))
          }
        }
      }
    }
    #expect(misses == [])
  }

  private static func columnsOfClusters(_ text: String) -> Int {
    let bytes = text.utf8Span.span
    var clusters = Clusters(bytes.count)
    var columns = 0
    while let cluster = clusters.next(in: bytes) {
      columns += ColumnWidth.columns(of: bytes, in: cluster.range)
    }
    return columns
  }

  private static func text(_ codes: [UInt32]) -> String {
    String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
  }
}
