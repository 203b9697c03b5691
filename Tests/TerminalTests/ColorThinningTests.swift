import Testing

@testable import Terminal

struct ColorThinningTests {
  private func thinned(_ text: String) -> String {
    let bytes = Array(text.replacing("^", with: "\u{1B}[").utf8)
    return String(decoding: ColorThinning.thinned(bytes), as: UTF8.self)
      .replacing("\u{1B}[", with: "^")
  }

  @Test func `a color that is set already is not set again`() {
    #expect(
      thinned("^38;5;21m^48;5;22ma^38;5;23m^48;5;22mb") == "^38;5;21m^48;5;22ma^38;5;23mb")
    #expect(thinned("^31m^42ma^31m^102mb^91m^102mc") == "^31m^42ma^102mb^91mc")
    #expect(thinned("^48;2;1;2;3m^1m^48;2;1;2;3m") == "^48;2;1;2;3m^1m")
  }

  @Test func `a color of the palette has its short form`() {
    #expect(thinned("^38;5;1ma^38;5;9mb^48;5;0mc^48;5;15md") == "^31ma^91mb^40mc^107md")
    #expect(thinned("^38;5;16ma^48;5;255mb") == "^38;5;16ma^48;5;255mb")
  }

  @Test func `after a reset every color is set`() {
    #expect(thinned("^31ma^m^31mb") == "^31ma^m^31mb")
    #expect(thinned("^31ma^0;1m^31mb") == "^31ma^0;1m^31mb")
    #expect(thinned("^31ma^39;49m^31mb") == "^31ma^39;49m^31mb")
  }

  @Test func `an attribute that ends leaves the colors`() {
    #expect(thinned("^31m^4ma^24m^31mb") == "^31m^4ma^24mb")
    #expect(thinned("^31m^3ma^23m^39mb^39m") == "^31m^3ma^23m^39mb")
  }

  @Test func `the own colors before a reset are left out`() {
    #expect(thinned("a^39;49m^m") == "a^m")
  }

  @Test func `other sequences, and ends of sequences, are as they were`() {
    for text in ["^1;2Ha^3X^K", "^?25l", "^48;5", "^", "\u{1B}", "^1;2r\n^r", "ü^4Cm"] {
      #expect(thinned(text) == text)
    }
  }
}
