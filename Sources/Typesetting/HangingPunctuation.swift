/// The marks light enough to stand outside the measure at the end of a line.
enum HangingPunctuation {
  /// Columns of the mark at the end of `range` that may stand outside: a stop, comma, hyphen or
  /// closing quotation mark; 0 where there is none.
  static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard let last = range.last else { return 0 }
    if bytes[last] < 0x80 { return hangs(UInt32(bytes[last])) ? 1 : 0 }
    guard range.count >= 3 else { return 0 }
    let code = bytes.scalar(at: last - 2).code
    return hangs(code) ? CharacterProperties(code).columns ?? 0 : 0
  }

  private static func hangs(_ code: UInt32) -> Bool {
    switch code {
    case 0x22, 0x27, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B: true  // " ' , - . : ;
    case 0x2010, 0x2013, 0x2019, 0x201C, 0x201D, 0x2026: true
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E: true  // ideographic and full-width stop and comma
    default: false
    }
  }
}
