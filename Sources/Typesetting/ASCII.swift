/// What the rules of line breaking say of ASCII characters, without a look into the table.
extension UInt8 {
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always)
  var isUppercase: Bool { self &- 0x41 < 26 }

  /// A letter, digit or apostrophe: no line ends between two of them.
  @inline(__always)
  var isWordByte: Bool {
    switch self {
    case 0x27, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// A double quotation mark or an opening bracket.
  @inline(__always)
  var isOpener: Bool { self == 0x22 || self == 0x28 || self == 0x5B }

  /// A quotation mark.
  @inline(__always)
  var isQuote: Bool { self == 0x22 || self == 0x27 }

  /// A mark no line ends before: a stop, a quotation mark or a closing bracket.
  @inline(__always)
  var isCloser: Bool {
    switch self {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: true  // ! " ' ) , . : ; ? ]
    default: false
    }
  }

  /// A character a line may start with whatever stands before the blank before it.
  @inline(__always)
  var isStarter: Bool { isWordByte || isOpener || self == 0x23 || self == 0x24 }  // # $
}
