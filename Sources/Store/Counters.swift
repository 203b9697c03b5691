import GRDB

/// How many articles a library has.
package struct Counters: Equatable, Sendable {
  package let total: Int
  package let unread: Int
  package let starred: Int
  /// A number that grows with every change of the library.
  package let revision: Int
}

extension Store {
  /// How many articles there are, from counters: the size of the library does not matter.
  package func counters() throws(StoreError) -> Counters {
    try read { try Counters($0) }
  }
}

extension Counters {
  init(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT name, value FROM counter")
    let values = try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(statement)
        .map { (try $0.decode(String.self, atIndex: 0), try $0.decode(Int.self, atIndex: 1)) })
    total = values["total"] ?? 0
    unread = values["unread"] ?? 0
    starred = values["starred"] ?? 0
    revision = values["revision"] ?? 0
  }
}
