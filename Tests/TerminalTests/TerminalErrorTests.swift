import Testing

@testable import Terminal

struct TerminalErrorTests {
  @Test func `a pipe is refused in one sentence`() {
    #expect(throws: TerminalError.notATerminal) { try NcursesDisplay(input: -1, output: -1) }
  }
}
