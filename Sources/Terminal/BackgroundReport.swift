import Screen

/// What a terminal answers when it is asked for the color of its background (OSC 11 of xterm).
enum BackgroundReport {
  /// The question; a terminal that does not know it is silent.
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// Reads an answer: `11;rgb:` and three parts, each of one to four hexadecimal digits.
  ///
  /// - Parameter content: What stands between `Esc ]` and the end mark.
  static func event(_ content: ArraySlice<UInt8>) -> Event? {
    let text = String(decoding: content, as: UTF8.self)
    guard text.hasPrefix("11;rgb") else { return nil }
    let parts = text.drop { $0 != ":" }.dropFirst().split(separator: "/").prefix(3).map(fraction)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    let lightness = Oklab(red: red, green: green, blue: blue).lightness
    return .background(isLight: lightness > 0.6)
  }

  /// A part as a byte; nil where it is no number.
  private static func fraction(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    let most = UInt32(1) << UInt32(4 * digits.utf8.count) - 1
    return UInt8(value * 255 / most)
  }
}
