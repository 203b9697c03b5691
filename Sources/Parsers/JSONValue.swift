/// A value of JSON, read with forgiveness: control characters in strings and commas too many pass.
indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Values nested deeper are null.
  static let depthLimit = 128

  /// Nil where `text` does not begin with a value.
  init?(_ text: String) {
    var reader = JSONReader(text)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// A string, or a number as one.
  var string: String? {
    switch self {
    case .string(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    default: nil
    }
  }

  /// The values of a list; of anything else, itself.
  var values: [JSONValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}

/// Reads JSON byte by byte.
private struct JSONReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) {
    // Pages wrap it in comments and CDATA marks.
    bytes = Array(text.replacing("<![CDATA[", with: "").utf8)
    next = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.count
  }

  private var byte: UInt8 { next < bytes.count ? bytes[next] : 0 }

  private mutating func skipSpace() {
    while next < bytes.count, byte <= 0x20 { next += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next < bytes.count, byte == UInt8(ascii: character) else { return false }
    next += 1
    return true
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < JSONValue.depthLimit else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    next += 1
    var members: [String: JSONValue] = [:]
    while !skip("}") {
      guard !skip(",") else { continue }
      guard byte == UInt8(ascii: "\""), let key = string(), skip(":"),
        let value = value(depth: depth + 1)
      else { return members.isEmpty ? nil : .object(members) }
      members[key] = value
    }
    return .object(members)
  }

  private mutating func list(_ depth: Int) -> JSONValue? {
    next += 1
    var values: [JSONValue] = []
    while !skip("]") {
      guard !skip(",") else { continue }
      guard let value = value(depth: depth + 1) else { return values.isEmpty ? nil : .list(values) }
      values.append(value)
    }
    return .list(values)
  }

  private mutating func word() -> JSONValue? {
    let start = next
    while next < bytes.count, byte > 0x20, !",]}:\"{[".utf8.contains(byte) { next += 1 }
    switch String(decoding: bytes[start..<next], as: UTF8.self) {
    case "": return nil
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let word: return Double(word).map { .number($0) }
    }
  }

  /// The string that begins here; nil where it has no end.
  private mutating func string() -> String? {
    next += 1
    var units: [UInt8] = []
    while next < bytes.count {
      let start = next
      while next < bytes.count, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { next += 1 }
      units += bytes[start..<next]
      guard next < bytes.count else { return nil }
      next += 1
      if bytes[next - 1] == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      units += escape()
    }
    return nil
  }

  private mutating func escape() -> [UInt8] {
    // What is cut off in an escape ends before its length is full.
    defer { next = min(next + 1, bytes.count) }
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "u"): return codePoint()
    default: return next < bytes.count ? [byte] : []
    }
  }

  /// `uD83D\uDE00` and shorter; half of a pair is U+FFFD.
  private mutating func codePoint() -> [UInt8] {
    guard let first = hexadecimal(at: next + 1) else { return [] }
    next += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), next + 2 < bytes.count,
      bytes[next + 1] == UInt8(ascii: "\\"),
      bytes[next + 2] == UInt8(ascii: "u"), let second = hexadecimal(at: next + 3),
      (0xDC00..<0xE000).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      next += 6
    }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
