import Articles
import Library
import Reader
import Store
import Synchronization
import TestSupport
import Testing

@testable import gazette

struct HookRunnerTests {
  private let folder: TemporaryFolder
  private let library: Library

  init() async throws {
    folder = try TemporaryFolder()
    library = Library(
      store: try Store.inMemory(),
      annotator: Annotator(version: 1) { { _ in (Annotation(), []) } },
      now: { Filter.Moment(now: Timestamp(seconds: 0), secondsFromUTC: 0) })
    try folder.write(
      "---\ntitle: \"$(touch owned) `x`; rm\"\n---\nRain fell on Oslo.\n", to: "rain.txt")
    _ = try await library.add([folder.path + "/rain.txt"])
  }

  private func article() throws -> Article.ID {
    let page = try library.page(
      of: ListQuery(filter: .all, order: .date), start: 0, limit: 1)
    return try #require(page.rows.first?.id)
  }

  /// Runs a hook; what was told of it.
  private func run(_ run: HookRun) -> [String] {
    let told = Told()
    HookRunner(library: library) { why in told.sentences.withLock { $0.append(why) } }.run(run)
    return told.sentences.withLock { $0 }
  }

  private func written(_ name: String) -> String? { TextFile.text(at: folder.path + "/" + name) }

  @Test func `a command learns in its environment what was opened`() throws {
    let command = "sh -c 'env | grep ^GAZETTE_ >\(folder.path)/env'"
    let id = try article()
    #expect(run(HookRun(.open, command: command, articles: [id])) == [])
    let lines = try #require(written("env")).split(separator: "\n").sorted()
    #expect(
      lines.filter { !$0.hasPrefix("GAZETTE_SOURCE") } == [
        "GAZETTE_EVENT=open", "GAZETTE_ID=\(id)", "GAZETTE_PATH=\(folder.path)/rain.txt",
        "GAZETTE_TITLE=$(touch owned) `x`; rm",
      ])
  }

  @Test func `what was highlighted is told`() throws {
    let command = "sh -c 'echo \"$GAZETTE_QUOTE|$GAZETTE_NOTE|$GAZETTE_COLOR\" >\(folder.path)/q'"
    let highlight = Highlight(TextRange(0, 4), color: 3, note: "wet", quote: "Rain")
    #expect(
      run(HookRun(.highlight, command: command, articles: [try article()], highlight: highlight))
        == [])
    #expect(written("q") == "Rain|wet|3\n")
  }

  @Test func `the command of an import reads the ids of what is new`() throws {
    let command = "sh -c 'cat >\(folder.path)/ids; echo $GAZETTE_COUNT >>\(folder.path)/ids'"
    let id = try article()
    #expect(run(HookRun(.imported, command: command, articles: [id, id])) == [])
    #expect(written("ids") == "\(id)\n\(id)\n2\n")
  }

  @Test(arguments: [
    ("sh -c 'exit 3'", "hook “open”: sh ended with code 3"),
    ("no-such-program", "hook “open”: no-such-program: No such file or directory"),
    ("a 'b", "hook “open”: a quotation mark is left open in “a 'b”"),
  ])
  func `a failure is one sentence`(command: String, sentence: String) throws {
    #expect(run(HookRun(.open, command: command, articles: [try article()])) == [sentence])
  }

  @Test func `a command is started at once and not waited for`() throws {
    let runner = HookRunner(library: library) { _ in }
    let start = ContinuousClock.now
    runner.start(HookRun(.open, command: "sleep 3", articles: [try article()]))
    runner.finish()
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}

private final class Told: Sendable {
  let sentences = Mutex<[String]>([])
}
