/// One code point and how many bytes it takes.
struct Scalar {
  let code: UInt32
  let byteCount: Int
}

extension Span<UInt8> {
  /// The code point whose first byte is at `offset`.
  ///
  /// A byte that starts none, as when a range was cut in the middle of a code point, counts as one
  /// U+FFFD, so that every text has a reading.
  @inline(__always)
  func scalar(at offset: Int) -> Scalar {
    let first = self[offset]
    if first < 0x80 { return Scalar(code: UInt32(first), byteCount: 1) }
    return multibyteScalar(at: offset, first: first)
  }

  private func multibyteScalar(at offset: Int, first: UInt8) -> Scalar {
    let invalid = Scalar(code: 0xFFFD, byteCount: 1)
    let byteCount = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, offset + byteCount <= count else { return invalid }
    var code = UInt32(first) & (byteCount == 2 ? 0x1F : byteCount == 3 ? 0x0F : 0x07)
    for index in offset + 1..<offset + byteCount {
      let byte = self[index]
      guard byte & 0xC0 == 0x80 else { return invalid }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    return code < 0x11_0000 ? Scalar(code: code, byteCount: byteCount) : invalid
  }

  /// Whether every byte of `range` is printable ASCII, so that it is drawn as it is, a column each.
  func isPlain(_ range: Range<Int>) -> Bool {
    for index in range where self[index] &- 0x20 >= 0x5F { return false }
    return true
  }
}
