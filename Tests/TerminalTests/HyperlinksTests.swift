import Screen
import TestSupport
import Testing

@testable import Terminal

struct HyperlinksTests {
  private func linked(_ text: String, _ addresses: String...) -> String {
    var links = Hyperlinks()
    for address in addresses { _ = links.slot(for: address) { _ in true } }
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes.withUnsafeBufferPointer { links.linked($0) }, as: UTF8.self
    ).replacing("\u{1B}", with: "^")
  }

  @Test func `a marked color begins a link, another color ends it`() {
    #expect(
      linked("a\u{1}!\u{1B}[34mb\u{1B}[32mc", "x:y") == "a^[34m^]8;id=1;x:y^\\b^[32m^]8;;^\\c")
  }

  @Test(arguments: ["\u{1B}[m", "\u{1B}[0m", "\u{1B}[39m", "\u{1B}[38;5;9m", "\u{1B}[90m"])
  func `what sets the foreground ends a link`(sequence: String) {
    #expect(linked("\u{1}!\u{1B}[34mb\(sequence)c", "x:y").contains("8;;^\\c"))
  }

  @Test(arguments: ["\u{1B}[1m", "\u{1B}[3m", "\u{1B}[48;5;9m", "\u{1B}[4;9H", "\u{1B}(B"])
  func `attributes, backgrounds and movements do not end a link`(sequence: String) {
    #expect(linked("\u{1}!\u{1B}[34mb\(sequence)c", "x:y").hasSuffix("c^]8;;^\\"))
  }

  @Test func `nothing is erased in a link`() {
    #expect(
      linked("\u{1}!\u{1B}[34mb\u{1B}[m\u{1B}[K", "x:y") == "^[34m^]8;id=1;x:y^\\b^[m^]8;;^\\^[K")
  }

  @Test func `one link after another is not ended first`() {
    #expect(
      linked("\u{1}!\u{1B}[34ma\u{1}\"\u{1B}[34mb", "x:y", "u:v")
        == "^[34m^]8;id=1;x:y^\\a^[34m^]8;id=2;u:v^\\b^]8;;^\\")
  }

  @Test func `a slot is given away when its address is nowhere on screen`() {
    var links = Hyperlinks()
    let addresses = (0..<Hyperlinks.slots).map { "x:\($0)" }
    for address in addresses { _ = links.slot(for: address) { _ in true } }
    #expect(links.slot(for: "x:new") { _ in true } == 0)
    #expect(links.slot(for: "x:new") { $0 != "x:7" } == 8)
    #expect(links.slot(for: "x:8") { _ in true } == 9)
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm-256color"], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "6800"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "4600"], false),
    (["TERM": "screen-256color", "VTE_VERSION": "6800"], false),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.5"], true),
    (["TERM": "linux", "TERM_PROGRAM": "vscode"], false), ([:], false),
  ])
  func `a terminal is known by its environment`(environment: [String: String], has: Bool) {
    #expect(Hyperlinks.areKnown { environment[$0] } == has)
  }

  @Test func `a color tells its link, also the terminal's own`() {
    #expect(ColorDepth.cube.linked(200, slot: 0) == 200)
    #expect(ColorDepth.cube.linked(200, slot: 2) == 1224)
    #expect(ColorDepth.cube.linked(-1, slot: 1) == 768)
    #expect(ColorDepth.direct.linked(16, slot: 1) == 1 << 24 + 17)
    #expect(ColorDepth.eight.linked(4, slot: 1) == 4)
  }
}

/// Links in what `NcursesDisplay` writes.
struct LinkedDisplayTests {
  private let terminal: PseudoTerminal

  init() throws {
    terminal = try PseudoTerminal(size: Size(rows: 8, columns: 60))
  }

  private func start(_ extra: [String: String]) throws {
    try terminal.start(
      BuiltProgram.path("terminal-probe"),
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/bin:/usr/bin"].merging(extra) { $1 })
    #expect(terminal.waitForOutput("ready"))
  }

  @Test(arguments: ["", "truecolor"])
  func `text of a link is one of the terminal's, and leads elsewhere when it changes`(
    color: String
  ) throws {
    try start(["TERM": "xterm-256color", "COLORTERM": color, "VTE_VERSION": "6800"])
    #expect(terminal.waitForOutput("\u{1B}]8;id=1;https://example.org/0\u{1B}\\here"))
    #expect(terminal.waitForOutput("\u{1B}]8;;\u{1B}\\"))
    terminal.type("j")
    #expect(terminal.waitForOutput("\u{1B}]8;id=2;https://example.org/1\u{1B}\\here"))
    terminal.type("x")
    _ = terminal.waitForEnding()
    #expect(!terminal.output.contains(1))
  }

  @Test(arguments: [
    ["TERM": "xterm-256color"], ["TERM": "vt100", "VTE_VERSION": "6800"],
    ["TERM": "xterm-256color", "VTE_VERSION": "6800", "NO_COLOR": "1"],
  ])
  func `a terminal that has none gets none`(environment: [String: String]) throws {
    try start(environment)
    #expect(terminal.waitForOutput("here"))
    terminal.type("j")
    #expect(terminal.waitForOutput("(j)"))
    #expect(!terminal.text.contains("\u{1B}]8"))
    #expect(!terminal.output.contains(1))
  }

  @Test func `the first frame is painted once, with its links`() throws {
    try start(["TERM": "xterm-256color", "VTE_VERSION": "6800"])
    #expect(terminal.waitForOutput("\u{1B}]8;id=1;https://example.org/0\u{1B}\\here"))
    terminal.type("x")
    _ = terminal.waitForEnding()
    #expect(terminal.text.ranges(of: "here").count == 1)
  }

  @Test func `a link that stays where it is costs nothing`() throws {
    try start(["TERM": "xterm-256color", "VTE_VERSION": "6800"])
    #expect(terminal.waitForOutput("\u{1B}]8;;\u{1B}\\"))
    terminal.type("a")
    #expect(terminal.waitForOutput("(a)"))
    #expect(terminal.text.ranges(of: "\u{1B}]8;id").count == 1)
  }
}
