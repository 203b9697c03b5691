import Dispatch
import Library
import Reader
import Store
import Synchronization

/// Makes changes of a library one after another, in the order in which they were asked for.
final class ChangeQueue: Sendable {
  private let changes: AsyncStream<Effect>.Continuation
  private let making: Task<Void, Never>
  /// How many changes were asked for and are neither made nor refused.
  private let waiting: Counter

  private final class Counter: Sendable {
    let count = Mutex(0)
  }

  /// - Parameter mailbox: Gets what is to be said of a change, and that one was not made.
  init(library: Library, mailbox: Mailbox) {
    let (stream, changes) = AsyncStream.makeStream(of: Effect.self)
    self.changes = changes
    let waiting = Counter()
    self.waiting = waiting
    making = Task {
      var wasRefused = false
      for await change in stream {
        let telling = SlowChange(change, mailbox)
        do {
          telling.end(with: try await library.make(change))
        } catch {
          wasRefused = true
          telling.end(with: .unmade(change, Refusal(error)))
        }
        let left = waiting.count.withLock { count in
          count -= 1
          return count
        }
        // What waited behind a refused change went off the screen with it.
        guard left == 0, wasRefused else { continue }
        wasRefused = false
        mailbox.post(.arrived(.changed))
      }
    }
  }

  /// Has a change made, behind those that wait.
  func make(_ change: Effect) {
    waiting.count.withLock { $0 += 1 }
    changes.yield(change)
  }

  /// Waits until every change asked for is made or refused; none may be asked for behind it.
  func finish() throws {
    changes.finish()
    try blocking { [making] in await making.value }
  }
}

/// A change under way, which is told of where it takes its time.
private final class SlowChange: Sendable {
  private let isDone = Mutex(false)
  private let mailbox: Mailbox
  /// After this, it is told of.
  private static let silence = DispatchTimeInterval.milliseconds(100)

  init(_ change: Effect, _ mailbox: Mailbox) {
    self.mailbox = mailbox
    guard let words = change.underWay else { return }
    // Not a task: the change and what else goes on may have all threads that tasks have.
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.silence) { [self] in
      isDone.withLock { isDone in
        if !isDone { mailbox.post(.arrived(.message(Message(words)))) }
      }
    }
  }

  /// Posts what came of it, if anything; nothing is told behind that.
  func end(with answer: Arrival?) {
    isDone.withLock { isDone in
      isDone = true
      if let answer { mailbox.post(.arrived(answer)) }
    }
  }
}

extension Effect {
  /// What is said of a change that takes its time; nil where the state said it.
  fileprivate var underWay: String? {
    switch self {
    case .undo: "undoing …"
    case .redo: "redoing …"
    default: nil
    }
  }
}

extension Refusal {
  init(_ error: any Error) {
    switch error as? StoreError {
    case .gone(let isLastChange): self = .articleGone(canBeBroughtBack: isLastChange)
    case let failure?: self = .because(failure.reason)
    case nil: self = .because("\(error)")
    }
  }
}
