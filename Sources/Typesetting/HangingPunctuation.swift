/// The marks light enough to stand outside the measure at the end of a line.
enum HangingPunctuation {
  /// Whether the code point is one of them: a stop, comma, hyphen, or closing quotation mark.
  static func hangs(_ code: UInt32) -> Bool {
    switch code {
    case 0x22, 0x27, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B: true  // " ' , - . : ;
    case 0x2010, 0x2013, 0x2019, 0x201C, 0x201D, 0x2026: true
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E: true  // ideographic and full-width stop and comma
    default: false
    }
  }
}
