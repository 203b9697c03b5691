import TOMLKit

/// A file of settings: its tables, and the line that each key stands on.
package struct SettingsFile {
  /// How errors name it.
  package let name: String
  let root: TOMLTable
  private let lines: KeyLines

  /// - Throws: Where the text is no TOML.
  package init(_ text: String, name: String) throws(SettingsError) {
    self.name = name
    lines = KeyLines(text)
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

  /// An error at a key, with its line.
  func error(_ message: String, table: String = "", key: String? = nil) -> SettingsError {
    SettingsError(file: name, line: lines.line(of: key, in: table), message: message)
  }

  /// The keys of a table, in the order of the file.
  func keys(of table: TOMLTable, named name: String) -> [String] {
    let numbered = table.keys.map { ($0, lines.line(of: $0, in: name) ?? .max) }
    return numbered.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}

/// The lines that keys stand on. The TOML parser keeps no places, so the text is read once more:
/// headers in brackets, and what stands before the first `=` of a line.
private struct KeyLines {
  private var numbers: [String: Int] = [:]

  init(_ text: String) {
    var table = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.first == "[", let end = line.firstIndex(of: "]") {
        table = Self.bare(line[..<end].drop { $0 == "[" })
        numbers[table] = index + 1
      } else if let key = Self.key(of: line) {
        numbers[table + "\n" + key] = numbers[table + "\n" + key] ?? index + 1
      }
    }
  }

  func line(of key: String?, in table: String) -> Int? {
    guard let key else { return numbers[table] }
    return numbers[table + "\n" + key]
  }

  private static func key(of line: Substring) -> String? {
    guard let first = line.first, first != "#" else { return nil }
    if first == "\"" || first == "'" {
      guard let end = closing(of: line) else { return nil }
      return bare(line[...end])
    }
    return line.firstIndex(of: "=").map { bare(line[..<$0]) }
  }

  private static func closing(of line: Substring) -> Substring.Index? {
    guard let quote = line.first else { return nil }
    var index = line.index(after: line.startIndex)
    while index < line.endIndex {
      if line[index] == quote { return index }
      if quote == "\"", line[index] == "\\" { index = line.index(after: index) }
      guard index < line.endIndex else { return nil }
      index = line.index(after: index)
    }
    return nil
  }

  private static func bare(_ text: Substring) -> String {
    var text = text
    while text.last == " " || text.last == "\t" { text.removeLast() }
    guard let quote = text.first, quote == "\"" || quote == "'" else { return String(text) }
    let inside = text.dropFirst().dropLast()
    guard quote == "\"" else { return String(inside) }
    return inside.split(separator: "\\\\", omittingEmptySubsequences: false).joined(separator: "\\")
  }
}
