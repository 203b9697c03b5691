/// A JSON value, written on one line with its keys in the order given.
indirect enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  /// Three decimals.
  case decimal(Float)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "\(value)"
    case .decimal(let value): Self.decimal(value)
    case .string(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { Self.quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
    }
  }

  private static func decimal(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = "\(1000 + thousandths % 1000)".dropFirst()
    return "\(thousandths / 1000).\(fraction)"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case ..<0x20, 0x7F: bytes += "\\u00".utf8 + [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
