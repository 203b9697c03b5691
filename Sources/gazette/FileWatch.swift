import Glibc

/// Tells when somebody writes to the library: this program, or another Gazette.
final class FileWatch {
  /// Readable when there was a change; -1, which `poll` passes over, where nothing can be watched.
  /// It is closed with the program: to close it takes the system 20 ms while that runs.
  let descriptor: Int32

  /// - Parameter path: The library's file; its log beside it is watched as well.
  init(path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    for name in [path, path + "-wal"] {
      inotify_add_watch(descriptor, name, UInt32(IN_MODIFY))
    }
  }

  /// Whether there was a change since the last call.
  func takeChange() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var isChanged = false
    while read(descriptor, &bytes, bytes.count) > 0 { isChanged = true }
    return isChanged
  }
}
