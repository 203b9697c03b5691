import Articles
import Foundation
import Synchronization
import Testing

@testable import Store

struct WriteGuardTests {
  private let folder: Folder
  private let rain = Article.ID(hashing: "Rain")

  init() throws { folder = try Folder() }

  private func filled(_ path: String, _ headline: String) throws -> Store {
    let store = try Store.open(path: path)
    _ = try store.add((0..<40).map { .fixture("\(headline) \($0)", "It rains.") }, arrived: .today)
    _ = try store.add(.fixture(headline))
    return store
  }

  @Test func `a library that was deleted while open is changed no more`() throws {
    let store = try filled(folder.library, "Rain")
    try FileManager.default.removeItem(atPath: folder.library)
    #expect(throws: StoreError.displaced(path: folder.library, isReplaced: false)) {
      try store.mark([rain], .starred(true), label: "star")
    }
    #expect(try store.counters().total == 41)
    let new = try Store.open(path: folder.library)
    #expect(try new.counters().total == 0)
    #expect(try new.problems() == [])
  }

  @Test func `a library that was replaced while open takes nothing of the old one`() throws {
    let store = try filled(folder.library, "Rain")
    let other = folder.path + "/other.db"
    try filled(other, "Sun").close()
    #expect(rename(other, folder.library) == 0)
    store.lookAtPlace()
    #expect(store.standstill == .displaced(path: folder.library, isReplaced: true))
    #expect(try store.article(rain) != nil)
    let new = try Store.open(path: folder.library)
    #expect(try new.article(.init(hashing: "Sun")) != nil)
    #expect(try new.article(rain) == nil)
    #expect(try new.problems() == [])
    try new.mark([.init(hashing: "Sun")], .starred(true), label: "star")
    #expect(throws: StoreError.self) { try store.mark([rain], .starred(true), label: "star") }
    #expect(try store.counters().starred == 0)
    #expect(try Store.open(path: folder.library).counters().starred == 1)
  }

  @Test func `the log of a library that is gone is none of a new one's`() throws {
    let store = try filled(folder.library, "Rain")
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.library + "-wal"))
    #expect(log.count > 0)
    try FileManager.default.removeItem(atPath: folder.library)
    let new = try Store.open(path: folder.library)
    #expect(try new.counters().total == 0)
    #expect(try new.problems() == [])
    #expect(try store.article(rain) != nil)
  }

  @Test func `a damaged library is changed no more, and that is told once`() throws {
    let store = try filled(folder.library, "Rain")
    let told = Told()
    store.whenShut { told.append($0) }
    let damage = StoreError.damaged(path: folder.library)
    for _ in 0..<2 { #expect(store.failure(damage) == damage) }
    #expect(throws: damage) { try store.mark([rain], .starred(true), label: "star") }
    #expect(try store.counters().starred == 0)
    #expect(told.errors == [damage])
    store.whenShut { told.append($0) }
    #expect(told.errors == [damage, damage])
  }
}

private final class Told: Sendable {
  private let list = Mutex<[StoreError]>([])
  var errors: [StoreError] { list.withLock { $0 } }
  func append(_ error: StoreError) { list.withLock { $0.append(error) } }
}
