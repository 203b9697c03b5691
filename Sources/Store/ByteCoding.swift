import Articles

/// Writes numbers and texts one after another, small numbers in one byte (LEB128).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text that may be missing.
  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write(_ range: TextRange, after offset: Int) {
    write(range.start - offset)
    write(range.count)
  }

  /// A number from 0 to 1, to a 255th.
  mutating func write(unit: Float) {
    bytes.append(UInt8(max(0, min(255, (unit * 255).rounded()))))
  }

  /// How many there are, then each.
  mutating func write<Element>(
    _ elements: [Element], _ writeOne: (inout ByteWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { writeOne(&self, element) }
  }
}

/// Bytes that a `ByteWriter` did not write.
struct MalformedBytes: Error {}

/// Reads what a `ByteWriter` wrote; bytes that are wrong are an error and never a trap.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// Where the next byte stands.
  var position: Int { offset }

  mutating func byte() throws(MalformedBytes) -> UInt8 {
    guard offset < bytes.endIndex else { throw MalformedBytes() }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func int() throws(MalformedBytes) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7f) << UInt64(min(shift, 63))
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
    }
    throw MalformedBytes()
  }

  /// A number that counts or measures: not negative, and not beyond what any text holds.
  mutating func count() throws(MalformedBytes) -> Int {
    let value = try int()
    guard (0...(1 << 40)).contains(value) else { throw MalformedBytes() }
    return value
  }

  mutating func flag() throws(MalformedBytes) -> Bool { try byte() != 0 }

  mutating func unit() throws(MalformedBytes) -> Float { Float(try byte()) / 255 }

  mutating func string() throws(MalformedBytes) -> String {
    let count = try count()
    guard count <= bytes.endIndex - offset else { throw MalformedBytes() }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  mutating func optionalString() throws(MalformedBytes) -> String? {
    try flag() ? try string() : nil
  }

  /// A range within a text of `limit` bytes.
  mutating func range(after offset: Int, limit: Int) throws(MalformedBytes) -> TextRange {
    let (start, isOver) = try int().addingReportingOverflow(offset)
    let count = try count()
    guard !isOver, start >= 0, start <= limit, count <= limit - start else {
      throw MalformedBytes()
    }
    return TextRange(start, start + count)
  }

  mutating func array<Element>(
    _ readOne: (inout ByteReader) throws(MalformedBytes) -> Element
  ) throws(MalformedBytes) -> [Element] {
    let count = try count()
    guard count <= bytes.endIndex - offset else { throw MalformedBytes() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try readOne(&self)) }
    return elements
  }
}
