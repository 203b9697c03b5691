extension Sanitizer {
  /// A URL that may be shown and opened, or nil where there is none.
  ///
  /// It holds printable ASCII only: white space at its ends, line ends and code points that cannot
  /// be seen are dropped, inner spaces and what is not ASCII are percent-encoded. Of the schemes
  /// http, https and mailto pass; without a scheme it is taken for relative.
  ///
  /// - Parameter limit: The longest it may be, in bytes; a longer one is none.
  package static func address(_ text: String, limit: Int = 4096) -> String? {
    guard text.utf8.count <= limit else { return nil }
    var output: [UInt8] = []
    for scalar in line(text, limit: limit).unicodeScalars where isVisible(scalar) {
      append(scalar, to: &output)
    }
    let address = String(decoding: output, as: UTF8.self)
    guard !address.isEmpty, isAllowed(schemeOf: output) else { return nil }
    return address
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: false
    case 0x200B...0x200F, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFFA0: false
    case 0xFFF0...0xFFFD, 0xE0000...0xE0FFF: false
    default: true
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    switch scalar.value {
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
      output.append(UInt8(scalar.value))
    default:
      for byte in UTF8.encode(scalar)?.map({ $0 }) ?? [] {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  /// Whether the scheme, where there is one, is that of a page or a letter.
  private static func isAllowed(schemeOf address: [UInt8]) -> Bool {
    guard let end = address.firstIndex(where: { !isInScheme($0) }),
      address[end] == UInt8(ascii: ":")
    else { return true }
    let scheme = String(decoding: address[..<end], as: UTF8.self).lowercased()
    return ["http", "https", "mailto"].contains(scheme)
  }

  private static func isInScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
