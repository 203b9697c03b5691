/// Takes colors out of what ncurses writes that are set already: with each change of one color it
/// sets both.
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
        output += bytes[index...end]
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

  private static let ownColors = Array("39;49".utf8)
  private static let reset = Array("\u{1B}[m".utf8)

  /// Whether parameters that begin with 3 or 4 set one color, and nothing else.
  private static func isColor(_ parameters: ArraySlice<UInt8>) -> Bool {
    guard parameters.count > 1 else { return false }
    return parameters.count == 2 || parameters.dropFirst().first == UInt8(ascii: "8")
  }
}
