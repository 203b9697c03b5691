import CTerminal
package import Glibc

/// A signal that the program waits for.
package enum Signal: Equatable, Sendable {
  /// The window has another size: `nextEvents` of the display has it.
  case windowChanged
  /// Someone asks the program to stop, as `kill -TSTP` does: the display is to suspend.
  case stop
  /// The program was stopped and runs again: the display is to repaint.
  case resumed
  /// Something changed in a folder that is followed.
  case folderChanged
  /// The program is to end; the number is SIGTERM, SIGHUP, SIGINT or SIGQUIT.
  case end(Int32)
}

/// The signals of the process, as values to be read in a loop instead of handlers.
///
/// To be made as the first thing in `main`: it blocks the signals, and threads inherit that from
/// the thread that makes them. SIGPIPE is ignored: a write to a closed pipe is an error.
package struct Signals: Sendable {
  /// Readable when there are signals; for `poll`.
  package let descriptor: Int32

  package init() {
    descriptor = signalsOpen()
    precondition(descriptor >= 0, "signals can be read from a descriptor")
  }

  /// The signals that came since the last call, without waiting.
  package func next() -> [Signal] {
    var signals: [Signal] = []
    while case let number = signalsNext(descriptor), number != 0 {
      signals.append(Signal(number))
    }
    return signals
  }

  /// Gives a child that is made with `attributes` the default signals, none of them blocked.
  package static func clear(in attributes: inout posix_spawnattr_t) {
    signalsClearInChild(&attributes)
  }
}

extension Signal {
  fileprivate init(_ number: Int32) {
    self =
      switch number {
      case SIGWINCH: .windowChanged
      case SIGTSTP: .stop
      case SIGCONT: .resumed
      case SIGURG: .folderChanged
      default: .end(number)
      }
  }
}
