import ArgumentParser
import Articles
import Glibc
import Library
import Reader
import Screen
import Settings
import Terminal

/// Reads files in the three panes.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read files and folders in three panes.")

  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

  @Option(help: "A theme by name, or the path of one.")
  var theme: String?

  @OptionGroup var libraryOptions: LibraryOptions

  mutating func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      try ArticlePrinter(format: .text).print(paths, libraryOptions)
      return
    }
    let signals = Signals()
    var set = libraryOptions.configuration
    if let theme { set.useTheme(theme) }
    let mailbox = try Mailbox()
    let library = try libraryOptions.open(set)
    let runner = EffectRunner(library: library, mailbox: mailbox, themes: set.themes)
    let keyboard = try Self.keyboard()
    let display = try Self.display(keyboard: keyboard, wantsMouse: set.options.isMouseOn)
    let state = ReaderState(
      size: display.size, keymap: set.keymap, theme: set.theme, options: set.options,
      now: Clock.now, secondsFromUTC: Clock.secondsFromUTC)
    for problem in set.problems.prefix(1) {
      mailbox.post(.arrived(.message(Message("\(problem)", isError: true))))
    }
    let reading = Task { [paths] in
      await library.watch { change in
        if let arrival = library.arrival(for: change) { mailbox.post(.arrived(arrival)) }
      }
      do {
        try await library.add(paths)
      } catch {
        mailbox.post(.arrived(.message(Message("\(error)", isError: true))))
      }
    }
    var loop = EventLoop(
      state: state, display: display, keyboard: keyboard, signals: signals,
      effects: runner, mailbox: mailbox)
    loop.run()
    reading.cancel()
    try runner.finish()
    if let signal = loop.lastSignal { throw ExitCode(128 + signal) }
  }

  private static func display(keyboard: Int32, wantsMouse: Bool) throws -> NcursesDisplay {
    do throws(TerminalError) {
      return try NcursesDisplay(
        input: keyboard, logPath: Paths().logFile, wantsMouse: wantsMouse)
    } catch {
      throw CommandError(description: "\(error)")
    }
  }

  /// Where keys come from: standard input, or the terminal itself where that is something else.
  private static func keyboard() throws -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw CommandError(description: "there is no terminal to read keys from")
    }
    return terminal
  }
}
