import Ingest
import Testing

struct SanitizerTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("a\u{0}\u{8}\u{B}\u{C}\u{7F}b", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    ("a\u{202E}b\u{2066}c\u{2069}", "abc"),
    ("a\u{FEFF}b\u{E0041}\u{E007F}c", "abc"),
    ("a\u{1B}\u{202A}\u{1B}[b", "a\u{FFFD}\u{FFFD}[b"),
    ("\u{200D}\u{200C}\u{200E}\u{AD}\tä漢😀", "\u{200D}\u{200C}\u{200E}\u{AD}\tä漢😀"),
  ])
  func `each code point is kept, replaced or dropped by itself`(text: String, safe: String) {
    #expect(Array(Sanitizer.text(text).unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func `bytes that are no UTF-8 are replaced`() {
    #expect(
      Sanitizer.text([0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80]).hasPrefix("a\u{FFFD}\u{FFFD}b"))
  }

  @Test func `what was made safe is not changed again`() {
    let safe = Sanitizer.text(
      (0...0x2100).compactMap { Unicode.Scalar($0) }.map(String.init).joined())
    #expect(Sanitizer.text(safe) == safe)
  }

  @Test func `a line has single spaces and an end`() {
    #expect(Sanitizer.line(" a\n\t b\u{A0}c ") == "a b c")
    #expect(Sanitizer.line("a ä", limit: 3) == "a")
  }

  @Test(arguments: [
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://exam\u{200B}ple.org/\u{AD}x\n", "https://example.org/x"),
    ("/news/ä", "/news/%C3%A4"),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
    ("JavaScript:alert(1)", nil),
    ("java\nscript:alert(1)", "java%20script:alert(1)"),
    ("file:///etc/passwd", nil),
    ("", nil),
  ])
  func `an address is visible ASCII of a safe scheme`(text: String, address: String?) {
    #expect(Sanitizer.address(text) == address)
  }
}
