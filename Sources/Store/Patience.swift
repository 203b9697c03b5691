import Glibc
import Synchronization

/// How long is waited for another program that changes the library, and who is told of it.
final class Patience: Sendable {
  private struct State {
    var isTold = false
    var tell: @Sendable (Bool) -> Void
  }

  private let state: Mutex<State>
  /// In milliseconds: when it is told that the wait is no short one, and when it is given up.
  private static let (long, end) = (1000, 20_000)

  /// - Parameter tell: Called from any thread with true where the wait is long, and with false once
  ///   it is over.
  init(_ tell: @escaping @Sendable (Bool) -> Void = { _ in }) {
    state = Mutex(State(tell: tell))
  }

  /// Has another be told from now on.
  func tell(_ tell: @escaping @Sendable (Bool) -> Void) {
    state.withLock { $0.tell = tell }
  }

  /// Pauses a millisecond before the next attempt. SQLite's own way to wait looks ten times a second
  /// at last, and would never find the moment between two batches of an import.
  ///
  /// - Parameter attempts: How many there were before the one that failed.
  /// - Returns: Whether there is to be one.
  func wait(behind attempts: Int) -> Bool {
    guard attempts < Self.end else { return false }
    if attempts >= Self.long { say(true) }
    usleep(1000)
    return true
  }

  /// To be called behind every change.
  func isOver() { say(false) }

  private func say(_ isWaiting: Bool) {
    let tell = state.withLock { state in
      defer { state.isTold = isWaiting }
      return state.isTold == isWaiting ? nil : state.tell
    }
    tell?(isWaiting)
  }
}

extension Store {
  /// Has `tell` called, from any thread, with true where another program's change is waited for
  /// for more than a second, and with false once it no longer is.
  package func whenWaiting(_ tell: @escaping @Sendable (Bool) -> Void) {
    patience.tell(tell)
  }
}
