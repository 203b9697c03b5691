import ArgumentParser
import Articles
import Glibc
import Ingest
import Library
import Reader
import Screen
import Settings
import Terminal

/// Reads articles in the three panes.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read in three panes: these files, or the library.")

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "Files and folders to import and read, - for standard input, or a filter.",
      valueName: "filter-or-path"),
    completion: FilterCompletion.kind(takesFiles: true))
  var words: [String] = []

  @Option(
    help: "A theme by name, or the path of one.",
    completion: .list(Embedded.themes.map(\.name)))
  var theme: String?

  @Flag(help: "A screen for screen readers and Braille displays, as the setting plain makes it.")
  var plainUi = false

  @OptionGroup var libraryOptions: LibraryOptions

  mutating func run() throws {
    try Reading(
      words: words, theme: theme, isPlain: plainUi, locations: libraryOptions.locations
    ).run()
  }
}

/// The three panes, from the first frame to the last.
struct Reading {
  var words: [String] = []
  var theme: String?
  var isPlain = false
  var locations = Locations()

  func run() throws {
    let start = try StartingPoint(words: words)
    guard isatty(STDOUT_FILENO) == 1 else {
      try Selection(words: words, locations: locations).printText()
      return
    }
    let signals = Signals()
    var set = locations.configuration
    let fileOptions = set.options
    let past = PastSessions(folder: Paths().state)
    past.restoreWidths(of: &set.options)
    if let theme { set.useTheme(theme) }
    if isPlain { set.options.isPlain = true }
    let mailbox = try Mailbox()
    let library = try locations.open(set)
    let keyboard = try Self.keyboard()
    let display = try Self.display(keyboard: keyboard, wantsMouse: set.options.isMouseOn)
    var state = ReaderState(
      size: display.size, keymap: set.keymap, theme: set.theme, options: set.options,
      fileOptions: fileOptions, filter: start.filter, now: Clock.now,
      secondsFromUTC: Clock.secondsFromUTC, hasLightBackground: set.themes.hasLightBackground,
      home: Paths.variable("HOME"))
    if library.isReadOnly {
      let reason = "the library can be read but not changed"
      let sentence = reason + ": what you mark is not kept"
      _ = state.apply(.arrived(.closed(reason: reason, sentence: sentence)))
    }
    state.tell(problems: set.problems.map(\.description))
    if try past.isFirstStart(of: library) { _ = state.apply(.perform(.welcome)) }
    let first = library.answers(to: [.list(state.listRequest())], themes: set.themes, &state)
    let runner = EffectRunner(
      library: library, mailbox: mailbox, themes: set.themes, locations: locations,
      paths: start.paths)
    var loop = EventLoop(
      state: state, display: display, keyboard: keyboard, signals: signals, effects: runner,
      mailbox: mailbox,
      libraryFolder: library.path.flatMap { FollowedFolder($0.parent) },
      settings: locations.folder.map { SettingsWatch(folder: $0) })
    loop.start(with: first)
    let background = Self.startBackground(
      library, mailbox, start.paths, urgent: state.reading.article?.id)
    loop.run()
    background.cancel()
    past.keepWidths(of: loop.options, configured: fileOptions)
    try runner.finish()
    Self.tellRefusals(mailbox)
    if let signal = loop.lastSignal { throw ExitCode(128 + signal) }
  }

  /// Imports and recognizes behind the loop.
  private static func startBackground(
    _ library: Library, _ mailbox: Mailbox, _ paths: [String], urgent: Article.ID?
  ) -> Task<Void, Never> {
    Task {
      await library.watch { change in
        if let arrival = library.arrival(for: change) { mailbox.post(.arrived(arrival)) }
      }
      do {
        await library.read(paths, mailbox)
        async let hurried: Void = library.hurry(urgent)
        await library.finishRecognition()
        await hurried
        _ = try await library.wasChangedElsewhere()
        if library.canChange { try await library.tidy() }
      } catch {
        mailbox.post(.arrived(.message(Message("\(error)", isError: true))))
      }
    }
  }

  /// Says which of the last changes were not made, now that no screen shows it.
  private static func tellRefusals(_ mailbox: Mailbox) {
    for case .arrived(.unmade(let change, let refusal)) in mailbox.take() {
      StandardError.print("gazette: " + refusal.sentence(refusing: change))
    }
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

/// What to import, and what the list is filtered by at first.
private struct StartingPoint {
  let paths: [String]
  let filter: Filter

  init(words: [String]) throws {
    guard !words.isEmpty else {
      (paths, filter) = ([], .all)
      return
    }
    paths = words.filter(Selection.isPath)
    let others = try Selection.filterWords(in: words)
    let places = paths.compactMap { $0 == "-" ? $0 : FoundFile.absolute($0) }
      .map { "path:" + Filter.quoted($0) }
    let either = places.count > 1 ? "(" + places.joined(separator: " OR ") + ")" : places.first
    do throws(FilterError) {
      filter = try Filter(([either].compactMap { $0 } + others).joined(separator: " "))
    } catch {
      throw CommandError(description: "\(error)", code: 2)
    }
  }
}

extension Library {
  /// Imports files, and says what came of it.
  func read(_ paths: [String], _ mailbox: Mailbox, isAwaited: Bool = false) async {
    guard !paths.isEmpty else { return }
    var end = ImportEnd()
    do {
      let report = try await add(paths)
      end = ImportEnd(report.progress)
      end.skipped = report.skipped
      end.isStopped = report.isStopped
      if !report.changed.isEmpty { mailbox.post(.arrived(.imported(report.changed))) }
    } catch let failure as ImportFailure {
      end = ImportEnd(failure.progress)
      end.failure = failure.reason
    } catch {
      end.failure = "\(error)"
    }
    end.isAwaited = isAwaited
    mailbox.post(.arrived(.importEnded(end)))
    recognizeWaiting()
  }
}

extension ImportEnd {
  fileprivate init(_ progress: ImportProgress) {
    self.init()
    added = progress.added
    updated = progress.updated
    unchanged = progress.unchanged
    files = progress.kept
    total = progress.total
  }
}
