import Glibc
import Screen
import TestSupport
import Testing

/// `NcursesDisplay` in a program of its own, since ncurses, signals and crashes are a process's.
struct NcursesDisplayTests {
  private let terminal: PseudoTerminal

  init() throws {
    terminal = try PseudoTerminal(size: Size(rows: 8, columns: 60))
  }

  @Test func `a frame is drawn and keys arrive`() throws {
    try start()
    terminal.type("\u{1B}[A日")
    #expect(terminal.waitForOutput("日)"))
    terminal.type("q")
    #expect(terminal.waitForEnding() == .exited(0))
    expectRestored()
  }

  @Test func `a lone escape is a key`() throws {
    try start()
    terminal.type("\u{1B}")
    #expect(terminal.waitForOutput("escape"))
  }

  @Test func `the window may change 200 times, down to one cell`() throws {
    try start()
    for step in 0..<200 {
      terminal.resize(to: Size(rows: 1 + step * 7 % 60, columns: 1 + step * 13 % 150))
      usleep(2_000)
    }
    terminal.resize(to: Size(rows: 1, columns: 1))
    usleep(20_000)
    terminal.resize(to: Size(rows: 31, columns: 101))
    #expect(terminal.waitForOutput("31x101"))
    terminal.type("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test func `a window of absurd size is drawn in part`() throws {
    try start()
    terminal.resize(to: Size(rows: 65_535, columns: 65_535))
    #expect(terminal.waitForOutput("500x1000", within: .seconds(60)))
    terminal.type("q")
    #expect(terminal.waitForEnding() == .exited(0))
  }

  @Test func `a file that is written in a folder that is followed is told`() throws {
    let folder = try TemporaryFolder()
    try start([folder.path])
    try folder.write("a", to: "file")
    #expect(terminal.waitForOutput("a folder changed"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal to end leaves the terminal as it was`(signal: Int32) throws {
    try start()
    #expect(!terminal.isInLineMode)
    terminal.send(signal: signal)
    #expect(terminal.waitForEnding() == .exited(128 + signal))
    expectRestored()
  }

  @Test(arguments: [("t", SIGILL), ("f", SIGILL), ("o", SIGSEGV)])
  func `a crash leaves the terminal as it was`(key: String, signal: Int32) throws {
    try start()
    terminal.type(key)
    #expect(terminal.waitForEnding() == .killed(signal: signal))
    expectRestored()
  }

  @Test func `the message of a crash is on the restored screen`() throws {
    try start()
    terminal.type("f")
    #expect(terminal.waitForOutput("\u{1B}[?1049l"))
    #expect(terminal.waitForOutput("the probe fails as it was told"))
  }

  @Test func `an exit from anywhere leaves the terminal as it was`() throws {
    try start()
    terminal.type("x")
    #expect(terminal.waitForEnding() == .exited(7))
    expectRestored()
  }

  @Test func `what is printed to standard error waits for the end`() throws {
    try start()
    terminal.type("ej")
    #expect(terminal.waitForOutput("(j)"))
    #expect(!terminal.text.contains("the probe says"))
    terminal.type("q")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(terminal.text.contains("the probe says"))
  }

  @Test func `a terminal that vanishes ends the program within a second`() throws {
    try start()
    terminal.hangUp()
    #expect(terminal.waitForEnding(within: .seconds(1)) != nil)
  }

  @Test func `a stop gives the terminal to the shell and back`() throws {
    let probe = BuiltProgram.path("terminal-probe")
    try terminal.start(
      "/bin/sh", ["-c", "set -m; \(probe); echo stopped; fg; echo ended $?"],
      environment: environment())
    #expect(terminal.waitForOutput("ready"))
    terminal.type("\u{1A}")
    #expect(terminal.waitForOutput("\u{1B}[?1049l"))
    #expect(terminal.waitForOutput("stopped"))
    #expect(terminal.waitForOutput("\u{1B}[?1049h"))
    #expect(terminal.waitForOutput("resumed"))
    terminal.type("q")
    #expect(terminal.waitForOutput("ended 0"))
  }

  @Test func `a stop from outside takes the terminal anew`() throws {
    try start()
    terminal.send(signal: SIGSTOP)
    terminal.setLineMode()
    terminal.send(signal: SIGCONT)
    #expect(terminal.waitForOutput("ready"))
    #expect(!terminal.isInLineMode)
  }

  @Test func `a stop that nobody could end does not happen`() throws {
    try start()
    terminal.type("\u{1A}j")
    #expect(terminal.waitForOutput("(j)"))
  }

  @Test func `a child can be ended by signals`() throws {
    try start()
    terminal.type("c")
    #expect(terminal.waitForOutput("child \(SIGTERM)"))
  }

  @Test func `nothing wakes an idle program`() throws {
    try start()
    #expect(terminal.comesToRest())
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""])
  func `a terminal that cannot be drawn on is refused in one sentence`(type: String) throws {
    try start(type: type, until: ".")
    #expect(terminal.waitForEnding() == .exited(2))
    #expect(!terminal.text.contains("\u{1B}"))
    expectRestored()
  }

  @Test(arguments: [
    ("xterm-256color", "truecolor", "38;2;200;80;20m"), ("xterm-256color", "", "38;5;166m"),
    ("xterm", "truecolor", "[31m"), ("linux", "", "[31m"), ("vt100", "", "[1m"),
    ("tmux-256color", "24bit", "38;2;200;80;20m"),
  ])
  func `a color is what the terminal has`(type: String, color: String, sequence: String) throws {
    try start(type: type, color: color, until: sequence)
  }

  @Test func `a pane scrolls by itself where the terminal has margins`() throws {
    try start()
    terminal.type("\u{1B}[?69;2$y")
    terminal.type("j")
    #expect(terminal.waitForOutput("\u{1B}[?69h\u{1B}[1;"))
  }

  @Test func `without color there are attributes only`() throws {
    try start(extra: ["NO_COLOR": "1"])
    #expect(!terminal.text.contains("[38"))
    #expect(!terminal.text.contains("[39"))
  }

  @Test func `the palette of the user is left alone`() throws {
    try start()
    terminal.type("q")
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(!terminal.text.contains("\u{1B}]104"))
  }
}

extension NcursesDisplayTests {
  private func start(
    _ arguments: [String] = [], type: String = "xterm-256color", color: String = "",
    extra: [String: String] = [:], until text: String = "ready"
  ) throws {
    try terminal.start(
      BuiltProgram.path("terminal-probe"), arguments,
      environment: environment(type: type, color: color, extra: extra))
    #expect(terminal.waitForOutput(text))
  }

  private func environment(
    type: String = "xterm-256color", color: String = "", extra: [String: String] = [:]
  ) -> [String: String] {
    ["TERM": type, "COLORTERM": color, "LC_ALL": "C.UTF-8", "PATH": "/bin:/usr/bin"]
      .merging(extra) { $1 }
  }

  private func expectRestored() {
    #expect(terminal.isInLineMode)
    for mode in [1049, 2004, 1000, 1002, 1006, 2026] {
      let on = terminal.text.ranges(of: "\u{1B}[?\(mode)h").last?.lowerBound
      let off = terminal.text.ranges(of: "\u{1B}[?\(mode)l").last?.lowerBound
      if let on { #expect(off.map { $0 > on } ?? false, "mode \(mode) is off") }
    }
  }
}
