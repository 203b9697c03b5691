import Glibc
import Screen
import TestSupport
import Testing

/// The built program on a pseudo-terminal.
struct ProgramTests {
  private let terminal: PseudoTerminal
  private let folder: TemporaryFolder

  init() throws {
    terminal = try PseudoTerminal(size: Size(rows: 30, columns: 130))
    folder = try TemporaryFolder()
    try folder.write("---\ntitle: Rain stops play\n---\nRain fell on Oslo.\n", to: "rain.txt")
    try folder.write("---\ntitle: Sun comes back\n---\nIt shone on Bergen.\n", to: "sun.txt")
  }

  @Test func `a folder is listed and read`() throws {
    try start([folder.path])
    #expect(terminal.waitForOutput("Rain stops play"))
    terminal.type("Q")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(terminal.isInLineMode)
  }

  @Test func `keys, 200 sizes, a stop and SIGTERM leave the terminal as it was`() throws {
    try start([folder.path])
    #expect(terminal.waitForOutput("Rain stops play"))
    terminal.type("jl]e*nZ\\")
    for step in 0..<200 {
      terminal.resize(to: Size(rows: 1 + step * 7 % 60, columns: 1 + step * 13 % 150))
      usleep(1_000)
    }
    terminal.resize(to: Size(rows: 30, columns: 130))
    terminal.send(signal: SIGSTOP)
    usleep(10_000)
    terminal.send(signal: SIGCONT)
    #expect(terminal.waitForOutput("\u{1B}[?2004h"))
    terminal.send(signal: SIGTERM)
    #expect(terminal.waitForEnding() == .exited(128 + SIGTERM))
    #expect(terminal.isInLineMode)
    #expect(terminal.text.contains("\u{1B}[?1049l"))
  }

  @Test func `a terminal that vanishes ends the program within a second`() throws {
    try start([folder.path])
    #expect(terminal.waitForOutput("Rain stops play"))
    terminal.hangUp()
    #expect(terminal.waitForEnding(within: .seconds(1)) != nil)
  }

  @Test func `nothing wakes an idle program`() throws {
    try start([folder.path])
    #expect(terminal.waitForOutput("Rain stops play"))
    #expect(terminal.comesToRest())
  }

  @Test func `no byte of a hostile file steers the terminal`() throws {
    let marks = String(repeating: "\u{301}", count: 2000)
    let line = String(repeating: "long ", count: 200_000)
    try folder.write(
      """
      Title \u{1B}]0;owned\u{7} here

      Clear \u{1B}[2J and \u{9B}31m and \u{1B}]52;c;b3duZWQ=\u{7} end.
      Back\u{8}\u{8} and\rcarriage \u{0}null \u{202E}desrever\u{2066} \u{E0041}tag e\(marks)x.
      Readable to the end.

      \(line)
      """, to: "hostile.txt")
    try start([folder.path + "/hostile.txt"])
    #expect(terminal.waitForOutput("Readable to the end.", within: .seconds(120)))
    terminal.type("lGgg  j")
    usleep(300_000)
    terminal.type("Q")
    #expect(terminal.waitForEnding(within: .seconds(60)) == .exited(0))
    let text = terminal.text
    for forbidden in [
      "]0;owned", "[2J and", "\u{9B}31m", "]52;", "\u{202E}", "\u{2066}", "\u{E0041}",
    ] {
      #expect(!text.contains("\u{1B}" + forbidden) && !text.contains("\u{9B}"))
      if forbidden.unicodeScalars.count == 1 { #expect(!text.contains(forbidden)) }
    }
    #expect(!text.contains("\u{8}\u{8} and"))
  }

  @Test func `a terminal that cannot be drawn on is refused in one sentence`() throws {
    try terminal.start(
      BuiltProgram.path("gazette"), [folder.path],
      environment: ["TERM": "dumb", "HOME": folder.path])
    #expect(terminal.waitForEnding() == .exited(1))
    #expect(terminal.text.hasPrefix("gazette: "))
    #expect(!terminal.text.contains("\u{1B}"))
  }
}

extension ProgramTests {
  private func start(_ arguments: [String]) throws {
    try terminal.start(
      BuiltProgram.path("gazette"), arguments,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
        "PATH": "/bin:/usr/bin",
      ])
  }
}
