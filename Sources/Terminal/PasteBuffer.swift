import Screen

/// Pasted bytes, up to the mark that ends them.
struct PasteBuffer {
  /// More than this is dropped; a paste goes into a prompt.
  private static let byteLimit = 1 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark were just seen.
  private var matched = 0

  /// Takes one byte; the whole text where it completes the end mark.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? text : nil
    }
    append(Self.end[..<matched])
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { append([byte]) }
    return nil
  }

  private mutating func append(_ more: some Collection<UInt8>) {
    guard bytes.count + more.count <= Self.byteLimit else { return }
    bytes += more
  }

  /// What was pasted, without anything that would steer a terminal; a line ends in a newline.
  private var text: String {
    var text = ""
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.unicodeScalars.append("\n")
      case "\n": if !wasReturn { text.unicodeScalars.append("\n") }
      case "\t": text.unicodeScalars.append("\t")
      default: if !scalar.isSteering { text.unicodeScalars.append(scalar) }
      }
      wasReturn = scalar == "\r"
    }
    return text
  }
}
