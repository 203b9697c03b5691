/// Looks for a short text that may have been edited: where it stands with the fewest bytes
/// inserted, deleted or changed.
///
/// Myers' bit-parallel algorithm ("A fast bit-vector algorithm for approximate string matching
/// based on dynamic programming", 1999): a column of the table of distances is two machine words.
struct ApproximateSearch {
  /// The most bytes a pattern may have.
  static let longest = 64

  /// A place where the pattern ends, and in how many bytes it differs there.
  struct Match: Equatable {
    var end: Int
    var errors: Int
  }

  private let masks: [UInt64]
  private let length: Int

  /// - Parameter pattern: 1 to `longest` bytes.
  init(_ pattern: some BidirectionalCollection<UInt8>) {
    precondition((1...Self.longest).contains(pattern.count), "a pattern is a machine word long")
    var masks = [UInt64](repeating: 0, count: 256)
    for (index, byte) in pattern.enumerated() { masks[Int(byte)] |= 1 << UInt64(index) }
    self.masks = masks
    length = pattern.count
  }

  /// The best place where the pattern ends; of equals the one nearest to `expected`.
  ///
  /// - Parameters:
  ///   - limit: The most bytes in which it may differ.
  ///   - isAnchored: Whether the pattern must begin where `text` begins.
  ///   - expected: In bytes from the beginning of `text`, as ends are.
  /// - Complexity: O(*n*) in the bytes of `text`.
  func best(
    in text: some BidirectionalCollection<UInt8>, limit: Int, isAnchored: Bool = false,
    near expected: Int
  ) -> Match? {
    var more = UInt64.max  // where a step down the column costs one more
    var less: UInt64 = 0  // where it costs one less
    let last: UInt64 = 1 << UInt64(length - 1)
    var errors = length
    var best: Match?
    for (index, byte) in text.enumerated() {
      let same = masks[Int(byte)]
      let across = (((same & more) &+ more) ^ more) | same
      var rising = less | ~(across | more)
      var falling = more & across
      if rising & last != 0 { errors += 1 }
      if falling & last != 0 { errors -= 1 }
      rising = rising << 1 | (isAnchored ? 1 : 0)
      falling <<= 1
      more = falling | ~(same | less | rising)
      less = rising & (same | less)
      guard errors <= limit else { continue }
      let match = Match(end: index + 1, errors: errors)
      if match.isBetter(than: best, near: expected) { best = match }
    }
    return best
  }
}

extension ApproximateSearch.Match {
  fileprivate func isBetter(than other: Self?, near expected: Int) -> Bool {
    guard let other else { return true }
    return (errors, abs(end - expected)) < (other.errors, abs(other.end - expected))
  }
}
