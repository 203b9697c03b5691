import Articles
import Foundation
import GRDB
import Testing

@testable import Store

struct DurabilityTests {
  private let count = 60

  /// Everything in a library that a reader could tell.
  private func dump(_ store: Store) throws -> [String] {
    let counters = try store.counters()
    return try store.rows(.all, 0..<1000, at: .today).map { row in
      let article = try store.article(row.id)
      return try "\(row) \(String(describing: article)) \(store.topics(row.id))"
        + "\(String(describing: store.annotation(row.id)))"
    } + (0..<7).map { try "\(store.headlines("ada word\($0)07"))" }
      + store.entities(limit: 9).map { "\($0)" }
      + store.topicCounts().map { "\($0)" } + ["\(counters.total) \(counters.unread)"]
  }

  /// Ten imports, each killed at five moments and started again after each.
  @Test(arguments: 0..<10)
  func `an import that is killed anywhere and started again ends as if undisturbed`(
    number: Int
  ) throws {
    let undisturbed = try Folder()
    #expect(try WriterProcess(library: undisturbed.library, first: 0, count: count).finish())
    let expected = try dump(Store.open(path: undisturbed.library))
    var numbers = SeededNumbers(state: UInt64(number))
    let folder = try Folder()
    for _ in 0..<5 {
      // A line is about ten bytes, and there are two for each batch.
      let bytes = Int.random(in: 0..<90, using: &numbers)
      let lines = try WriterProcess(library: folder.library, first: 0, count: count)
        .kill(afterBytes: bytes, microseconds: UInt32.random(in: 0..<20_000, using: &numbers))
      try expectWhole(folder.library, acknowledged: lines)
    }
    #expect(try WriterProcess(library: folder.library, first: 0, count: count).finish())
    let store = try Store.open(path: folder.library)
    #expect(try dump(store) == expected)
    #expect(try store.problems() == [])
  }

  /// A library whose import was killed is sound, and what was acknowledged is in it.
  private func expectWhole(_ library: String, acknowledged lines: [String]) throws {
    guard FileManager.default.fileExists(atPath: library) else { return }
    let store = try Store.open(path: library)
    #expect(try store.problems() == [])
    for line in lines where line.hasPrefix("read ") {
      let id = Article.ID(hashing: "written " + line.dropFirst(5))
      #expect(try store.status(id)?.isRead == true, "\(line)")
    }
    let all = try store.rows(.all, 0..<1000, at: .today).count
    #expect(try store.headlines("ada", 0..<1000).count == all)
    #expect(try store.headlines("article", 0..<1000).count == all)
    #expect(try store.headlines("/article/", 0..<1000).count == all)
    try store.close()
  }

  @Test func `two programs import into one library and see each other's articles`() throws {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    let version = try store.dataVersion()
    let one = try WriterProcess(library: folder.library, first: 0, count: count)
    let two = try WriterProcess(library: folder.library, first: 1000, count: count)
    var own = 0
    for index in 0..<20 {
      _ = try store.add(.fixture("Own \(index)", "word1 and Ada"))
      own += 1
      _ = try store.headlines("ada")
    }
    #expect(one.finish() && two.finish())
    #expect(try store.counters().total == 2 * count + own)
    #expect(try store.headlines("ada", 0..<500).count == 2 * count + own)
    #expect(try store.dataVersion() != version)
    #expect(try store.problems() == [])
  }

  @Test(arguments: 0..<4)
  func `two programs that start at once make one library`(round: Int) throws {
    let folder = try Folder()
    let one = try WriterProcess(library: folder.library, first: 0, count: 20)
    let two = try WriterProcess(library: folder.library, first: 1000, count: 20)
    #expect(one.finish() && two.finish())
    let store = try Store.open(path: folder.library)
    #expect(try store.counters().total == 40)
    #expect(try store.problems() == [])
  }

  @Test func `a new library has a log from the start`() throws {
    let folder = try Folder()
    try Store.create(folder.library, .current, Patience())
    #expect(LibraryFile(path: folder.library).isLogged)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func `another program that ends leaves the log of an open library`() throws {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    #expect(try WriterProcess(library: folder.library, first: 0, count: 0).finish())
    #expect(FileManager.default.fileExists(atPath: folder.library + "-wal"))
    _ = try store.add(.fixture("Rain", "rain"))
    #expect(try WriterProcess(library: folder.library, first: 0, count: 10).finish())
    #expect(try Store.open(path: folder.library).counters().total == 11)
  }

  @Test func `an open library notices another program's change`() throws {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    let before = try store.dataVersion()
    #expect(try store.dataVersion() == before)
    #expect(try WriterProcess(library: folder.library, first: 0, count: 1).finish())
    let after = try store.dataVersion()
    #expect(after != before)
    _ = try store.add(.fixture("Rain"))
    #expect(try store.dataVersion() != after)
  }

  @Test(arguments: Place.allCases)
  func `a full disk loses nothing and reading goes on`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    _ = try store.add((0..<50).map { .fixture("Rain \($0)", "It rains.") }, arrived: .today)
    try store.setLargestSize(pages: 1)
    let error = StoreError.diskFull(path: fixture.folder?.library ?? "in memory")
    let many = (0..<500).map {
      Article.fixture("Sun \($0)", String(repeating: "sun \($0) ", count: 90))
    }
    #expect(throws: error) { try store.add(many, arrived: .today) }
    #expect(try store.headlines("rains", 0..<100).count == 50)
    #expect(try store.problems() == [])
    try store.setLargestSize(pages: 1_000_000)
    #expect(try store.add(many, arrived: .today).count == 500)
    #expect(try store.headlines("sun", 0..<1000).count == 500)
    #expect(try store.problems() == [])
  }

  @Test func `a tidied library keeps everything and has a short log`() throws {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    _ = try store.add((0..<200).map { .fixture("Rain \($0)", "It rains.") }, arrived: .today)
    try store.tidy()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.library + "-wal")
    let size = try #require((attributes[.size] as? NSNumber)?.intValue)
    #expect((1...30_000).contains(size))
    #expect(try Store.open(path: folder.library).headlines("rains", 0..<300).count == 200)
    #expect(try store.problems() == [])
  }

  @Test func `a stale query is given up`() throws {
    let store = try Store.inMemory()
    _ = try store.add((0..<200).map { .fixture("Rain \($0)", "It rains.") }, arrived: .today)
    let stop = Cancellation()
    stop.cancel()
    #expect(throws: StoreError.interrupted) {
      try store.count(Filter("rain -sun"), at: .today, unless: stop)
    }
    #expect(try store.count(Filter("rain -sun"), at: .today) == 200)
  }
}

extension Store {
  /// Lets the library grow to so many pages and no further, as a full disk does.
  fileprivate func setLargestSize(pages: Int) throws {
    try connections.writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}
