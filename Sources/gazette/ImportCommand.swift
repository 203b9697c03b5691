import ArgumentParser
import Glibc
import Library
import Reader

/// Imports files into the library.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import files and folders into the library.")

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String]

  @Option(help: "text, or json for one object that says what came of it.")
  var format = OutputFormat.text

  @Flag(help: "Leave recognition to the next time that articles are read.")
  var noRecognition = false

  @OptionGroup var library: LibraryOptions

  mutating func run() throws {
    let configuration = self.library.locations.configuration
    let library = try self.library.locations.open(configuration)
    let bar = ProgressBar()
    let interruption = Interruption {
      library.stopImports()
      Task { await library.stopRecognition() }
    }
    let report = try blocking { [paths] in
      try await library.add(paths) { bar.show($0) }
    }
    bar.clear()
    for why in report.skipped { StandardError.print("gazette: \(why)") }
    if !noRecognition, !interruption.hasCome {
      try blocking { await library.finishRecognition(workers: Self.processors) }
    }
    try blocking { try await library.tidy() }
    if interruption.hasCome { throw Self.interrupted(report) }
    if let command = configuration.options.hooks[.imported], !report.changed.isEmpty {
      HookRunner(library: library) { StandardError.print("gazette: \($0)") }
        .run(HookRun(.imported, command: command, articles: report.changed))
    }
    StandardOutput.print(format == .json ? report.json.text : report.progress.summary)
    let isFailure = report.articles.isEmpty && report.progress.skipped > 0
    if isFailure { throw CommandError(description: "nothing could be read") }
  }
}

extension ImportCommand {
  private static func interrupted(_ report: ImportReport) -> CommandError {
    let progress = report.progress
    let what =
      report.isStopped
      ? "\(progress.kept) of \(progress.total) files kept; run again to go on"
      : "all files are kept; recognition goes on with the next reading"
    return CommandError(description: what, code: 128 + SIGINT)
  }

  private static var processors: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// A bar on standard error, where that is a terminal.
private struct ProgressBar: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private static let length = 30

  func show(_ progress: ImportProgress) {
    guard isShown, progress.total > 0 else { return }
    let filled = progress.files * Self.length / progress.total
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.length - filled)
    let time = progress.remaining.map { " \(Int($0.rounded(.up))) s to go" } ?? ""
    StandardError.write(
      "\r\u{1B}[K\(bar) \(progress.files)/\(progress.total) \(Int(progress.rate))/s\(time)")
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}

extension ImportProgress {
  fileprivate var summary: String {
    "\(added) added, \(updated) updated, \(unchanged) unchanged, \(skipped) skipped"
  }
}

extension ImportReport {
  fileprivate var json: JSON {
    .object([
      ("files", .int(progress.files)), ("added", .int(progress.added)),
      ("updated", .int(progress.updated)), ("unchanged", .int(progress.unchanged)),
      ("skipped", .array(skipped.map(JSON.string))),
      ("seconds", .decimal(Float(progress.seconds))),
    ])
  }
}
