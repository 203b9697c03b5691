import Glibc
import Reader
import Synchronization

/// The one door from other threads to the loop: actions wait in it, and a pipe wakes `poll`.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Action]>([])
  /// Readable while actions wait.
  let descriptor: Int32
  private let wakingEnd: Int32

  /// - Throws: `errno` where the system gives no pipe.
  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    wakingEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(wakingEnd)
  }

  /// Hands an action to the loop; from any thread.
  func post(_ action: Action) {
    let isFirst = waiting.withLock { actions in
      actions.append(action)
      return actions.count == 1
    }
    guard isFirst else { return }
    // A full pipe wakes the loop just as well.
    var byte: UInt8 = 1
    _ = write(wakingEnd, &byte, 1)
  }

  /// Everything that came since the last call.
  func take() -> [Action] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return waiting.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}

/// An error of the system.
struct SystemError: Error, CustomStringConvertible {
  /// An `errno`.
  let code: Int32

  var description: String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
