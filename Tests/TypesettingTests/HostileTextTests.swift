import Testing

@testable import Typesetting

struct HostileTextTests {
  private static let pieces: [String] = [
    "word", "representation", " ", "  ", "\n", "\t", "-", "—", "–", ".", "…", "5", "km", "Mr", "J.",
    "日", "本", "。", "「", "한", "é", "e\u{301}", "\u{301}", "\u{200B}", "\u{AD}", "\u{A0}", "א",
    "ש", "12", "(", ")", "👩\u{200D}👧", "👍🏽", "🇩🇪", "\u{2028}", "\u{FFFD}", "\u{1FAE8}", "ก", "า",
    "https://example.com/a/b?c=d", "\u{1B}", "\u{200D}", "ا", "\u{2060}",
  ]

  @Test(arguments: 0..<40)
  func `whatever the text, lines keep to the measure and lose nothing`(seed: Int) {
    var random = Random(seed: UInt64(seed))
    let count = random.below(400)
    let text = (0..<count).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
    for width in [1, 2, 3, 7, 20, 66] {
      var typesetter = Typesetter(width: width)
      typesetter.isJustified = seed & 1 == 1
      typesetter.hangingColumns = seed % 3
      if seed & 2 == 2 { typesetter.hyphenator = Hyphenator(language: "en") }
      Self.check(typesetter, text)
    }
  }

  @Test func `a quarter of a megabyte without a blank is broken`() {
    let text = String(repeating: "a", count: 1 << 18)
    #expect(Typesetter(width: 64).lines(of: text, in: 0..<text.utf8.count).count == 1 << 12)
  }

  @Test(arguments: [
    "\u{301}", "- ", "J. ", "((((", "\u{AD}", "\u{200D}", "א(", "\"", "1.", "👩\u{200D}",
  ])
  func `the same twenty thousand times over is broken`(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    var typesetter = Typesetter(width: 40)
    _ = typesetter.lines(of: text, in: 0..<text.utf8.count)
    typesetter.isJustified = true
    Self.check(typesetter, text)
  }

  private static func check(_ typesetter: Typesetter, _ text: String) {
    let bytes = Array(text.utf8)
    var covered = 0
    var misses: [String] = []
    for line in typesetter.lines(of: text, in: 0..<bytes.count) {
      let limit = max(2, typesetter.width) + typesetter.hangingColumns
      if line.columns + line.stretch > limit {
        misses.append("wide \(line.range) \(line.columns) \(text[line.range].debugDescription)")
      }
      guard line.range.lowerBound >= covered else {
        misses.append("order \(line)")
        break
      }
      if !isDropped(bytes[covered..<line.range.lowerBound]) { misses.append("lost \(line)") }
      covered = line.range.upperBound
      misses += drawingMisses(line, text)
    }
    if !isDropped(bytes[covered...]) { misses.append("lost at the end") }
    #expect(misses.prefix(3) == [], "\(typesetter.width)")
  }

  private static func drawingMisses(_ line: TypesetLine, _ text: String) -> [String] {
    let segments = line.segments(of: text)
    let drawn = segments.map(\.text).joined()
    let columns = segments.map(\.columns).reduce(0, +)
    guard columns == line.columns + line.stretch else {
      return [
        "\(columns) columns drawn \(drawn.debugDescription) for \(line.columns) \(line.gapCount) \(text[line.range].debugDescription)"
      ]
    }
    return columns == ColumnWidth.columns(of: drawn) ? [] : ["not as wide as said: \(drawn)"]
  }

  /// Whether the bytes are blanks and line ends only.
  private static func isDropped(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      " \t\r\n\u{2028}".unicodeScalars.contains($0)
    }
  }
}

/// A small generator of the same numbers every time (splitmix64).
private struct Random {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}

extension String {
  subscript(bytes: Range<Int>) -> String {
    String(decoding: Array(utf8)[bytes], as: UTF8.self)
  }
}
