import Articles
import Reader
import Settings

/// What the configuration folder says, and what is wrong with it.
struct Configuration {
  var keymap = Keymap.standard
  var theme: Theme
  var options = Options()
  var topics: [OwnTopic] = []
  let themes: Themes
  /// What is wrong, one sentence each; the rest holds all the same.
  var problems: [SettingsError] = []

  /// - Parameters:
  ///   - folder: Where `config.toml`, `keys.toml`, `topics.toml` and `themes` are; nil for none.
  ///   - theme: The theme to read; nil for the one that the settings name.
  init(folder: String?, theme name: String? = nil) {
    themes = Themes(
      folder: folder.map { $0 + "/themes" }, hasLightBackground: KnownBackground().isLight)
    if let folder, let text = TextFile.text(at: folder + "/keys.toml") {
      problems += KeymapFile.apply(text, name: folder + "/keys.toml", to: &keymap)
    }
    if let folder, let text = TextFile.text(at: folder + "/config.toml") {
      problems += ConfigFile.apply(text, name: folder + "/config.toml", to: &options)
    }
    theme =
      Self.theme(named: name ?? options.theme, among: themes, &problems)
      ?? Theme(name: "mono", styles: [:])
    readTopics(in: folder)
  }

  private mutating func readTopics(in folder: String?) {
    let path = (folder ?? "") + "/topics.toml"
    let own = folder.flatMap { _ in TextFile.text(at: path) }
    let name = own == nil ? Embedded.topics.name : path
    let (topics, errors) = TopicsFile.topics(in: own ?? Embedded.topics.text, name: name)
    self.topics = topics
    problems += errors
  }

  /// Uses another theme than the settings say.
  mutating func useTheme(_ name: String) {
    options.theme = name
    if let theme = Self.theme(named: name, among: themes, &problems) { self.theme = theme }
  }

  private static func theme(
    named name: String, among themes: Themes, _ problems: inout [SettingsError]
  ) -> Theme? {
    do throws(SettingsError) {
      return try themes.theme(named: name, errors: &problems)
    } catch {
      problems.append(error)
      return nil
    }
  }
}
