import ArgumentParser
import Glibc

/// How a command prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Standard output, where nothing that is printed steers the terminal: it is sanitized text.
enum StandardOutput {
  static func print(_ line: String) {
    Descriptor.write(line + "\n", to: STDOUT_FILENO)
  }
}

/// Standard error.
enum StandardError {
  static func print(_ line: String) {
    write(line + "\n")
  }

  static func write(_ text: String) {
    Descriptor.write(text, to: STDERR_FILENO)
  }
}

private enum Descriptor {
  /// Writes all of `text`; a reader that has gone away ends the program quietly, as `SIGPIPE` does.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { exit(errno == EPIPE ? 141 : 1) }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }
}
