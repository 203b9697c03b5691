import Glibc

/// The environment of the process.
enum Environment {
  /// The value of a variable; nil where it is missing or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
