import CEmbedded
import Reader
import Settings

/// The names of the themes that ship, in the order in which they are offered.
let embeddedThemeNames = (0..<embeddedThemeCount()).map { String(cString: embeddedTheme($0).name) }

/// A theme that ships.
///
/// - Throws: Where something is wrong with it.
func embeddedTheme(named name: String) throws -> Theme {
  var errors: [SettingsError] = []
  let theme = try ThemeFile(text: embeddedThemeText).theme(named: name, errors: &errors)
  if let error = errors.first { throw error }
  return theme
}

/// The file of a theme that ships; nil where there is none of that name.
func embeddedThemeText(_ name: String) -> String? {
  (0..<embeddedThemeCount()).map { embeddedTheme($0) }.first { String(cString: $0.name) == name }
    .map {
      String(decoding: UnsafeBufferPointer(start: $0.bytes, count: $0.count), as: UTF8.self)
    }
}
