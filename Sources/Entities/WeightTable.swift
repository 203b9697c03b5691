/// The weights of features, small and in one piece.
///
/// Buckets by the highest bits of a feature's hash. An entry is three bytes of the hash, the number
/// of labels that have a weight, and for each of them the label and its weight in units of `unit`.
package struct WeightTable: Sendable {
  /// Where each bucket begins in `entries`; one more than there are buckets, a power of two.
  package let starts: [UInt32]
  package let entries: [UInt8]
  /// What a weight of 1 in `entries` is worth.
  package let unit: Float
  private let shift: UInt64

  /// The table in these arrays; nil where they do not belong together.
  package init?(starts: [UInt32], entries: [UInt8], unit: Float) {
    let buckets = starts.count - 1
    guard buckets > 1, buckets & (buckets - 1) == 0, unit.isFinite, unit > 0 else { return nil }
    guard starts.first == 0, starts.last == UInt32(entries.count) else { return nil }
    self.starts = starts
    self.entries = entries
    self.unit = unit
    shift = UInt64(64 - buckets.trailingZeroBitCount)
  }

  /// The table of `weights` by feature; weights less than half a unit are left out.
  package init(_ weights: [(hash: UInt64, weights: LabelVector)], unit: Float) {
    let sorted = weights.sorted { $0.hash < $1.hash }
    var bits = 1
    while bits < 22, sorted.count >> bits > 4 { bits += 1 }
    let shift = UInt64(64 - bits)
    var starts: [UInt32] = [0]
    var entries: [UInt8] = []
    var next = 0
    for bucket in 0..<UInt64(1 << bits) {
      while next < sorted.count, sorted[next].hash >> shift == bucket {
        Self.append(sorted[next].hash, sorted[next].weights, unit, to: &entries)
        next += 1
      }
      starts.append(UInt32(entries.count))
    }
    self.starts = starts
    self.entries = entries
    self.unit = unit
    self.shift = shift
  }

  private static func append(
    _ hash: UInt64, _ weights: LabelVector, _ unit: Float, to entries: inout [UInt8]
  ) {
    let rounded = (0..<LabelSet.count).map { label in
      Int8(max(-127, min(127, (weights[label] / unit).rounded())))
    }
    let kept = rounded.indices.filter { rounded[$0] != 0 }
    guard !kept.isEmpty else { return }
    entries += [
      UInt8(truncatingIfNeeded: hash), UInt8(truncatingIfNeeded: hash >> 8),
      UInt8(truncatingIfNeeded: hash >> 16), UInt8(kept.count),
    ]
    for label in kept { entries += [UInt8(label), UInt8(bitPattern: rounded[label])] }
  }

  /// Adds the weights of a feature, in units, to `sums`, which has a place for every byte's value.
  @inline(__always)
  func add(_ hash: UInt64, to sums: inout [Float]) {
    let bucket = Int(hash >> shift)
    var place = Int(starts[bucket])
    let end = min(Int(starts[bucket + 1]), entries.count)
    let (first, second) = (UInt8(truncatingIfNeeded: hash), UInt8(truncatingIfNeeded: hash >> 8))
    let third = UInt8(truncatingIfNeeded: hash >> 16)
    while place + 3 < end {
      let count = Int(entries[place + 3])
      let next = place + 4 + count * 2
      guard next <= end else { return }
      if entries[place] == first, entries[place + 1] == second, entries[place + 2] == third {
        var pair = place + 4
        while pair < next {
          sums[Int(entries[pair])] += Float(Int8(bitPattern: entries[pair + 1]))
          pair += 2
        }
        return
      }
      place = next
    }
  }

  /// The sum of the weights of some features; `sums` is a work space for every byte's value.
  @inline(__always)
  func score(_ features: [UInt64], _ sums: inout [Float]) -> LabelVector {
    for place in 0..<LabelSet.paddedCount { sums[place] = 0 }
    for feature in features { add(feature, to: &sums) }
    return sums.withUnsafeBytes { bytes in
      LabelVector(
        low: bytes.loadUnaligned(fromByteOffset: 0, as: SIMD16<Float>.self),
        middle: bytes.loadUnaligned(fromByteOffset: 64, as: SIMD16<Float>.self),
        high: bytes.loadUnaligned(fromByteOffset: 128, as: SIMD16<Float>.self))
    } * unit
  }
}
