import Testing

@testable import Terminal

struct ClipboardSequenceTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("é\u{1B}]0;", "w6kbXTA7"),
  ])
  func `a text goes out in base64 only`(text: String, base64: String) throws {
    let bytes = try #require(ClipboardSequence(text, terminal: "xterm-256color")?.bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;\(base64)\u{7}")
  }

  @Test(arguments: ["linux", "vt100", "dumb"])
  func `a terminal without a clipboard gets nothing`(terminal: String) {
    #expect(ClipboardSequence("x", terminal: terminal) == nil)
  }

  @Test func `a text that terminals would cut is not sent`() {
    let text = String(repeating: "x", count: 60_000)
    #expect(ClipboardSequence(text, terminal: "xterm") == nil)
  }
}
