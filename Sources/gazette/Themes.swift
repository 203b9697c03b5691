import CEmbedded
import Reader
import Settings

/// The themes there are: files by path, those in the configuration folder, and the built-in ones.
struct Themes: Sendable {
  /// The folder of the reader's own themes.
  let folder: String?
  /// Whether the terminal's background was light when it was last asked; nil where that is unknown.
  var hasLightBackground: Bool?

  /// The built-in themes, then the reader's own.
  var names: [String] {
    Embedded.themes.map(\.name)
      + own.filter { name in !Embedded.themes.contains { $0.name == name } }
  }

  /// A theme; what is wrong with it is said, and the rest holds.
  ///
  /// - Parameters:
  ///   - name: A name, the path of a file, or `auto` for the theme to begin with until the
  ///     terminal says what its background is.
  ///   - errors: What is wrong is added here, with file, line and column.
  /// - Throws: Where there is no such theme.
  func theme(
    named name: String, errors: inout [SettingsError]
  ) throws(SettingsError) -> Theme {
    let first = Theme.name(onLightBackground: hasLightBackground)
    return try ThemeFile(text: text).theme(
      named: name == Theme.automatic ? first : name, errors: &errors)
  }

  @Sendable private func text(of name: String) -> String? {
    if name.contains("/") { return TextFile.text(at: name) }
    if let folder, let text = TextFile.text(at: "\(folder)/\(name).toml") { return text }
    return Embedded.themes.first { $0.name == name }?.text
  }

  private var own: [String] {
    guard let folder else { return [] }
    return TextFile.names(in: folder).filter { $0.hasSuffix(".toml") }.map {
      String($0.dropLast(".toml".count))
    }
  }
}

/// What is built into the program.
enum Embedded {
  static let themes = (0..<embeddedThemeCount()).map { File(embeddedTheme($0)) }

  /// The topics that ship as an example.
  static var topics: File { File(embeddedTopics()) }

  struct File: Sendable {
    let name: String
    private let bytes: [UInt8]

    init(_ file: EmbeddedFile) {
      name = String(cString: file.name)
      bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }
}
