/// Ascending numbers as the distances between them: each as so many last bits as fit the most of
/// them, and what is left as ones before a zero.
struct RiceCoding {
  /// The numbers as bytes: how many there are, how many bits are last, and the bits.
  static func encoded(_ numbers: [UInt16]) -> [UInt8] {
    guard let last = numbers.last else { return [] }
    let mean = (Int(last) + 1) / numbers.count
    let bits = mean > 1 ? Int.bitWidth - 1 - (mean * 2 / 3 + 1).leadingZeroBitCount : 0
    var writer = ByteWriter()
    writer.write(numbers.count)
    writer.write(bits)
    var out = BitWriter(bytes: writer.bytes)
    var next = 0
    for number in numbers {
      let distance = Int(number) - next
      for _ in 0..<(distance >> bits) { out.write(1, bits: 1) }
      out.write(0, bits: 1)
      out.write(distance & (1 << bits - 1), bits: bits)
      next = Int(number) + 1
    }
    return out.finished()
  }

  /// Reads what `encoded` wrote.
  ///
  /// - Parameter limit: What all numbers must be less than.
  static func decoded(_ bytes: [UInt8], limit: Int) throws(MalformedBytes) -> [UInt16] {
    guard !bytes.isEmpty else { return [] }
    var reader = ByteReader(bytes[...])
    let count = try reader.int()
    let bits = try reader.int()
    guard count >= 0, count <= limit, limit <= 1 << 16, (0..<16).contains(bits) else {
      throw MalformedBytes()
    }
    var numbers: [UInt16] = []
    numbers.reserveCapacity(count)
    var input = BitReader(bytes: bytes, from: reader.position)
    var next = 0
    for _ in 0..<count {
      next += try input.ones(atMost: limit >> bits) << bits | input.read(bits: bits)
      guard next < limit else { throw MalformedBytes() }
      numbers.append(UInt16(next))
      next += 1
    }
    return numbers
  }
}

/// Writes bits one after another, the first into the lowest of a byte.
private struct BitWriter {
  var bytes: [UInt8]
  private var pending: UInt64 = 0
  private var count = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func write(_ value: Int, bits: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  func finished() -> [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }
}

/// Reads what a `BitWriter` wrote.
private struct BitReader {
  let bytes: [UInt8]
  private var offset: Int
  private var pending: UInt64 = 0
  private var count = 0

  init(bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private mutating func fill() {
    while count <= 48, offset < bytes.count {
      pending |= UInt64(bytes[offset]) << UInt64(count)
      offset += 1
      count += 8
    }
  }

  mutating func read(bits: Int) throws(MalformedBytes) -> Int {
    if count < bits { fill() }
    guard count >= bits else { throw MalformedBytes() }
    let value = Int(pending & (1 << UInt64(bits) - 1))
    pending >>= UInt64(bits)
    count -= bits
    return value
  }

  /// How many ones stand before the next zero, which is read too.
  mutating func ones(atMost limit: Int) throws(MalformedBytes) -> Int {
    var total = 0
    while true {
      if count < 16 { fill() }
      guard count > 0, total <= limit else { throw MalformedBytes() }
      let run = min((~pending).trailingZeroBitCount, count)
      pending >>= UInt64(run)
      count -= run
      total += run
      if count > 0 {
        pending >>= 1
        count -= 1
        return total
      }
    }
  }
}
