import CStorage
import GRDB
import Synchronization

/// A way to give up a query from another thread.
package final class Cancellation: Sendable {
  private let isRaised = Atomic<Bool>(false)

  package init() {}

  /// Gives up the queries that were started with this; they fail with `StoreError.interrupted`.
  package func cancel() { isRaised.store(true, ordering: .relaxed) }

  package var isCancelled: Bool { isRaised.load(ordering: .relaxed) }

  /// Runs queries that stop when this is canceled: SQLite asks every 2,000 steps of its machine.
  func watch<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
    guard !isCancelled else { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
    let connection = database.sqliteConnection
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, 2000,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<Cancellation>.fromOpaque(pointer).takeUnretainedValue().isCancelled ? 1 : 0
      }, context)
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    return try body()
  }
}
