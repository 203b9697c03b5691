import Screen

/// The bytes a terminal sends, as keys.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// Whether bytes are held back that may be the beginning of a longer sequence.
  var isWaiting: Bool { !pending.isEmpty }

  mutating func decode(_ bytes: some Collection<UInt8>) -> [Event] {
    pending += bytes
    defer { pending = [] }
    return pending.map { .key(Key($0)) }
  }

  /// What the bytes held back mean when nothing follows.
  mutating func flush() -> [Event] {
    defer { pending = [] }
    return pending.map { .key(Key($0)) }
  }
}

extension Key {
  fileprivate init(_ byte: UInt8) {
    switch byte {
    case 0x0D: self = .named(.enter)
    case 0x09: self = .named(.tab)
    case 0x1B: self = .named(.escape)
    case 0x20: self = .named(.space)
    case 0x7F: self = .named(.backspace)
    case 0..<0x20: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .character(Character(Unicode.Scalar(byte)))
    }
  }
}
