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

  /// Sets variables while `body` runs.
  static func with<Result>(_ variables: [String: String], _ body: () -> Result) -> Result {
    let before = variables.map { ($0.key, Self[$0.key]) }
    defer { before.forEach { Self[$0] = $1 } }
    variables.forEach { Self[$0] = $1 }
    return body()
  }
}
