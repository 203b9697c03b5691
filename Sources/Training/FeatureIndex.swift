/// Numbers for the features that are worth a weight: those that were seen often enough.
struct FeatureIndex {
  /// The number of a feature that has none.
  static let none = UInt32.max

  private var keys: [UInt64]
  private var counts: [UInt32]
  private var used = 0
  /// The hashes of the numbered features, by number.
  private(set) var hashes: [UInt64] = []

  init() {
    keys = Array(repeating: 0, count: 1 << 20)
    counts = Array(repeating: 0, count: 1 << 20)
  }

  /// Counts a feature that was seen.
  mutating func count(_ hash: UInt64) {
    let slot = slot(of: hash)
    if counts[slot] == 0 {
      keys[slot] = hash
      used += 1
    }
    counts[slot] &+= 1
    if used * 2 > keys.count { grow() }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while counts[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    for place in oldKeys.indices where oldCounts[place] != 0 {
      let slot = slot(of: oldKeys[place])
      keys[slot] = oldKeys[place]
      counts[slot] = oldCounts[place]
    }
  }

  /// Gives numbers to what was seen at least `least` times, the most frequent first, so that what
  /// is needed often lies together; the counting ends.
  mutating func number(seenAtLeast least: UInt32) {
    let frequent = keys.indices.filter { counts[$0] >= least }
      .sorted { (counts[$1], keys[$0]) < (counts[$0], keys[$1]) }
    for slot in keys.indices where counts[slot] > 0 { counts[slot] = Self.none }
    for slot in frequent {
      counts[slot] = UInt32(hashes.count) + 1
      hashes.append(keys[slot])
    }
  }

  /// The number of a feature, or `none`.
  func number(of hash: UInt64) -> UInt32 {
    let count = counts[slot(of: hash)]
    return count == 0 || count == Self.none ? Self.none : count - 1
  }
}
