import Articles
import Dispatch
import Glibc
import Library
import Reader
import Synchronization

/// Runs the commands of `[hooks]`, without a shell, beside everything else.
///
/// What an article says reaches a command in its environment and on its standard input only,
/// never in its arguments.
final class HookRunner: Sendable {
  private let library: Library
  /// Told why a command failed, as a sentence, from any thread.
  private let tell: @Sendable (String) -> Void
  private let queue = DispatchQueue(label: "hooks", attributes: .concurrent)
  /// Entered until a command has started.
  private let starting = DispatchGroup()
  private let running = Mutex(0)
  /// How many may run at a time.
  private static let limit = 8
  /// In bytes; the system takes 128 KB.
  private static let valueLimit = 65_536

  init(library: Library, tell: @escaping @Sendable (String) -> Void) {
    self.library = library
    self.tell = tell
  }

  /// Has a command started, and comes back at once.
  func start(_ run: HookRun) {
    starting.enter()
    queue.async { [self] in
      let end = begin(run)
      starting.leave()
      end()
    }
  }

  /// Waits until all commands have started; they run on when the program ends.
  func finish() {
    starting.wait()
  }

  /// Runs a command and waits for its end.
  func run(_ run: HookRun) {
    begin(run)()
  }

  /// Starts a command.
  ///
  /// - Returns: What waits for its end.
  private func begin(_ run: HookRun) -> () -> Void {
    let name = "hook “\(run.hook.rawValue)”"
    guard let program = ArgumentVector(run.command)?.arguments else {
      tell("\(name): a quotation mark is left open in “\(run.command)”")
      return {}
    }
    guard enter() else {
      tell("\(name): passed over, since \(Self.limit) commands are still running")
      return {}
    }
    do {
      let process = try launch(program, for: run)
      return { [self] in
        let code = Spawn.wait(for: process)
        leave()
        if code != 0 { tell("\(name): \(program[0]) ended with code \(code)") }
      }
    } catch {
      leave()
      tell("\(name): \(program[0]): \(error)")
      return {}
    }
  }

  private func enter() -> Bool {
    running.withLock { count in
      guard count < Self.limit else { return false }
      count += 1
      return true
    }
  }

  private func leave() {
    running.withLock { $0 -= 1 }
  }

  private func launch(_ arguments: [String], for run: HookRun) throws -> pid_t {
    var spawn = Spawn(arguments: arguments)
    spawn.environment = try variables(for: run)
    guard run.hook == .imported else { return try spawn.start() }
    let list = try TextFile.temporary(run.articles.map { "\($0)\n" }.joined())
    defer { close(list) }
    spawn.input = list
    return try spawn.start()
  }

  private func variables(for run: HookRun) throws -> [String: String] {
    var variables = ["GAZETTE_EVENT": run.hook.rawValue]
    if run.hook == .imported { variables["GAZETTE_COUNT"] = "\(run.articles.count)" }
    variables["GAZETTE_LIBRARY"] = library.path
    if run.articles.count == 1, let article = try library.open(run.articles[0])?.article {
      variables.merge(article.variables) { $1 }
    }
    if let highlight = run.highlight {
      variables["GAZETTE_QUOTE"] = highlight.quote
      variables["GAZETTE_NOTE"] = highlight.note
      variables["GAZETTE_COLOR"] = "\(highlight.color)"
    }
    return variables.mapValues { $0.fitting(Self.valueLimit) }
  }
}

extension Article {
  /// What a hook's command learns of an article.
  fileprivate var variables: [String: String] {
    var variables = [
      "GAZETTE_ID": "\(id)", "GAZETTE_TITLE": headline, "GAZETTE_SOURCE": source.name,
    ]
    let address = [source.link, source.location].compactMap { $0 }.first { LinkTarget($0).isSafe }
    variables["GAZETTE_URL"] = address
    if source.location.hasPrefix("/") { variables["GAZETTE_PATH"] = source.location }
    return variables
  }
}

extension String {
  /// Its beginning of at most `limit` bytes, without a null, which would end a variable.
  fileprivate func fitting(_ limit: Int) -> String {
    let bytes = utf8.prefix { $0 != 0 }.prefix(limit)
    return String(decoding: bytes, as: UTF8.self)
  }
}
