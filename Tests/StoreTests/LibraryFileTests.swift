import Articles
import Foundation
import GRDB
import Testing

@testable import Store

struct LibraryFileTests {
  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func filled() throws -> Folder {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    _ = try store.add((0..<300).map { .fixture("Rain \($0)", "It rains \($0).") }, arrived: .today)
    try store.close()
    return folder
  }

  /// A file is refused with this sentence, and is the same afterwards.
  private func expectRefusal(
    _ folder: Folder, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try bytes(folder.library)
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      let store = try Store.open(path: folder.library)
      _ = try store.rows(.all, 0..<300, at: .today)
    }
    let sentence = error?.description.replacingOccurrences(of: folder.library, with: "PATH")
    #expect(sentence == expected, sourceLocation: sourceLocation)
    #expect(try bytes(folder.library) == before, sourceLocation: sourceLocation)
  }

  private let foreign = "“PATH” is no library of Gazette; it was left as it is"
  private let damaged = "the library “PATH” is damaged; gazette doctor says what can be done"

  @Test(arguments: ["Not a library at all.", String(repeating: "\0", count: 8192), "SQLite"])
  func `another file is left as it is`(content: String) throws {
    let folder = try Folder()
    try content.write(toFile: folder.library, atomically: true, encoding: .utf8)
    try expectRefusal(folder, foreign)
  }

  @Test func `a library is made with the folders above it`() throws {
    let folder = try Folder()
    let path = folder.path + "/a/b/library.db"
    _ = try Store.open(path: path).add(.fixture("Rain"))
    #expect(try Store.open(path: path).counters().total == 1)
  }

  @Test func `a library without a place is told of in a sentence`() throws {
    let folder = try Folder()
    try "".write(toFile: folder.path + "/file", atomically: true, encoding: .utf8)
    let path = folder.path + "/file/library.db"
    #expect(
      throws: StoreError.unopenable(
        path: path, reason: "there is none, and its folder cannot be made")
    ) { try Store.open(path: path) }
  }

  @Test func `another program's database is left as it is`() throws {
    let folder = try Folder()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.write { try $0.execute(sql: "CREATE TABLE article (id)") }
    try queue.close()
    try expectRefusal(folder, foreign)
  }

  @Test func `a newer library is left as it is`() throws {
    let folder = try filled()
    let queue = try DatabaseQueue(path: folder.library)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    try expectRefusal(
      folder,
      "the library “PATH” was made by a newer Gazette (its version is 99); it was left as it is")
  }

  @Test(arguments: [0.3, 0.9]) func `a cut library is left as it is`(share: Double) throws {
    let folder = try filled()
    let whole = try bytes(folder.library)
    try whole.prefix(Int(Double(whole.count) * share)).write(
      to: URL(fileURLWithPath: folder.library))
    try expectRefusal(folder, damaged)
  }

  @Test func `garbage inside a library is an error and no crash`() throws {
    let folder = try filled()
    let whole = try bytes(folder.library)
    var numbers = SeededNumbers(state: 1)
    for _ in 0..<60 {
      var changed = whole
      for _ in 0..<20 {
        let start = Int.random(in: 100..<(changed.count - 64), using: &numbers)
        for offset in start..<(start + 64) {
          changed[offset] = UInt8.random(in: 0...255, using: &numbers)
        }
      }
      try changed.write(to: URL(fileURLWithPath: folder.library))
      do {
        let store = try Store.open(path: folder.library)
        let rows = try store.rows(.all, 0..<300, at: .today)
        _ = try store.headlines("rains \"it rains\"")
        for row in rows.prefix(40) { _ = try store.article(row.id) }
        _ = try store.add(.fixture("New"))
      } catch let error as StoreError {
        #expect(!error.description.isEmpty)
      }
      for suffix in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder.library + suffix)
      }
    }
  }

  @Test func `a folder is no library`() throws {
    let folder = try Folder()
    #expect(throws: StoreError.notAFile(path: folder.path)) { try Store.open(path: folder.path) }
  }

  @Test func `a library is read where nothing may be written`() throws {
    let folder = try filled()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.library)
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let store = try Store.open(path: folder.library, readOnly: getuid() == 0)
    #expect(store.isReadOnly)
    #expect(try store.headlines("rains", 0..<2) == ["Rain 0", "Rain 1"])
    #expect(throws: StoreError.readOnly(path: folder.library)) { try store.add(.fixture("New")) }
    #expect(throws: StoreError.readOnly(path: folder.library)) {
      try store.mark(.all, at: .today, .read(true), label: "")
    }
    #expect(try store.counters().total == 300)
  }

  @Test func `an older library is known as such before it is opened`() throws {
    let folder = try Folder()
    #expect(try !Store.isOutdated(path: folder.library))
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    try Store.open(path: folder.library, readOnly: false, schema: first).close()
    #expect(try Store.isOutdated(path: folder.library))
    try Store.open(path: folder.library).close()
    #expect(try !Store.isOutdated(path: folder.library))
  }

  @Test func `an older library is copied and brought up to date`() throws {
    let folder = try filled()
    let newer = Schema(steps: Schema.current.steps + ["CREATE TABLE extra (x) STRICT"])
    #expect(throws: StoreError.self) {
      try Store.open(path: folder.library, readOnly: false, schema: newer)
    }
    let better = Schema(steps: Schema.current.steps + ["CREATE TABLE extra (x INTEGER) STRICT"])
    #expect(try Store.open(path: folder.library).counters().total == 300)
    let store = try Store.open(path: folder.library, readOnly: false, schema: better)
    #expect(try store.counters().total == 300)
    #expect(
      try Store.open(path: folder.library + ".\(Schema.current.version).backup").counters().total
        == 300)
    #expect(throws: StoreError.newer(path: folder.library, version: better.version)) {
      try Store.open(path: folder.library)
    }
  }

  @Test func `a new library is there whole or not at all`() throws {
    let folder = try Folder()
    let broken = Schema(steps: Schema.current.steps + ["CREATE NONSENSE"])
    #expect(throws: StoreError.self) {
      try Store.open(path: folder.library, readOnly: false, schema: broken)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
