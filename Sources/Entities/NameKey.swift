/// Names as keys: what is left of a name when only letters and digits count.
package enum NameKey {
  /// The name folded: no case, no diacritics, no stops, one space between words.
  ///
  /// "U.S." and "US" agree, as do "Zürich" and "Zurich", "Al-Amin" and "Al Amin".
  package static func normalized(_ name: some StringProtocol) -> String {
    var result: [UInt8] = []
    var isGap = false
    for scalar in name.unicodeScalars {
      let base = Letters.folded(scalar.value)
      switch Letters.kind(base) {
      case .upper, .lower, .digit, .uncased:
        if isGap && !result.isEmpty { result.append(UInt8(ascii: " ")) }
        isGap = false
        append(base, to: &result)
      case .space: isGap = true
      case .sign: isGap = isGap || !(base == 0x2E || base == 0x27)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ point: UInt32, to bytes: inout [UInt8]) {
    guard point >= 0x80 else {
      if point != 0 { bytes.append(UInt8(point)) }
      return
    }
    guard let scalar = Unicode.Scalar(point) else { return }
    bytes.append(contentsOf: String(Character(scalar)).utf8)
  }
}
