import CTerminal
import Glibc

/// Standard error, kept off the screen: what a library or the runtime prints there goes to a
/// file, so that it does not spoil a frame and can be shown when the screen is given back.
struct ErrorCapture {
  /// The file: readable and only appended to.
  let log: Int32
  private let original: Int32
  private let isKept: Bool

  /// Captures standard error where it is a terminal.
  ///
  /// - Parameter path: The file to append to; memory where it is nil or cannot be written.
  init?(path: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let file = path.map { open($0, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } ?? -1
    isKept = file >= 0
    log = isKept ? file : terminalMemoryFile()
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard log >= 0, original >= 0, dup2(log, STDERR_FILENO) >= 0 else {
      Glibc.close(log)
      Glibc.close(original)
      return nil
    }
  }

  /// Gives standard error back, and shows there what would be lost with the memory.
  func release() {
    dup2(original, STDERR_FILENO)
    if !isKept { replay() }
    Glibc.close(original)
    Glibc.close(log)
  }

  private func replay() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let end = lseek(log, 0, SEEK_END)
    let count = pread(log, &bytes, bytes.count, max(0, end - bytes.count))
    guard count > 0 else { return }
    Descriptor(STDERR_FILENO).write(bytes[..<count])
  }
}
