import Articles
import Dispatch
import Library
import Store
import TestSupport
import Testing

struct LibraryTests {
  private func library(_ texts: String...) async throws -> Library {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() { try folder.write(text, to: "\(index).txt") }
    let library = Library(
      store: try Store.inMemory(),
      annotator: Annotator(version: 1) { { (Self.namesAda($0), []) } },
      now: { Filter.Moment(now: Timestamp(year: 2024, month: 7, day: 1)) })
    _ = try await library.add([folder.path])
    await library.finishRecognition()
    return library
  }

  @Sendable private static func namesAda(_ article: Article) -> Annotation {
    let ranges = TextSearch("Ada").matches(in: article.body.text)
    guard !ranges.isEmpty else { return Annotation() }
    let ada = Entity(id: Entity.ID(rawValue: 7), kind: .person, name: "Ada")
    return Annotation(entities: [ada], mentions: ranges.map { Mention(range: $0, entity: 0) })
  }

  private func dated(_ day: Int, _ text: String) -> String {
    "---\ntitle: Day \(day)\ndate: 2024-06-0\(day)\n---\n\(text)\n"
  }

  private let all = ListQuery(filter: .all, order: .dateDescending)

  @Test func `the list is in the order of the dates`() async throws {
    let library = try await library(dated(1, "Old."), dated(3, "New."), dated(2, "Middle."))
    let page = try library.page(of: all, limit: 9)
    #expect(page.rows.map(\.headline) == ["Day 3", "Day 2", "Day 1"])
  }

  @Test func `a window has the rows asked for and the total`() async throws {
    let library = try await library(dated(1, "A."), dated(2, "B."), dated(3, "C."))
    let page = try library.page(of: all, start: 1, limit: 1)
    #expect(page.total == 3)
    #expect(page.rows.map(\.headline) == ["Day 2"])
  }

  @Test func `rows count the hits of an entity`() async throws {
    let library = try await library(dated(1, "Ada met Ada."), dated(2, "Nobody came."))
    let set = HitSet.entity(Entity.ID(rawValue: 7), name: "Ada")
    #expect(try library.page(of: all, hits: set, limit: 9).rows.map(\.hits) == [0, 2])
    let (hits, articles) = try library.count(of: set, in: all, besides: nil)
    #expect(hits == 2)
    #expect(articles == 1)
  }

  @Test func `the next article with a hit is found over others`() async throws {
    let library = try await library(
      dated(3, "Ada came."), dated(2, "Nobody came."), dated(1, "Ada left."))
    let rows = try library.page(of: all, limit: 9).rows
    let set = HitSet.entity(Entity.ID(rawValue: 7), name: "Ada")
    let next = try library.article(.hits(set), in: all, from: rows[0].id, isForward: true)
    #expect(next == rows[2].id)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a change waits for no article that is being recognized`() async throws {
    let (gate, folder) = (DispatchSemaphore(value: 0), try TemporaryFolder())
    let days = 1...8
    for day in days { try folder.write(dated(day, "Text."), to: "\(day).txt") }
    let library = Library(
      store: try Store.inMemory(),
      annotator: Annotator(version: 1) {
        { _ in
          gate.wait()
          return (Annotation(), [])
        }
      }, now: { Filter.Moment(now: Timestamp(year: 2024, month: 7, day: 1)) })
    _ = try await library.add([folder.path])
    let rows = try library.page(of: all, limit: 9).rows
    let hurried = rows.map { row in Task { await library.hurry(row.id) } }
    try await library.setRead(true, of: [rows[0].id])
    #expect(try library.page(of: all, limit: 1).rows.map(\.isRead) == [true])
    for _ in 0..<100 { gate.signal() }
    for task in hurried { await task.value }
  }

  @Test func `importing again keeps what was read`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(dated(1, "Something."), to: "a.txt")
    let library = try await library()
    _ = try await library.add([folder.path])
    let row = try #require(try library.page(of: all, limit: 9).rows.first)
    try await library.setRead(true, of: [row.id])
    _ = try await library.add([folder.path])
    #expect(try library.page(of: all, limit: 9).rows.map(\.isRead) == [true])
  }

  @Test func `a file that cannot be read is named, and the others are read`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(dated(1, "Something."), to: "a.txt")
    try folder.write("\0\0\0\u{1}\u{2}", to: "b.bin")
    let library = try await library()
    let report = try await library.add([folder.path])
    #expect(report.articles.count == 1)
    #expect(report.skipped.count == 1)
  }

  @Test func `an import that is stopped keeps what was read, and the next goes on`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write("News \(number).", to: "\(1000 + number).txt") }
    let library = try await library()
    let report = try await library.add([folder.path]) { _ in library.stopImports() }
    #expect(report.isStopped)
    #expect((64..<200).contains(report.progress.kept))
    #expect(try library.page(of: all, limit: 9).total == report.progress.kept)
    let rest = try await library.add([folder.path])
    #expect(rest.progress.unchanged == report.progress.kept)
    #expect(rest.progress.added == 200 - report.progress.kept)
    #expect(!library.stopImports())
  }

  @Test func `an article that no recognizer waits for is recognized when it is opened`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(dated(1, "Ada came."), to: "a.txt")
    let library = try await library()
    let id = try #require(try await library.add([folder.path]).articles.first)
    await library.hurry(id)
    #expect(try library.open(id)?.annotation?.entities.map(\.name) == ["Ada"])
  }

  @Test(arguments: [
    ("person:ada", ["Day 1"]), ("-entity:ada", ["Day 2"]), ("nobody", ["Day 2"]),
    ("date:2024-06-01", ["Day 1"]), ("is:read", []),
  ])
  func `a filter lets through what fits`(text: String, headlines: [String]) async throws {
    let library = try await library(dated(1, "Ada came."), dated(2, "Nobody came."))
    let query = ListQuery(filter: try Filter(text), order: .dateDescending)
    #expect(try library.page(of: query, limit: 9).rows.map(\.headline) == headlines)
  }

  @Test func `what was marked and deleted is undone step by step`() async throws {
    let library = try await library(dated(1, "A."), dated(2, "B."))
    let rows = try library.page(of: all, limit: 9).rows
    try await library.setRead(true, of: rows.map(\.id))
    try await library.delete([rows[0].id])
    #expect(try library.page(of: all, limit: 9).total == 1)
    #expect(try await library.undo() == "delete")
    #expect(try await library.undo() == "mark read")
    #expect(try library.page(of: all, limit: 9).rows == rows)
    #expect(try await library.redo() == "mark read")
  }

  @Test func `a filter is completed with the names of the library`() async throws {
    let library = try await library(dated(1, "Ada came."))
    #expect(try library.completions(for: "is:unread person:a", at: 18) == ["is:unread person:Ada"])
  }

  @Test func `a saved filter is listed with its counts`() async throws {
    let library = try await library(dated(1, "Ada came."), dated(2, "Nobody came."))
    try await library.save(try Filter("person:ada"), as: "Ada")
    #expect(
      try library.savedFilters() == [TopicCount(id: "Ada", name: "Ada", unread: 1, all: 1)])
  }
}
