import CStorage
import GRDB
import Synchronization

/// A way to give up a query from another thread, or when its time is up.
package final class Cancellation: Sendable {
  private let isRaised = Atomic<Bool>(false)
  /// Whether the deadline counts now.
  private let isTimed = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?
  private let other: Cancellation?

  package init() {
    deadline = nil
    other = nil
  }

  /// Gives up when `other` is canceled, and what `cutsShort` runs after `time` as well.
  init(after time: Duration, or other: Cancellation?) {
    deadline = .now + time
    self.other = other
  }

  /// Gives up the queries that were started with this; they fail with `StoreError.interrupted`.
  package func cancel() { isRaised.store(true, ordering: .relaxed) }

  package var isCancelled: Bool {
    isRaised.load(ordering: .relaxed) || other?.isCancelled == true
  }

  /// Whether the time is up.
  private var isLate: Bool {
    guard let deadline, isTimed.load(ordering: .relaxed) else { return false }
    return .now >= deadline
  }

  /// Whether the time was up before `body` was done.
  func cutsShort(_ body: () throws -> Void) throws -> Bool {
    isTimed.store(true, ordering: .relaxed)
    defer { isTimed.store(false, ordering: .relaxed) }
    do {
      try body()
      return false
    } catch let error as DatabaseError {
      guard error.resultCode == .SQLITE_INTERRUPT, isLate, !isCancelled else { throw error }
      return true
    }
  }

  /// Runs queries that stop when this is canceled: SQLite asks every 1,000 steps of its machine.
  func watch<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
    guard !isCancelled else { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
    let connection = database.sqliteConnection
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, 1000,
      { pointer in
        guard let pointer else { return 0 }
        let stop = Unmanaged<Cancellation>.fromOpaque(pointer).takeUnretainedValue()
        return stop.isCancelled || stop.isLate ? 1 : 0
      }, context)
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    return try body()
  }
}
