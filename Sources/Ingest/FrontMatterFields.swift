import TOMLKit
import Yams

/// The keys of front matter in small letters, each with its words.
struct FrontMatterFields {
  private var values: [String: [String]] = [:]

  /// The first of `keys` that is there, as one line.
  func line(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0]?.first }.first
  }

  /// The values of the first of `keys` that is there; one with commas is several.
  func list(_ keys: String...) -> [String] {
    guard let found = keys.lazy.compactMap({ values[$0] }).first else { return [] }
    guard found.count == 1 else { return found }
    return found[0].split(separator: ",").map { Sanitizer.line(String($0)) }.filter { !$0.isEmpty }
  }

  private mutating func add(_ key: String, _ words: [String]) {
    let lines = words.prefix(64).map { Sanitizer.line($0) }.filter { !$0.isEmpty }
    guard !lines.isEmpty, values.count < 256 else { return }
    values[Sanitizer.line(key).lowercased()] = lines
  }
}

extension FrontMatterFields {
  /// Nil where it is no YAML mapping, or one with aliases, which could grow without bounds.
  init?(yaml: String) {
    guard !Self.hasAliases(yaml), let root = try? Yams.compose(yaml: yaml),
      let mapping = root.mapping
    else { return nil }
    for (key, value) in mapping {
      guard let key = key.string else { continue }
      add(key, Self.words(value))
    }
  }

  private static func words(_ node: Node) -> [String] {
    if let scalar = node.scalar { return [scalar.string] }
    if let sequence = node.sequence { return sequence.compactMap { Self.word($0) } }
    return word(node).map { [$0] } ?? []
  }

  /// A scalar, or the name in a mapping such as `{name: Jane Doe}`.
  private static func word(_ node: Node) -> String? {
    node.scalar?.string ?? node.mapping?["name"]?.scalar?.string
  }

  private static func hasAliases(_ yaml: String) -> Bool {
    var previous = UInt8(ascii: "\n")
    for byte in yaml.utf8 {
      let isSigil = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
      if isSigil && " \n[{,-:".utf8.contains(previous) && previous != UInt8(ascii: "\n") {
        return true
      }
      previous = byte
    }
    return false
  }

  /// Nil where it is no TOML.
  init?(toml: String) {
    guard let table = try? TOMLTable(string: toml) else { return nil }
    for key in table.keys {
      guard let value = table[key] else { continue }
      let words =
        value.array.map { $0.compactMap(Self.word) } ?? Self.word(value).map { [$0] } ?? []
      add(key, words)
    }
  }

  private static func word(_ value: any TOMLValueConvertible) -> String? {
    if let string = value.string { return string }
    if let name = value.table?["name"]?.string { return name }
    return value.type == .table || value.type == .array ? nil : value.debugDescription
  }

  /// Lines of `key: value` or `key = value`; nil where there is not one.
  init?(lines: String) {
    for line in lines.split(separator: "\n") {
      guard
        let end = line.utf8.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
        ),
        let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#")
      else { continue }
      let value = Sanitizer.line(String(line[line.utf8.index(after: end)...]))
      add(String(line[..<end]), Self.unquoted(value))
    }
    guard !values.isEmpty else { return nil }
  }

  private static func unquoted(_ value: String) -> [String] {
    if value.hasPrefix("["), value.hasSuffix("]") {
      return value.dropFirst().dropLast().split(separator: ",").flatMap {
        unquoted(Sanitizer.line(String($0)))
      }
    }
    let isQuoted = value.count >= 2 && value.first == value.last && "\"'".contains(value.prefix(1))
    return [isQuoted ? String(value.dropFirst().dropLast()) : value]
  }
}
