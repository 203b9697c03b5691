extension Article {
  /// What an article is known by in a library: short, stable, and the same on every machine.
  ///
  /// The low 50 bits of a hash of the source's own identity (a feed's id, or the normalized text),
  /// written as ten characters.
  public struct ID: Hashable, Sendable {
    /// From 0 up to, not including, 2^50.
    public let rawValue: Int64

    public init(rawValue: Int64) {
      self.rawValue = rawValue & (1 << 50 - 1)
    }

    /// The id of whatever `identity` names.
    public init(hashing identity: String) {
      self.init(rawValue: Int64(bitPattern: identity.stableHash))
    }
  }
}

extension Article.ID: LosslessStringConvertible {
  /// Crockford's base 32 in lower case: no i, l, o or u.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  public var description: String {
    let places = (0..<10).reversed()
    return String(
      decoding: places.map { Self.digits[Int(rawValue >> ($0 * 5)) & 31] }, as: UTF8.self)
  }

  /// Reads what `description` wrote; nil for anything else.
  public init?(_ description: String) {
    guard description.utf8.count == 10 else { return nil }
    var value: Int64 = 0
    for byte in description.utf8 {
      guard let digit = Self.digits.firstIndex(of: byte) else { return nil }
      value = value << 5 | Int64(digit)
    }
    self.init(rawValue: value)
  }
}

extension String {
  /// FNV-1a over the UTF-8 bytes: the same in every run and on every machine.
  public var stableHash: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
