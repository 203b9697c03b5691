import Articles
package import Reader
import Screen
import TOMLKit

/// Reads themes.
package struct ThemeFile {
  /// The text of a theme by its name; nil where there is none of that name.
  private let text: (String) -> String?
  /// How long a chain of `inherit` may be.
  private static let depthLimit = 8

  package init(text: @escaping (String) -> String?) {
    self.text = text
  }

  /// Reads a theme and those it inherits from; what is wrong is said, and the rest holds.
  ///
  /// - Parameter errors: What was left out, with file, line and column, is added here.
  /// - Throws: Where there is no theme of that name.
  package func theme(
    named name: String, errors: inout [SettingsError]
  ) throws(SettingsError) -> Theme {
    var parts = [try file(named: name, errors: &errors)]
    var names = [name]
    while let heir = parts.last, let next = heir.root["inherit"]?.string {
      guard !names.contains(next), parts.count < Self.depthLimit else {
        errors.append(heir.error("“inherit” goes round in a circle", key: "inherit"))
        break
      }
      guard let part = try? file(named: next, errors: &errors) else {
        errors.append(heir.error("there is no theme “\(next)”", key: "inherit"))
        break
      }
      parts.append(part)
      names.append(next)
    }
    return theme(named: name, parts: parts, errors: &errors)
  }

  private func file(
    named name: String, errors: inout [SettingsError]
  ) throws(SettingsError) -> SettingsFile {
    guard let text = text(name) else {
      throw SettingsError(file: name, message: "there is no such theme")
    }
    let name = name.hasSuffix(".toml") ? name : name + ".toml"
    return SettingsFile(recovering: text, name: name, errors: &errors)
  }

  private func theme(
    named name: String, parts: [SettingsFile], errors: inout [SettingsError]
  ) -> Theme {
    var palette = Palette()
    for part in parts.reversed() { errors += palette.add(part) }
    var styles: [Face: Style] = [:]
    for part in parts.reversed() {
      errors += Self.read(part, palette: palette, into: &styles)
    }
    return Theme(name: name, styles: styles)
  }

  private static func read(
    _ file: SettingsFile, palette: Palette, into styles: inout [Face: Style]
  ) -> [SettingsError] {
    var errors: [SettingsError] = []
    for key in file.root.keys where !["inherit", "palette", "faces"].contains(key) {
      let message = "a theme has “inherit”, “palette” and “faces”, not “\(key)”"
      // A table has its header for a place, another key its line.
      let isTable = file.root[key]?.table != nil
      errors.append(isTable ? file.error(message, table: key) : file.error(message, key: key))
    }
    guard let faces = file.root["faces"]?.table else { return errors.inOrderOfLines }
    for key in faces.keys {
      do throws(SettingsError) {
        guard let face = Face(rawValue: key) else {
          let message = SettingsError.unknown("face", key, among: Face.allCases.map(\.rawValue))
          throw file.error(message, table: "faces", key: key)
        }
        guard let table = faces[key]?.table else {
          throw file.error("a face is a table: { fg = \"…\" }", table: "faces", key: key)
        }
        styles[face] = try style(table, of: key, in: file, palette: palette)
      } catch {
        errors.append(error)
      }
    }
    return errors.inOrderOfLines
  }

  private static func style(
    _ table: TOMLTable, of face: String, in file: SettingsFile, palette: Palette
  ) throws(SettingsError) -> Style {
    var style = Style()
    for key in table.keys {
      switch key {
      case "fg": style.foreground = try palette.color(table[key]?.string, face, file)
      case "bg": style.background = try palette.color(table[key]?.string, face, file)
      default:
        guard let attribute = Attributes(named: key) else {
          let message = SettingsError.unknown("attribute", key, among: Attributes.names)
          throw file.error(message, table: "faces", key: face, isAboutValue: true)
        }
        guard let isOn = table[key]?.bool else {
          throw file.error(
            "“\(key)” is true or false", table: "faces", key: face, isAboutValue: true)
        }
        if isOn { style.attributes.insert(attribute) }
      }
    }
    return style
  }
}

/// The colors that a theme names.
private struct Palette {
  private var colors: [String: Color] = [:]

  /// - Returns: What is wrong with the colors left out.
  mutating func add(_ file: SettingsFile) -> [SettingsError] {
    guard let table = file.root["palette"]?.table else { return [] }
    var errors: [SettingsError] = []
    for key in table.keys {
      guard let text = table[key]?.string, let color = Color(named: text) else {
        errors.append(
          file.error(
            "a color is “#rrggbb” or one of the terminal's names", table: "palette", key: key,
            isAboutValue: true))
        continue
      }
      colors[key] = color
    }
    return errors.inOrderOfLines
  }

  func color(
    _ name: String?, _ face: String, _ file: SettingsFile
  ) throws(SettingsError) -> Color {
    guard let name else {
      throw file.error(
        "a color is written in quotes", table: "faces", key: face, isAboutValue: true)
    }
    if let color = colors[name] ?? Color(named: name) { return color }
    let message = SettingsError.unknown("color", name, among: colors.keys + Color.names)
    throw file.error(message, table: "faces", key: face, isAboutValue: true)
  }
}

extension Color {
  fileprivate static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// `#rrggbb`, one of the terminal's sixteen names, or `default`.
  fileprivate init?(named name: String) {
    if name == "default" {
      self = .terminal
    } else if let number = Self.names.firstIndex(of: name) {
      self = .palette(UInt8(number))
    } else if name.utf8.count == 7, name.hasPrefix("#"),
      let value = UInt32(name.dropFirst(), radix: 16)
    {
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    } else {
      return nil
    }
  }
}

extension Attributes {
  fileprivate static let names = ["bold", "dim", "italic", "underline", "reverse"]

  fileprivate init?(named name: String) {
    switch name {
    case "bold": self = .bold
    case "dim": self = .dim
    case "italic": self = .italic
    case "underline": self = .underline
    case "reverse": self = .reverse
    default: return nil
    }
  }
}
