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
    for place in places(in: file) {
      do throws(SettingsError) {
        try set(place, in: file, &options)
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  /// Where a value stands: a setting `hooks.open` is the key `open` of the table `hooks`.
  private struct Place {
    var table = ""
    var key: String
    var name: String { table.isEmpty ? key : table + "." + key }
  }

  private static func places(in file: SettingsFile) -> [Place] {
    file.keys(of: file.root, named: "").flatMap { key in
      guard let table = file.root[key]?.table else { return [Place(key: key)] }
      return file.keys(of: table, named: key).map { Place(table: key, key: $0) }
    }
  }

  private static func set(
    _ place: Place, in file: SettingsFile, _ options: inout Options
  ) throws(SettingsError) {
    let (table, key) = (place.table, place.key)
    guard let setting = Setting.named(place.name) else {
      let message = SettingsError.unknown("setting", place.name, among: Setting.all.map(\.name))
      throw file.error(message, table: table, key: key)
    }
    let found = table.isEmpty ? file.root[key] : file.root[table]?.table?[key]
    do throws(SettingFault) {
      guard let value = found.flatMap({ text(of: $0, for: setting.kind) }) else {
        throw SettingFault(setting: setting.name, kind: setting.kind)
      }
      try setting.set(value, in: &options)
    } catch {
      throw file.error("\(error)", table: table, key: key, isAboutValue: true)
    }
  }

  /// A value as a setting reads it; nil where it is of another type than the setting's.
  private static func text(of value: any TOMLValueConvertible, for kind: Setting.Kind) -> String? {
    switch kind {
    case .boolean: value.bool.map { "\($0)" }
    case .number: value.int.map { "\($0)" }
    case .columns: value.int.map { "\($0)" } ?? value.string
    case .word, .text, .commandLine: value.string
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
    case .columns, .word, .text, .commandLine: "\"\(setting.standard)\""
    }
  }
}

extension String {
  /// Itself with a capital first letter.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
