import Glibc

/// The environment of the process.
///
/// Changed only while the display is set up, before there are other threads.
enum Environment {
  /// The value of a variable; nil where it is missing or empty. Nil removes it.
  static subscript(_ name: String) -> String? {
    get {
      guard let value = getenv(name), value.pointee != 0 else { return nil }
      return String(cString: value)
    }
    set {
      if let newValue {
        setenv(name, newValue, 1)
      } else {
        unsetenv(name)
      }
    }
  }

  /// Sets a variable while `body` runs.
  static func with<Result>(_ name: String, _ value: String, _ body: () -> Result) -> Result {
    let before = Self[name]
    defer { Self[name] = before }
    Self[name] = value
    return body()
  }
}
