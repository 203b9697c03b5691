/// Values found by 64-bit hashes, in a few flat arrays that are read as they lie in a file.
///
/// Buckets by the hash's highest bits; within a bucket an entry is known by 16 further bits. So a
/// hash that was never put in is taken for another about once in 16,000 times.
package struct PackedTable: Sendable {
  /// Where each bucket's entries begin; one more than there are buckets.
  package let starts: [UInt32]
  package let checks: [UInt16]
  package let values: [UInt32]
  private let shift: UInt64

  /// The table of `entries`; of two with one hash the later one counts.
  package init(_ entries: [UInt64: UInt32]) {
    let bits = Self.bucketBits(count: entries.count)
    let shift = UInt64(64 - bits)
    let sorted = entries.sorted { $0.key < $1.key }
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for entry in sorted { starts[Int(entry.key >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.starts = starts
    self.shift = shift
    checks = sorted.map { Self.check($0.key) }
    values = sorted.map(\.value)
  }

  /// A table whose arrays were read from a file; nil where they do not belong together.
  package init?(starts: [UInt32], checks: [UInt16], values: [UInt32]) {
    let buckets = starts.count - 1
    guard buckets > 0, buckets & (buckets - 1) == 0, checks.count == values.count else {
      return nil
    }
    guard starts.first == 0, starts.last == UInt32(checks.count) else { return nil }
    self.starts = starts
    self.checks = checks
    self.values = values
    shift = UInt64(64 - buckets.trailingZeroBitCount)
  }

  private static func bucketBits(count: Int) -> Int {
    var bits = 1
    while bits < 24, count >> bits > 4 { bits += 1 }
    return bits
  }

  private static func check(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash) }

  /// The value put in for `hash`.
  package func value(_ hash: UInt64) -> UInt32? {
    let bucket = Int(hash >> shift)
    let check = Self.check(hash)
    var index = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while index < end {
      guard index < checks.count else { return nil }
      if checks[index] == check { return values[index] }
      index += 1
    }
    return nil
  }
}

/// Mixes hashes so that every bit of the result hangs on every bit of both.
enum Hashing {
  /// A hash of `first` and `second`, in this order.
  @inline(__always)
  static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    hash = (hash &+ second) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 29)
  }
}
