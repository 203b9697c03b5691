package import Reader
import TOMLKit

/// Reads and writes `config.toml`.
package enum ConfigFile {
  /// Lays what a file sets over `options`; what is wrong is said, and the rest holds.
  package static func apply(
    _ text: String, name: String, to options: inout Options
  ) -> [SettingsError] {
    var errors: [SettingsError] = []
    let file = SettingsFile(recovering: text, name: name, errors: &errors)
    for key in file.keys(of: file.root, named: "") {
      do throws(SettingsError) {
        try set(key, in: file, &options)
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private static func set(
    _ key: String, in file: SettingsFile, _ options: inout Options
  ) throws(SettingsError) {
    guard let setting = Setting.named(key) else {
      let message = SettingsError.unknown("setting", key, among: Setting.all.map(\.name))
      throw file.error(message, key: key)
    }
    let value = file.root[key].flatMap { Self.text(of: $0, for: setting.kind) }
    do throws(SettingFault) {
      guard let value else { throw SettingFault(setting: key, kind: setting.kind) }
      try setting.set(value, in: &options)
    } catch {
      throw file.error("\(error)", key: key, isAboutValue: true)
    }
  }

  /// A value as a setting reads it; nil where it is of another type than the setting's.
  private static func text(of value: any TOMLValueConvertible, for kind: Setting.Kind) -> String? {
    switch kind {
    case .boolean: value.bool.map { "\($0)" }
    case .number: value.int.map { "\($0)" }
    case .columns: value.int.map { "\($0)" } ?? value.string
    case .word, .text: value.string
    }
  }

  /// The shipped file: every setting with what it does and may be, commented out at its default.
  package static var template: String {
    let head = """
      # Gazette's settings, all as they are when nothing is set. To change one, take away the #
      # before it. gazette-config(5) is the manual; :set tries one while you read.

      """
    return head + Setting.all.map { "\n" + entry(for: $0) }.joined()
  }

  private static func entry(for setting: Setting) -> String {
    let words = "\(setting.help.capitalized); \(setting.kind).".split(separator: " ")
    var lines = ["#"]
    for word in words {
      if lines[lines.count - 1].count + word.count > 94 { lines.append("#") }
      lines[lines.count - 1] += " " + word
    }
    return (lines + ["#\(setting.name) = \(literal(setting))"]).joined(separator: "\n") + "\n"
  }

  /// The default as TOML writes it.
  private static func literal(_ setting: Setting) -> String {
    switch setting.kind {
    case .boolean, .number: setting.standard
    case .columns, .word, .text: "\"\(setting.standard)\""
    }
  }
}

extension String {
  /// Itself with a capital first letter.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
