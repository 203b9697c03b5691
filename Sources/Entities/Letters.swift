/// What a code point is to the tokenizer.
enum LetterClass {
  case upper
  case lower
  case digit
  /// A letter of a script without case.
  case uncased
  case space
  case sign
}

/// Case and diacritics of the scripts that news is written in.
///
/// Latin letters fold to their base letter, Greek and Cyrillic ones to lower case; all others stay
/// as they are. The tables are Unicode's canonical decompositions, with the usual letters for the
/// few that have none (ø, ł, đ, ß, æ).
enum Letters {
  private static let latin = Array(
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ...............a................oo.............uu............................aaiioouuuuuuuuuu.aa\
    aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """.utf8)

  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)

  /// The code point without case and diacritics; combining marks fold to 0.
  static func folded(_ point: UInt32) -> UInt32 {
    switch point {
    case 0x41...0x5A: point | 0x20
    case ..<0xC0: point
    case 0xC0..<0x250: base(point, Self.latin[Int(point) - 0xC0])
    case 0x1E00..<0x1F00: base(point, Self.latinAdditional[Int(point) - 0x1E00])
    case 0x300...0x36F: 0
    case 0x391...0x3A9, 0x410...0x42F: point + 0x20
    case 0x400...0x40F: point + 0x50
    case 0x2019: 0x27
    default: point
    }
  }

  private static func base(_ point: UInt32, _ letter: UInt8) -> UInt32 {
    letter == UInt8(ascii: ".") ? point : UInt32(letter)
  }

  static func kind(_ point: UInt32) -> LetterClass {
    switch point {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .space
    case ..<0xAA: .sign
    case 0xAA, 0xB5, 0xBA: .lower
    case ..<0xC0, 0xD7, 0xF7: .sign
    case 0xC0...0xDE: .upper
    case 0xDF...0xFF: .lower
    case 0x100..<0x250, 0x1E00..<0x1F00: latinCase(point)
    case 0x250...0x2AF: .lower
    case 0x386...0x3AB, 0x400...0x42F: .upper
    case 0x3AC...0x3CE, 0x430...0x45F: .lower
    case 0x460...0x52F: point & 1 == 0 ? .upper : .lower
    case 0x2010...0x2BFF, 0x3001...0x3020, 0xFE30...0xFE4F, 0xFF01...0xFF0F, 0x2E00...0x2E7F: .sign
    case 0x60C, 0x61B, 0x61F, 0x6D4, 0x964, 0x965, 0xFF1A...0xFF20, 0xFF3B...0xFF40: .sign
    case 0x1F000...0x1FAFF, 0xFFFD: .sign
    default: .uncased
    }
  }

  /// The other scripts with case that the tables know.
  static func isGreekOrCyrillic(_ point: UInt32) -> Bool { (0x370..<0x530).contains(point) }

  /// Capitals stand at even places but in two stretches of Latin Extended-A.
  private static func latinCase(_ point: UInt32) -> LetterClass {
    let isOddUpper = (0x139...0x148).contains(point) || (0x179...0x17E).contains(point)
    return (point & 1 == 0) != isOddUpper ? .upper : .lower
  }
}

/// Reads the code points of UTF-8 bytes; what is broken reads as U+FFFD, a byte at a time.
struct CodePoints {
  let bytes: [UInt8]

  /// The code point at `offset`, and how many bytes it takes.
  func at(_ offset: Int) -> (point: UInt32, count: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard count > 1, offset + count <= bytes.count else { return (0xFFFD, 1) }
    var point = UInt32(first) & (0x7F >> UInt32(count))
    for place in 1..<count { point = point << 6 | UInt32(bytes[offset + place] & 0x3F) }
    return (point, count)
  }
}
