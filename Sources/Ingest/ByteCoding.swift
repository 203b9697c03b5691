/// Values as bytes for the pipe between the program and its parser: numbers of eight bytes, the
/// low one first, and text behind its length.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func write(_ content: [UInt8]) {
    write(content.count)
    bytes += content
  }

  package mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  /// A value that may be missing, behind a flag that says whether it is there.
  package mutating func write<Value>(
    _ value: Value?, _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  package mutating func write(_ text: String?) {
    write(text) { $0.write($1) }
  }

  /// Values behind their number.
  package mutating func write<Value>(
    _ values: [Value], _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Bytes that do not say what they should.
package struct CodingError: Error {}

/// Reads what `ByteWriter` wrote, and trusts none of it: the writer reads hostile files.
package struct ByteReader {
  private let bytes: [UInt8]
  private var next = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func number() throws(CodingError) -> Int {
    guard bytes.count - next >= 8 else { throw CodingError() }
    var value: UInt64 = 0
    for offset in (0..<8).reversed() { value = value << 8 | UInt64(bytes[next + offset]) }
    next += 8
    return Int(truncatingIfNeeded: value)
  }

  package mutating func content() throws(CodingError) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.count - next else { throw CodingError() }
    defer { next += count }
    return Array(bytes[next..<next + count])
  }

  package mutating func text() throws(CodingError) -> String {
    String(decoding: try content(), as: UTF8.self)
  }

  package mutating func flag() throws(CodingError) -> Bool { try number() != 0 }

  package mutating func optional<Value>(
    _ body: (inout ByteReader) throws(CodingError) -> Value
  ) throws(CodingError) -> Value? {
    try flag() ? try body(&self) : nil
  }

  package mutating func optionalText() throws(CodingError) -> String? {
    try flag() ? try text() : nil
  }

  package mutating func list<Value>(
    _ body: (inout ByteReader) throws(CodingError) -> Value
  ) throws(CodingError) -> [Value] {
    let count = try number()
    // Every value takes eight bytes at least.
    guard count >= 0, count <= (bytes.count - next) / 8 else { throw CodingError() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }
}
