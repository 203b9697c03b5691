import Articles
package import Reader
import TOMLKit

/// Reads key maps.
package enum KeymapFile {
  /// Lays the bindings of a file over `keymap`; what is wrong is said, and the rest holds.
  package static func apply(
    _ text: String, name: String, to keymap: inout Keymap
  ) -> [SettingsError] {
    var errors: [SettingsError] = []
    let file = SettingsFile(recovering: text, name: name, errors: &errors)
    for section in file.keys(of: file.root, named: "") {
      guard let context = Context(rawValue: section), let table = file.root[section]?.table else {
        let names = Context.allCases.map(\.rawValue)
        errors.append(
          file.error(SettingsError.unknown("context", section, among: names), table: section))
        continue
      }
      for key in file.keys(of: table, named: section) {
        do throws(SettingsError) {
          try bind(key, to: table[key]?.string, in: context, file, &keymap)
        } catch {
          errors.append(error)
        }
      }
    }
    return errors
  }

  private static func bind(
    _ spelling: String, to name: String?, in context: Context, _ file: SettingsFile,
    _ keymap: inout Keymap
  ) throws(SettingsError) {
    let table = context.rawValue
    guard let keys = Keymap.keys(spelled: spelling) else {
      throw file.error("“\(spelling)” is no key", table: table, key: spelling)
    }
    guard let name else {
      throw file.error("a command is written in quotes", table: table, key: spelling)
    }
    guard !name.isEmpty else { return keymap.unbind(keys, in: context) }
    do throws(PromptError) {
      keymap.bind(Keymap.Binding(context, keys, try KeyTarget(name)))
    } catch {
      throw file.error(error.message, table: table, key: spelling, isAboutValue: true)
    }
  }
}
