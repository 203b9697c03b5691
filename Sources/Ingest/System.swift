import Glibc

/// What the system calls the error numbered `code`.
func systemMessage(_ code: Int32) -> String {
  guard let message = strerror(code) else { return "error \(code)" }
  return String(cString: message)
}

extension ImportError.Reason {
  /// The cause behind an `errno`.
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .vanished
    case EACCES, EPERM: self = .noPermission
    case ELOOP: self = .loopOfLinks
    default: self = .system(code)
    }
  }
}
