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
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) {
        table = Self.bare(line[line.index(after: line.startIndex)..<end])
        numbers[table] = index + 1
      } else if let key = Self.key(of: line) {
        let name = table + "\n" + key
        if numbers[name] == nil { numbers[name] = index + 1 }
      }
    }
  }

  func line(of key: String?, in table: String) -> Int? {
    guard let key else { return numbers[table] }
    return numbers[table + "\n" + key]
  }

  private typealias Bytes = Substring.UTF8View

  private static func key(of line: Bytes) -> String? {
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return closing(of: line, quote: first).map { bare(line[...$0]) }
    }
    return line.firstIndex(of: UInt8(ascii: "=")).map { bare(line[..<$0]) }
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
