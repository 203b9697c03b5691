/// What puts a text in the clipboard of a terminal: OSC 52 of xterm's control sequences.
struct ClipboardSequence {
  let bytes: [UInt8]

  /// As much as xterm and others take in one sequence.
  private static let longest = 74_000
  /// Terminals that may show the sequence in place of obeying it.
  private static let incapable = ["linux", "vt", "dumb", "ansi", "cons"]

  /// Nil where the text is too long, or the type of terminal has no such thing.
  init?(_ text: String, terminal: String) {
    guard text.utf8.count / 3 * 4 < Self.longest,
      !Self.incapable.contains(where: terminal.hasPrefix)
    else { return nil }
    bytes = Array("\u{1B}]52;c;".utf8) + Self.base64(Array(text.utf8)) + [0x07]
  }

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      bits &= 0xFF_FFFF
      for index in 0..<4 {
        let isPadding = index > group.count
        encoded.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * index) & 63])
      }
    }
    return encoded
  }
}
