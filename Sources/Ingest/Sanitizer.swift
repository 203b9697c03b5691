import Articles

/// Makes text from outside harmless to a terminal, code point by code point.
///
/// What a code point becomes never depends on its neighbors, so nothing can be hidden that comes
/// to life once something else is removed. The rules are those of the architecture's "From a file
/// to the screen".
package enum Sanitizer {
  /// Text of any length as valid UTF-8 with `\n` for line ends.
  ///
  /// NUL, C0 but newline and tab, DEL and C1 become U+FFFD, as do bytes that are no UTF-8; a CR
  /// and the line and paragraph separators are line ends; bidi overrides and isolates, tag
  /// characters and U+FEFF are dropped. Everything else stays.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func text(_ bytes: [UInt8]) -> String {
    text(String(decoding: bytes, as: UTF8.self))
  }

  /// Text of any length; as for bytes.
  package static func text(_ text: String) -> String {
    var text = text
    text.makeContiguousUTF8()
    let source = text.utf8Span.span
    guard needsWork(source) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(source.count + 16)
    var index = 0
    while index < source.count {
      index = copyOne(of: source, at: index, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A headline, name or the like: sanitized, with runs of white space as one space, none at
  /// either end, and at most `limit` bytes.
  package static func line(_ text: String, limit: Int = 1000) -> String {
    var output: [UInt8] = []
    var isSpaceDue = false
    for scalar in Self.text(text).unicodeScalars {
      if isSpace(scalar) {
        isSpaceDue = !output.isEmpty
        continue
      }
      let bytes = UTF8.encode(scalar)?.map { $0 } ?? []
      guard output.count + bytes.count + 1 <= limit else { break }
      if isSpaceDue { output.append(UInt8(ascii: " ")) }
      isSpaceDue = false
      output += bytes
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension Sanitizer {
  /// What is done with one code point.
  private enum Verdict {
    case keep
    case replace
    case endLine
    case drop
  }

  /// Whether there may be anything to change: a quick look that may say yes too often.
  private static func needsWork(_ source: Span<UInt8>) -> Bool {
    for index in source.indices {
      let byte = source[index]
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F { return true }
      if byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3 { return true }
    }
    return false
  }

  /// Copies one code point as its verdict says; returns the index behind it.
  ///
  /// The source is valid UTF-8, so a lead byte is followed by all of its code point.
  private static func copyOne(
    of source: Span<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let (value, width) = scalar(in: source, at: index)
    switch verdict(on: value) {
    case .keep:
      for offset in index..<index + width { output.append(source[offset]) }
    case .replace:
      output += [0xEF, 0xBF, 0xBD]
    case .endLine:
      output.append(0x0A)
    case .drop:
      break
    }
    let isCRLF = value == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A
    return index + width + (isCRLF ? 1 : 0)
  }

  private static func verdict(on value: UInt32) -> Verdict {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E: .keep
    case 0x0D, 0x2028, 0x2029: .endLine
    case 0...0x1F, 0x7F...0x9F: .replace
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: .drop
    default: .keep
    }
  }

  private static func scalar(in source: Span<UInt8>, at index: Int) -> (UInt32, width: Int) {
    let lead = UInt32(source[index])
    guard lead >= 0xC0 else { return (lead, 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = lead & (0x7F >> UInt32(width))
    for offset in index + 1..<index + width {
      value = value << 6 | UInt32(source[offset]) & 0x3F
    }
    return (value, width)
  }
}
