import CTerminal
import Glibc

/// A folder whose changes are told by a signal, as long as this lives.
///
/// The signals of several changes become one. Not by inotify: to close that, even by ending, takes
/// the system 20 ms.
package final class FollowedFolder {
  package let path: String
  private let descriptor: Int32

  /// Nil where there is no such folder, or the system follows none.
  package init?(_ path: String) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, signalsFollow(descriptor) else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
