import Glibc

extension TextFile {
  /// Writes a new file, and the folders above it.
  ///
  /// - Throws: `EEXIST` where there is one, which is left as it is; else why it cannot be written.
  static func create(_ text: String, at path: String) throws(SystemError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in 1..<max(parts.count, 2) {
      // Whether it is there is found out by `open`.
      _ = mkdir(parts[..<count].joined(separator: "/"), 0o755)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try fill(descriptor, with: text)
  }

  /// Writes a small file in the place of the one that may be there, whose folder there must be.
  static func replace(_ text: String, at path: String) throws(SystemError) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try fill(descriptor, with: text)
    guard rename(draft, path) == 0 else { throw SystemError(code: errno) }
  }

  /// A file without a name that holds `text`, to be read from its beginning.
  ///
  /// - Returns: Its descriptor, to be closed.
  static func temporary(_ text: String) throws(SystemError) -> Int32 {
    let folder = Paths.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/gazette-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    try fill(descriptor, with: text)
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func fill(_ descriptor: Int32, with text: String) throws(SystemError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw SystemError(code: errno) }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }
}
