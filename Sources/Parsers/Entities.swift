import CMarkup

extension String {
  /// The text with HTML's character references read, as titles and linked data have them.
  var withEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var output: [UInt8] = []
    let bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = Self.reference(bytes, index) {
        output += Array(String(scalar).utf8)
        index += length
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The character that a reference at `index` stands for, and the length of the reference.
  static func reference(_ bytes: [UInt8], _ index: Int) -> (Unicode.Scalar, length: Int)? {
    let rest = bytes[(index + 1)...].prefix(34)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > index + 1 else { return nil }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    let value: UInt32? =
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst())
      } else {
        entity(name)
      }
    guard let value, value > 0 else { return nil }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end - index + 1)
  }

  private static func entity(_ name: String) -> UInt32? {
    if name == "apos" { return 0x27 }
    let value = gz_markup_entity(name)
    return value == 0 ? nil : value
  }
}
