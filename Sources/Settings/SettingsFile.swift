import TOMLKit

/// A file of settings: its tables, and the line that each key stands on.
package struct SettingsFile {
  /// How errors name it.
  package let name: String
  let root: TOMLTable
  private let lines: LazyLines

  /// - Throws: Where the text is no TOML.
  package init(_ text: String, name: String) throws(SettingsError) {
    self.name = name
    lines = LazyLines(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw SettingsError(
        file: name, line: begin.line, column: begin.column, message: error.description)
    } catch {
      throw SettingsError(file: name, message: "\(error)")
    }
  }

  /// Reads all of a text that can be read: a line at which it is no TOML is left out.
  ///
  /// - Parameter errors: What was left out is told here; beyond 16 lines, all is left out.
  init(recovering text: String, name: String, errors: inout [SettingsError]) {
    var text = text
    for _ in 0..<16 {
      do throws(SettingsError) {
        try self.init(text, name: name)
        return
      } catch {
        errors.append(error)
        guard let line = error.line, let rest = Self.blanking(line, of: text) else { break }
        text = rest
      }
    }
    self.init(name: name)
  }

  /// A text without what stands on a line; nil where that is nothing.
  private static func blanking(_ line: Int, of text: String) -> String? {
    var lines = text.split(separator: Character("\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), !lines[line - 1].isEmpty else { return nil }
    lines[line - 1] = ""
    return lines.joined(separator: "\n")
  }

  private init(name: String) {
    self.name = name
    lines = LazyLines("")
    root = TOMLTable()
  }

  /// An error at a key or its value, with line and column.
  func error(
    _ message: String, table: String = "", key: String? = nil, isAboutValue: Bool = false
  ) -> SettingsError {
    // A table in braces has no line of its own for a key.
    let place = lines.all.place(of: key, in: table) ?? lines.all.place(of: table, in: "")
    return SettingsError(
      file: name, line: place?.line, column: isAboutValue ? place?.value : place?.key,
      message: message)
  }

  /// The keys of a table, in the order of the file.
  func keys(of table: TOMLTable, named name: String) -> [String] {
    let numbered = table.keys.map { ($0, lines.all.place(of: $0, in: name)?.line ?? .max) }
    return numbered.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}

/// Where keys stand, looked for when it is asked first: a theme without a mistake needs it not.
private final class LazyLines {
  private let text: String
  private(set) lazy var all = KeyLines(text)

  init(_ text: String) {
    self.text = text
  }
}

/// Where keys stand. The TOML parser keeps no places, so the text is read once more: headers in
/// brackets, and what stands before the first `=` of a line.
private struct KeyLines {
  /// Counted from 1; columns in bytes.
  struct Place {
    var line: Int
    var key: Int
    var value: Int
  }

  private var places: [String: Place] = [:]

  init(_ text: String) {
    var table = ""
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, whole) in lines.enumerated() {
      let line = whole.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let column = whole.count - line.count + 1
      if line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) {
        table = Self.bare(line[line.index(after: line.startIndex)..<end])
        places[table] = Place(line: index + 1, key: column, value: column)
      } else if let (key, rest) = Self.key(of: line) {
        let name = Self.name(of: key, in: table)
        guard places[name] == nil else { continue }
        places[name] = Place(line: index + 1, key: column, value: whole.count - rest.count + 1)
      }
    }
  }

  /// A key with a dot is one of a table: `hooks.open`.
  private static func name(of key: String, in table: String) -> String {
    guard table.isEmpty, let dot = key.firstIndex(of: ".") else { return table + "\n" + key }
    return key[..<dot] + "\n" + key[key.index(after: dot)...]
  }

  func place(of key: String?, in table: String) -> Place? {
    guard let key else { return places[table] }
    return places[table + "\n" + key]
  }

  private typealias Bytes = Substring.UTF8View

  /// The key at the beginning of a line, and the line from its value on.
  private static func key(of line: Bytes) -> (String, rest: Bytes)? {
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let end =
      isQuoted
      ? closing(of: line, quote: first).map { line.index(after: $0) }
      : line.firstIndex(of: UInt8(ascii: "="))
    guard let end else { return nil }
    let rest = line[end...].drop { " \t=".utf8.contains($0) }
    return (bare(line[..<end]), rest)
  }

  private static func closing(of line: Bytes, quote: UInt8) -> Bytes.Index? {
    var index = line.index(after: line.startIndex)
    while index < line.endIndex {
      if line[index] == quote { return index }
      if quote == UInt8(ascii: "\""), line[index] == UInt8(ascii: "\\") {
        index = line.index(after: index)
        guard index < line.endIndex else { return nil }
      }
      index = line.index(after: index)
    }
    return nil
  }

  /// A key without its quotation marks and the spaces behind it.
  private static func bare(_ bytes: Bytes) -> String {
    var bytes = bytes
    while bytes.last == UInt8(ascii: " ") || bytes.last == UInt8(ascii: "\t") {
      bytes = bytes.dropLast()
    }
    let text = String(Substring(bytes))
    guard let quote = text.first, quote == "\"" || quote == "'" else { return text }
    let inside = String(text.dropFirst().dropLast())
    guard quote == "\"", inside.utf8.contains(UInt8(ascii: "\\")) else { return inside }
    return inside.split(separator: "\\\\", omittingEmptySubsequences: false)
      .joined(separator: "\\")
  }
}
