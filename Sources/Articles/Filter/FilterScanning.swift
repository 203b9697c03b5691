/// A value as it stands in a filter.
struct FilterWord {
  /// Without quotation marks and the star.
  let text: String
  let range: TextRange
  /// Whether a star follows it.
  let isPrefix: Bool
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let minus = UInt8(ascii: "-")
  static let star = UInt8(ascii: "*")
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
}

/// The scanner below the grammar: how the bytes of a filter make words.
extension FilterParser {
  /// Space, tab and the line ends.
  func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == .opening || byte == .closing || byte == .quote
  }

  mutating func skipSpaces() {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
  }

  /// Whether `keyword` stands here, whole and in capitals.
  func isKeyword(_ keyword: StaticString) -> Bool {
    let end = offset + keyword.utf8CodeUnitCount
    guard end <= bytes.count, end == bytes.count || endsWord(bytes[end]) else { return false }
    return keyword.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
  }

  /// Steps over `keyword` and the spaces before it, if it stands here.
  mutating func takeKeyword(_ keyword: StaticString) -> Bool {
    let start = offset
    skipSpaces()
    guard isKeyword(keyword) else {
      offset = start
      return false
    }
    offset += keyword.utf8CodeUnitCount
    return true
  }

  /// A run of bytes that are no space, parenthesis or quotation mark, with the star behind it.
  mutating func takeWord() -> FilterWord {
    let start = offset
    while offset < bytes.count, !endsWord(bytes[offset]) { offset += 1 }
    let isPrefix = offset - start > 1 && bytes[offset - 1] == .star
    let end = isPrefix ? offset - 1 : offset
    return FilterWord(
      text: String(decoding: bytes[start..<end], as: UTF8.self), range: TextRange(start, offset),
      isPrefix: isPrefix)
  }

  /// The text between quotation marks; a backslash keeps a mark or a backslash.
  mutating func takeQuoted() throws(FilterError) -> String {
    let start = offset
    var content: [UInt8] = []
    offset += 1
    while offset < bytes.count, bytes[offset] != .quote {
      if bytes[offset] == .backslash, offset + 1 < bytes.count,
        bytes[offset + 1] == .quote || bytes[offset + 1] == .backslash
      {
        offset += 1
      }
      content.append(bytes[offset])
      offset += 1
    }
    guard offset < bytes.count else {
      offset = start
      throw error(.unclosedQuote, TextRange(start, start + 1))
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// The regular expression that stands here between slashes; a backslash keeps a slash.
  mutating func parsePattern() throws(FilterError) -> Filter.Expression {
    let start = offset
    var pattern: [UInt8] = []
    offset += 1
    while offset < bytes.count, bytes[offset] != .slash {
      if bytes[offset] == .backslash, offset + 1 < bytes.count {
        if bytes[offset + 1] != .slash { pattern.append(.backslash) }
        offset += 1
      }
      pattern.append(bytes[offset])
      offset += 1
    }
    guard offset < bytes.count else {
      throw error(.unclosedPattern, TextRange(start, start + 1))
    }
    offset += 1
    guard !pattern.isEmpty else { throw error(.emptyPattern, TextRange(start, offset)) }
    return .headlineMatches(String(decoding: pattern, as: UTF8.self))
  }

  /// A letter of a field's name, or a byte of any other script.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte >= 0x80
  }

  /// The field whose name and colon stand here.
  mutating func takeField() throws(FilterError) -> FilterField? {
    var end = offset
    while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
    guard end > offset, end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    let name = String(decoding: bytes[offset..<end], as: UTF8.self)
    guard let field = FilterField(name: name[...]) else {
      throw error(
        .unknownField(name), TextRange(offset, end),
        suggestion: FilterField.allCases.map(\.rawValue).nearest(to: name))
    }
    offset = end + 1
    return field
  }
}
