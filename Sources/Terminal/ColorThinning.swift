/// Takes colors out of what ncurses writes that are set already, since with each change of one color
/// it sets both, and shortens those of the palette's first 16.
struct ColorThinning {
  /// The parameters that set the color last; nil where it is the one after a reset, or unknown.
  private var foreground: ArraySlice<UInt8>?
  private var background: ArraySlice<UInt8>?

  /// The same output with fewer bytes, for a terminal of which no color is known.
  ///
  /// - Complexity: O(the bytes).
  static func thinned(_ bytes: [UInt8]) -> [UInt8] {
    var thinning = ColorThinning()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let end = attributesEnd(in: bytes, at: index) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      if thinning.isNeeded(bytes[(index + 2)..<end], before: bytes[(end + 1)...]) {
        output += Self.shortened(bytes[index...end])
      }
      index = end + 1
    }
    return output
  }

  /// The place of the `m` of a sequence `Esc [ … m` that begins at `index`.
  private static func attributesEnd(in bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[")
    else { return nil }
    let rest = bytes[(index + 2)...]
    let end = rest.firstIndex { !(0x30..<0x3A).contains($0) && $0 != UInt8(ascii: ";") }
    return end.flatMap { bytes[$0] == UInt8(ascii: "m") ? $0 : nil }
  }

  /// Takes in the parameters of a sequence, and tells whether it changes anything.
  private mutating func isNeeded(
    _ parameters: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>
  ) -> Bool {
    switch parameters.first {
    case UInt8(ascii: "3") where Self.isColor(parameters), UInt8(ascii: "9"):
      defer { foreground = parameters }
      return foreground != parameters
    case UInt8(ascii: "4") where Self.isColor(parameters),
      UInt8(ascii: "1") where parameters.count == 3:
      defer { background = parameters }
      return background != parameters
    case _
    where parameters.count > 1 || parameters.isEmpty || parameters.first == UInt8(ascii: "0"):
      let isEnding = Array(parameters) == Self.ownColors && rest.starts(with: Self.reset)
      // The attributes that are turned off one by one leave the colors.
      if !parameters.starts(with: [UInt8(ascii: "2")]) { (foreground, background) = (nil, nil) }
      return !isEnding
    default: return true
    }
  }

  /// `38;5;n` as `3n` or `9n`, and `48;5;n` as `4n` or `10n`.
  private static func shortened(_ sequence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let parameters = sequence.dropFirst(2).dropLast()
    let isForeground = parameters.starts(with: Array("38;5;".utf8))
    guard isForeground || parameters.starts(with: Array("48;5;".utf8)) else { return sequence }
    let digits = parameters.dropFirst(5)
    guard digits.count <= 2, let number = Int(String(decoding: digits, as: UTF8.self)), number < 16
    else { return sequence }
    let base = number < 8 ? (isForeground ? 30 : 40) : isForeground ? 82 : 92
    return ArraySlice("\u{1B}[\(base + number)m".utf8)
  }

  private static let ownColors = Array("39;49".utf8)
  private static let reset = Array("\u{1B}[m".utf8)

  /// Whether parameters that begin with 3 or 4 set one color, and nothing else.
  private static func isColor(_ parameters: ArraySlice<UInt8>) -> Bool {
    guard parameters.count > 1 else { return false }
    return parameters.count == 2 || parameters.dropFirst().first == UInt8(ascii: "8")
  }
}
