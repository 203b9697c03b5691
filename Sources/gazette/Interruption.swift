import Dispatch
import Glibc
import Synchronization

/// Takes `^C` in hand: the first has the work end in order, a second ends the program at once.
final class Interruption {
  private let flag = Flag()
  private let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())

  private final class Flag: Sendable {
    let hasCome = Mutex(false)
  }

  /// - Parameter end: Called on a thread of its own.
  init(_ end: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source.setEventHandler { [flag] in
      let isSecond = flag.hasCome.withLock { hasCome in
        defer { hasCome = true }
        return hasCome
      }
      if isSecond { _exit(128 + SIGINT) }
      end()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  var hasCome: Bool { flag.hasCome.withLock { $0 } }
}
