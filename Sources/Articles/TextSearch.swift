/// Plain-text search with smart case: a pattern without a capital letter matches either case.
///
/// Case is folded in ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic, where folding keeps the
/// length in bytes, so that a match is a range of the text as it is. A run of white space in the
/// pattern matches any run in the text, so that a phrase is found across a line end.
public struct TextSearch: Equatable, Sendable {
  private let pattern: [UInt8]
  private let isCaseFolded: Bool

  public init(_ pattern: String) {
    isCaseFolded = !pattern.unicodeScalars.contains { $0.properties.isUppercase }
    self.pattern = Self.collapsingSpaces(Array(pattern.utf8))
  }

  /// Where the pattern stands in `text`, in order, not overlapping; none for an empty pattern.
  ///
  /// - Complexity: O(*n* · *m*) at worst in the bytes of text and pattern; in prose close to O(*n*).
  public func matches(in text: String) -> [TextRange] {
    guard let first = pattern.first else { return [] }
    let bytes = isCaseFolded ? Self.folded(text) : Array(text.utf8)
    var found: [TextRange] = []
    var start = 0
    while start < bytes.count {
      if bytes[start] == first || first.isSpace, let end = matchEnd(in: bytes, from: start) {
        found.append(TextRange(start, end))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  private func matchEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    for byte in pattern {
      guard position < bytes.count else { return nil }
      if byte == UInt8(ascii: " ") {
        guard bytes[position].isSpace else { return nil }
        while position < bytes.count, bytes[position].isSpace { position += 1 }
      } else {
        guard bytes[position] == byte else { return nil }
        position += 1
      }
    }
    return position
  }

  private static func collapsingSpaces(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes where !(byte.isSpace && result.last == UInt8(ascii: " ")) {
      result.append(byte.isSpace ? UInt8(ascii: " ") : byte)
    }
    return result
  }

  /// The bytes of `text` in lower case, where that keeps their number.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { bytes[index] = byte | 0x20 }
        index += 1
      } else if byte >= 0xC3, byte < 0xE0, index + 1 < bytes.count {
        foldPair(&bytes, at: index)
        index += 2
      } else {
        index += 1
      }
    }
    return bytes
  }

  private static func foldPair(_ bytes: inout [UInt8], at index: Int) {
    let value = UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    guard let scalar = Unicode.Scalar(value) else { return }
    let lower = scalar.properties.lowercaseMapping.utf8
    guard lower.count == 2 else { return }
    for (offset, byte) in lower.enumerated() { bytes[index + offset] = byte }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
  }
}
