import Dispatch
import Synchronization

/// Runs `body` and waits for it on this thread, which is the main one: the loop, signals and
/// ncurses must have that thread for themselves, and an asynchronous `main` would give it away.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value
{
  let result = Outcome<Value>()
  let isDone = DispatchSemaphore(value: 0)
  Task {
    do {
      let value = try await body()
      result.box.withLock { $0 = .success(value) }
    } catch {
      result.box.withLock { $0 = .failure(error) }
    }
    isDone.signal()
  }
  isDone.wait()
  guard let outcome = result.box.withLock({ $0 }) else {
    preconditionFailure("the task ended without an outcome")
  }
  return try outcome.get()
}

private final class Outcome<Value: Sendable>: Sendable {
  let box = Mutex<Result<Value, any Error>?>(nil)
}
