import Screen
import Testing

@testable import Terminal

struct TransliterationTests {
  private func cell(_ scalars: InlineArray<5, UInt32>) -> Cell {
    Cell(scalars, columns: 1, style: Style())
  }

  @Test func `a character the locale has is drawn as it is`() {
    var latin = Transliteration { $0 < 0x100 ? $0 : 0x3F }
    #expect(latin.drawn(cell([0xE9, 0, 0, 0, 0])).text == "é")
  }

  @Test func `a mark the locale does not have is left out`() {
    var latin = Transliteration { $0 < 0x100 ? $0 : 0x3F }
    #expect(latin.drawn(cell([0x65, 0x301, 0xB8, 0x302, 0])).text == "e\u{B8}")
  }

  @Test func `a code point is looked up once`() {
    var lookups = 0
    var latin = Transliteration { _ in
      lookups += 1
      return 0x3F
    }
    for _ in 0..<3 { #expect(latin.drawn(cell([0x65E5, 0, 0, 0, 0])).text == "?") }
    #expect(lookups == 1)
  }

  @Test(arguments: [
    ("▸", ">"), ("●", "o"), ("★", "*"), ("◑", "2"), ("━", "="), ("↑", "^"), ("日", "?"),
  ])
  func `the reader's own signs have others`(sign: Character, other: String) throws {
    var latin = Transliteration { $0 < 0x100 ? $0 : 0x3F }
    let scalar = try #require(sign.unicodeScalars.first).value
    #expect(latin.drawn(cell([scalar, 0, 0, 0, 0])).text == other)
  }

  @Test func `what is no console has no font`() {
    #expect(Transliteration(fontOfConsole: -1).map { _ in true } == nil)
  }
}
