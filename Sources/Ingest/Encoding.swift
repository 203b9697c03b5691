/// How the characters of a text are written as bytes.
package enum Encoding: Equatable, Sendable {
  case utf8
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)
  case windows1252
}

extension Encoding {
  /// The encoding of `bytes`: by byte order mark, by the zeros of UTF-16, by whether they are
  /// UTF-8; nil where none of these says so and another guess is wanted.
  package init?(of bytes: [UInt8]) {
    if let marked = Self.marked(bytes)?.encoding {
      self = marked
    } else if let wide = Self.unmarkedUTF16(bytes) {
      self = wide
    } else if Self.isMostlyUTF8(bytes) {
      self = .utf8
    } else {
      return nil
    }
  }

  /// The text in `bytes`, repaired where they are not valid, without a byte order mark.
  package func decode(_ bytes: [UInt8]) -> String {
    let skipped = Self.marked(bytes).flatMap { $0.encoding == self ? $0.length : nil } ?? 0
    switch self {
    case .utf8: return String(decoding: bytes[skipped...], as: UTF8.self)
    case .utf16(let isBigEndian): return Self.decode16(bytes[skipped...], isBigEndian)
    case .utf32(let isBigEndian): return Self.decode32(bytes[skipped...], isBigEndian)
    case .windows1252: return Self.decode1252(bytes)
    }
  }

  /// What a byte order mark says, and its length in bytes.
  private static func marked(_ bytes: [UInt8]) -> (encoding: Encoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) && bytes.count.isMultiple(of: 4) {
      return (.utf32(isBigEndian: false), 4)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32(isBigEndian: true), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    return nil
  }

  /// UTF-16 without a mark: every other byte of Western text is zero, and few of the rest.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Encoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let most = sample.count / 2 * 7 / 10
    let few = sample.count / 40
    if zeros[1] >= most && zeros[0] <= few { return .utf16(isBigEndian: false) }
    if zeros[0] >= most && zeros[1] <= few { return .utf16(isBigEndian: true) }
    return nil
  }

  /// Whether the bytes are UTF-8, but for a few that a fault or an attack put there.
  ///
  /// Text in an older encoding has no multibyte sequence that is right by chance more often than
  /// one that is wrong.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var right = 0
    var wrong = 0
    var index = 0
    while index < bytes.count {
      let width = sequenceLength(in: bytes, at: index)
      if width > 1 { right += 1 }
      if width == 0 { wrong += 1 }
      index += max(width, 1)
    }
    return wrong == 0 || right > wrong * 2
  }

  /// The length of the UTF-8 sequence at `index`, or 0 where there is none.
  private static func sequenceLength(in bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    guard lead >= 0x80 else { return 1 }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + width <= bytes.count else { return 0 }
    for offset in 1..<width where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return width
  }
}

extension Encoding {
  private static func decode16(_ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func decode32(_ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool) -> String {
    var text = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      let four = bytes[index..<index + 4].map { UInt32($0) }
      let ordered = isBigEndian ? four : four.reversed()
      let value = ordered.reduce(0) { $0 << 8 | $1 }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += 4
    }
    return String(text)
  }

  /// 0x80 to 0x9F of Windows-1252, which Latin-1 texts of the web mean as well; the five that it
  /// leaves open are replaced.
  private static let windows1252Block: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func decode1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isInBlock = (0x80..<0xA0).contains(byte)
      let value = isInBlock ? windows1252Block[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
