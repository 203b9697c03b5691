import Dispatch
import GRDB
import Testing

@testable import Store

struct ConnectionsTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try Store.open(path: folder.library)
    _ = try store.add(.fixture("Rain"))
    try store.close()
  }

  /// Whether a read on another thread ends while `body` runs.
  private func readsBeside(
    _ store: Store, during body: (_ end: () -> DispatchTimeoutResult) throws -> Void
  ) rethrows -> Bool {
    let done = DispatchSemaphore(value: 0)
    var result = DispatchTimeoutResult.timedOut
    try body {
      DispatchQueue.global().async {
        if (try? store.counters().total) == 1 { done.signal() }
      }
      result = done.wait(timeout: .now() + 10)
      return result
    }
    return result == .success
  }

  @Test func `a read does not wait for another`() throws {
    let store = try Store.open(path: folder.library)
    let isRead = try readsBeside(store) { end in
      try store.read { _ in _ = end() }
    }
    #expect(isRead)
  }

  @Test func `a read does not wait for a change`() throws {
    let store = try Store.open(path: folder.library)
    let isRead = try readsBeside(store) { end in
      try store.write { _ in _ = end() }
    }
    #expect(isRead)
  }

  @Test func `what was read on one connection and changed is read anew on another`() throws {
    let store = try Store.open(path: folder.library)
    #expect(try store.counters().total == 1)
    _ = try store.add(.fixture("Snow"))
    #expect(try store.counters().total == 2)
  }

  @Test func `a library without a log gets one`() throws {
    let queue = try DatabaseQueue(path: folder.library)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    #expect(!LibraryFile(path: folder.library).isLogged)
    let store = try Store.open(path: folder.library)
    #expect(LibraryFile(path: folder.library).isLogged)
    #expect(try store.counters().total == 1)
  }
}
