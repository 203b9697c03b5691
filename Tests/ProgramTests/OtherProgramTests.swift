import Reader
import Testing

@testable import gazette

struct OtherProgramTests {
  @Test(arguments: [
    ("wc -w", ["wc", "-w"]), ("  a   b ", ["a", "b"]), ("a 'b c' d", ["a", "b c", "d"]),
    (#"a "b \" c" 'd\e'"#, ["a", "b \" c", #"d\e"#]), (#"a\ b ''"#, ["a b", ""]),
    ("echo $HOME; ls | x > y `z`", ["echo", "$HOME;", "ls", "|", "x", ">", "y", "`z`"]),
  ])
  func `a line is split as a shell would, and nothing else of one`(
    line: String, arguments: [String]
  ) {
    #expect(ArgumentVector(line)?.arguments == arguments)
  }

  @Test(arguments: ["", "  ", "a 'b", "a \"b", "a\\"])
  func `an open quotation mark makes no command`(line: String) {
    #expect(ArgumentVector(line) == nil)
  }

  @Test func `a command gets the text and gives back what it prints`() throws {
    let output = try PipedCommand(arguments: ["tr", "a-z", "A-Z"]).run(on: "rain")
    #expect(output == PipedCommand.Output(text: "RAIN", code: 0))
  }

  @Test func `a text larger than a pipe goes through`() throws {
    let text = String(repeating: "x", count: 300_000)
    #expect(try PipedCommand(arguments: ["cat"]).run(on: text).text == text)
  }

  @Test func `errors are shown, with the exit code`() throws {
    let output = try PipedCommand(arguments: ["sh", "-c", "cat >/dev/null; echo no >&2; exit 3"])
      .run(on: "")
    #expect(output == PipedCommand.Output(text: "no\n", code: 3))
  }

  @Test func `a command that prints without end is ended`() throws {
    let limits = PipedCommand.Limits(bytes: 100_000, seconds: 10)
    let output = try PipedCommand(arguments: ["yes"], limits: limits).run(on: "")
    #expect(output.reason == "printed too much")
    #expect(output.text.utf8.count < 200_000)
  }

  @Test func `a command that does not end is ended`() throws {
    let limits = PipedCommand.Limits(bytes: 1000, seconds: 0.2)
    let output = try PipedCommand(arguments: ["sleep", "60"], limits: limits).run(on: "")
    #expect(output.code == nil)
    #expect(output.reason?.hasPrefix("took longer") == true)
  }

  @Test func `a command that is not there is an error`() {
    #expect(throws: SystemError.self) {
      try PipedCommand(arguments: ["no-such-command-here"]).run(on: "")
    }
  }

  @Test func `the desktop's clipboard is not asked over ssh`() {
    let environment = ["DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4"]
    #expect(Clipboard.programs(in: environment) == [])
    #expect(
      Clipboard.programs(in: ["DISPLAY": ":0"]) == [["xclip", "-selection", "clipboard"]])
    #expect(Clipboard.programs(in: ["WAYLAND_DISPLAY": "w", "DISPLAY": ":0"]) == [["wl-copy"]])
    #expect(
      Clipboard.programs(in: ["TMUX": "/tmp/x", "SSH_TTY": "t"])
        == [["tmux", "load-buffer", "-w", "-"]])
  }

  @Test func `an address is one argument of a browser, whatever is in it`() {
    let address = "https://example.org/?a=1;rm -rf&b='"
    let commands = Browser.commands(
      for: address, browser: "one --new %s:two 'b c'", hasDesktop: true)
    #expect(
      commands == [
        ["one", "--new", address], ["two", "b c", address], ["xdg-open", address],
      ])
  }

  @Test func `an address that could run something is handed to nobody`() {
    #expect(Browser.open("file:///etc/passwd") == .failed("not opened: file:///etc/passwd"))
  }
}
