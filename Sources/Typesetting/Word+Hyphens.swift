extension Word {
  /// Narrower words are not hyphenated.
  private static let fewestColumns = 5

  /// The offsets it may be hyphenated at, ascending: those of its letters, where it is one word of
  /// the language, not a name, an address or an abbreviation.
  func hyphenOffsets(_ hyphenator: Hyphenator, in bytes: Span<UInt8>) -> [Int] {
    guard columns >= Self.fewestColumns, gapCount == 0, ending != .hyphen,
      let letters = letters(in: bytes), isLowercased(letters, hyphenator, in: bytes)
    else { return [] }
    let text = String(copying: bytes, letters)
    return hyphenator.points(in: text).map { letters.lowerBound + $0 }
  }

  /// Its one run of letters, with marks around it and at most two letters behind an apostrophe.
  private func letters(in bytes: Span<UInt8>) -> Range<Int>? {
    var start: Int?
    var end = range.upperBound
    var lettersBehind = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      if Self.isLetter(scalar.code) {
        if start == nil { start = offset }
        if end < range.upperBound { lettersBehind += 1 }
      } else if start != nil, end == range.upperBound {
        end = offset
      }
      if Self.isTechnical(scalar.code) || lettersBehind > 2 { return nil }
      offset += scalar.byteCount
    }
    return start.map { $0..<end }
  }

  private static func isLetter(_ code: UInt32) -> Bool {
    if code < 0x80 { return UInt8(code).isLetter }
    let properties = CharacterProperties(code)
    return !properties.isHidden
      && (properties.lineClass == .letter || properties.lineClass == .combiningMark)
      && Unicode.Scalar(code).map(\.properties.isAlphabetic) ?? false
  }

  /// A digit, or a mark of addresses and file names.
  private static func isTechnical(_ code: UInt32) -> Bool {
    switch code {
    case 0x23, 0x26, 0x2F, 0x30...0x39, 0x3D, 0x40, 0x5C, 0x5F, 0x7E: true  // # & / 0-9 = @ \ _ ~
    default: false
    }
  }

  /// Whether only its first letter may be a capital, and that only where the language parts names.
  private func isLowercased(
    _ letters: Range<Int>, _ hyphenator: Hyphenator, in bytes: Span<UInt8>
  ) -> Bool {
    var offset = letters.lowerBound
    while offset < letters.upperBound {
      let scalar = bytes.scalar(at: offset)
      let isUppercase = Unicode.Scalar(scalar.code).map(\.properties.isUppercase) ?? false
      let isFirst = offset == letters.lowerBound
      if isUppercase, !(isFirst && hyphenator.partsCapitalized) { return false }
      offset += scalar.byteCount
    }
    return true
  }
}

extension String {
  /// The text of some bytes that hold UTF-8.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    self.init(unsafeUninitializedCapacity: range.count) { buffer in
      for index in 0..<range.count { buffer[index] = bytes[range.lowerBound + index] }
      return range.count
    }
  }
}
