import Articles
import Foundation

@testable import Store

/// Where a test's library is.
enum Place: CaseIterable {
  case memory
  case disk
}

/// A folder of its own, removed with the last reference to it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "gazette-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  var library: String { path + "/library.db" }
}

/// A library for one test.
struct Fixture {
  let store: Store
  let folder: Folder?

  init(_ place: Place) throws {
    switch place {
    case .memory:
      folder = nil
      store = try Store.inMemory()
    case .disk:
      let folder = try Folder()
      self.folder = folder
      store = try Store.open(path: folder.library)
    }
  }
}

extension Timestamp {
  /// Noon of the day that tests take for today.
  static let today = Timestamp(year: 2025, month: 6, day: 15, secondOfDay: 43_200)
}

extension Filter.Moment {
  static let today = Filter.Moment(now: .today)
}

extension Article {
  /// The smallest article with a headline and a body, so many hours old.
  static func fixture(
    _ headline: String, _ text: String = "", hours: Int = 1, source: String = "Wire"
  ) -> Article {
    Article(
      id: ID(hashing: headline), headline: headline,
      published: Timestamp(seconds: Timestamp.today.seconds - Int64(hours) * 3600),
      source: Source(name: source, location: "/tmp/" + headline),
      body: Body(
        text: text,
        parts: text.isEmpty ? [] : [.init(.paragraph, TextRange(0, text.utf8.count))]))
  }
}

extension Store {
  /// Adds articles today.
  func add(_ articles: Article...) throws -> [Addition] {
    try add(articles, arrived: .today)
  }

  /// The headlines that a filter lists.
  func headlines(_ filter: String = "", _ range: Range<Int> = 0..<100) throws -> [String] {
    try rows(Filter(filter), range, at: .today).map(\.headline)
  }
}
