/// What the background of this kind of terminal was when it was last asked, so that the first frame
/// has the colors of the second. A file of one line keeps it.
struct KnownBackground {
  private let path: String?
  private let terminal: String

  /// - Parameters:
  ///   - path: The file; nil where there is no place for one.
  ///   - terminal: The kind of terminal, on one line.
  init(path: String? = Paths().backgroundFile, terminal: String = KnownBackground.terminal) {
    self.path = path
    self.terminal = terminal
  }

  static var terminal: String {
    ["TERM", "COLORTERM", "TERM_PROGRAM"].map { Paths.variable($0) ?? "-" }
      .joined(separator: " ")
  }

  /// Nil where it is unknown, or known of another kind of terminal.
  var isLight: Bool? {
    guard let line = path.flatMap(TextFile.text) else { return nil }
    return switch line {
    case self.line(isLight: true): true
    case self.line(isLight: false): false
    default: nil
    }
  }

  /// - Throws: Why it cannot be kept.
  func remember(isLight: Bool) throws(SystemError) {
    guard let path, isLight != self.isLight else { return }
    try TextFile.replace(line(isLight: isLight), at: path)
  }

  private func line(isLight: Bool) -> String {
    (isLight ? "light " : "dark ") + terminal + "\n"
  }
}
