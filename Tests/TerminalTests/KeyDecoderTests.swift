import Screen
import Testing

@testable import Terminal

struct KeyDecoderTests {
  @Test(arguments: [
    ("j", "j"), ("J", "J"), ("é", "é"), ("日", "日"), (" ", "space"), ("\r", "enter"),
    ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{1}", "ctrl-a"),
    ("\n", "ctrl-j"), ("\u{1A}", "ctrl-z"), ("\0", "ctrl-@"), ("\u{1C}", "ctrl-\\"),
    ("\u{1F}", "ctrl-_"),
    ("\u{1B}x", "alt-x"), ("\u{1B}é", "alt-é"),
    ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[1;5C", "right"), ("\u{1B}Od", "left"),
    ("\u{1B}[H", "home"), ("\u{1B}[1~", "home"), ("\u{1B}OF", "end"), ("\u{1B}[8~", "end"),
    ("\u{1B}[5~", "page-up"), ("\u{1B}[6;3~", "page-down"), ("\u{1B}[3~", "delete"),
    ("\u{1B}[3^", "delete"), ("\u{1B}[2~", "insert"), ("\u{1B}[Z", "shift-tab"),
    ("\u{1B}OP", "f1"), ("\u{1B}[[B", "f2"), ("\u{1B}[13~", "f3"), ("\u{1B}[1;2S", "f4"),
    ("\u{1B}[15~", "f5"), ("\u{1B}[24~", "f12"), ("\u{1B}[34~", "f20"), ("\u{1B}OM", "enter"),
    ("\u{1B}Oq", "1"), ("\u{1B}[105;5u", "ctrl-i"), ("\u{1B}[27;2;9~", "shift-tab"),
    ("\u{1B}[120;3u", "alt-x"), ("\u{1B}[27u", "escape"),
  ])
  func `bytes are a key`(bytes: String, spelling: String) throws {
    var decoder = KeyDecoder()
    let key = try #require(Key(spelling))
    #expect(decoder.decode(bytes.utf8) == [.key(key)])
    #expect(!decoder.isAwaitingMore)
  }

  @Test func `keys that arrive together are all read`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode("5j\u{1B}[A日\u{1B}x".utf8).map(\.spelling) == ["5", "j", "up", "日", "alt-x"])
  }

  @Test(arguments: [
    "\u{1B}[1;5C", "\u{1B}OA", "日", "😀", "\u{1B}[<0;3;4M", "\u{1B}[200~a\u{1B}[201~",
  ])
  func `a key in pieces is the same key`(bytes: String) {
    var whole = KeyDecoder()
    var inPieces = KeyDecoder()
    let events = bytes.utf8.flatMap { inPieces.decode([$0]) }
    #expect(events == whole.decode(bytes.utf8))
    #expect(events.count == 1)
  }

  @Test func `escape alone is a key after a pause`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isAwaitingMore)
    #expect(decoder.flush() == [.key(.named(.escape))])
    #expect(!decoder.isAwaitingMore)
  }

  @Test(arguments: ["[", "O", "]", "P"])
  func `a beginning of a sequence is alt and a character after a pause`(character: Character) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\(character)".utf8).isEmpty)
    #expect(decoder.flush() == [.key(.alt(character))])
  }

  @Test func `a longer sequence waits for its end`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[1;".utf8).isEmpty)
    #expect(!decoder.isAwaitingMore)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("5C".utf8) == [.key(.named(.right))])
  }

  @Test func `escape before another control is a key of its own`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\r".utf8).map(\.spelling) == ["escape", "enter"])
    #expect(decoder.decode("\u{1B}\u{1B}[A".utf8).map(\.spelling) == ["escape", "up"])
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0/0/0\u{7}", false), ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\", true),
    ("\u{1B}]11;rgb:00/2b/36\u{7}", false), ("\u{1B}]11;rgba:ffff/ffff/ffff/8000\u{7}", true),
  ])
  func `the answer to a question about the background is an event`(bytes: String, isLight: Bool) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [.background(isLight: isLight)])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[?2026;2$y", "\u{1B}]11;rgba\u{7}", "\u{1B}]10;rgb:0/0/0\u{7}",
    "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[999~", "\u{1B}[M !!", "\u{1B}[[Z", "\u{202E}", "\u{85}", "\u{1B}[57441u",
    "\u{1B}[<66;1;1M", "\u{1B}[<0;0;0M", "\u{1B}[<0;5M", "\u{1B}[99999999999999999999~",
  ])
  func `what means nothing is dropped whole`(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode((bytes + "j").utf8).map(\.spelling) == ["j"])
  }

  @Test(arguments: [
    [0xC3, 0x6A], [0xE6, 0x97, 0x6A], [0xFF, 0x6A], [0x80, 0x6A], [0xC0, 0x6A],
    [0xED, 0xA0, 0x80, 0x6A], [0xF0, 0x80, 0x80, 0x80, 0x6A],
  ])
  func `malformed bytes lose no key after them`(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes).map(\.spelling) == ["j"])
  }

  @Test func `a broken sequence loses no key after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[1;\u{1B}[Aj".utf8).map(\.spelling) == ["up", "j"])
    #expect(decoder.decode("\u{1B}[1\rj".utf8).map(\.spelling) == ["enter", "j"])
  }

  @Test func `an endless sequence is given up`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(("\u{1B}[" + String(repeating: "1", count: 100)).utf8).isEmpty)
    #expect(decoder.decode("j".utf8).map(\.spelling) == ["j"])
  }
}

struct KeyDecoderFuzzTests {
  /// Bytes that sequences are made of.
  private let alphabet =
    Array("\u{1B}\u{1B}\u{1B}[[[OP]\\;019<?~AMmRuZ$jé日\u{7}\r 200~201~".utf8) + [0xFF, 0x80]

  @Test func `any bytes in any pieces are the same events`() {
    var random = Lottery(seed: 1)
    for _ in 0..<3_000 {
      let bytes = (0..<random.next(below: 40)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      var whole = KeyDecoder()
      var inPieces = KeyDecoder()
      let expected = whole.decode(bytes) + whole.flush()
      var events: [Event] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + random.next(below: 5))
        events += inPieces.decode(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(events + inPieces.flush() == expected, "\(bytes)")
    }
  }

  @Test func `any bytes lose no key after a pause and an escape`() {
    var random = Lottery(seed: 2)
    for _ in 0..<3_000 {
      var decoder = KeyDecoder()
      let bytes = (0..<random.next(below: 40)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      _ = decoder.decode("\u{1B}[201~\u{1B}[201~".utf8)
      #expect(decoder.decode("j".utf8).last == .key(.character("j")), "\(bytes)")
    }
  }
}

/// The same numbers every time.
private struct Lottery {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

struct PasteTests {
  @Test func `a paste is one event`() {
    var decoder = KeyDecoder()
    let events = decoder.decode("a\u{1B}[200~q \u{1B}[A日\u{1B}[201~b".utf8)
    #expect(events == [.key(.character("a")), .paste("q [A日"), .key(.character("b"))])
  }

  @Test func `a paste keeps its line ends and loses what would steer the terminal`() {
    var decoder = KeyDecoder()
    let events = decoder.decode("\u{1B}[200~1\r2\r\n3\n4\t\u{7}\u{202E}\u{9B}5\u{1B}[201~".utf8)
    #expect(events == [.paste("1\n2\n3\n4\t5")])
  }

  @Test func `a paste over the limit is cut`() {
    var decoder = KeyDecoder()
    let text = String(repeating: "x", count: (1 << 20) + 1)
    let events = decoder.decode("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    #expect(events == [.paste(String(repeating: "x", count: 1 << 20))])
  }
}

struct MouseTests {
  @Test(arguments: [
    ("\u{1B}[<0;3;4M", Mouse.Action.press), ("\u{1B}[<0;3;4m", .release),
    ("\u{1B}[<32;3;4M", .drag), ("\u{1B}[<64;3;4M", .wheelUp), ("\u{1B}[<81;3;4M", .wheelDown),
  ])
  func `a report says what happened where`(bytes: String, action: Mouse.Action) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [.mouse(Mouse(action, at: Position(row: 3, column: 2)))])
  }
}

extension Event {
  /// The spelling of a key; nil for anything else.
  fileprivate var spelling: String? {
    guard case .key(let key) = self else { return nil }
    return key.description
  }
}
