/// Finds the boundaries of extended grapheme clusters (UAX 29, Unicode 15.0), one code point at a
/// time.
struct GraphemeBreaker {
  private var previous: GraphemeClass?
  private var isAfterOddIndicator = false
  /// A pictograph and any number of extenders lie behind.
  private var isInPictograph = false
  /// The same with a joiner at the end.
  private var isAfterJoinedPictograph = false

  /// Whether a cluster starts with this code point; the first of a text always does.
  mutating func isBoundary(before next: GraphemeClass) -> Bool {
    defer { advance(over: next) }
    guard let previous else { return true }
    return !isJoined(previous, next)
  }

  private func isJoined(_ previous: GraphemeClass, _ next: GraphemeClass) -> Bool {
    if previous == .carriageReturn { return next == .lineFeed }  // GB3
    if previous.isControl || next.isControl { return false }  // GB4, GB5
    switch next {
    case .extend, .zeroWidthJoiner, .spacingMark: return true  // GB9, GB9a
    case .hangulInitial, .hangulOpenSyllable, .hangulSyllable:
      return previous == .hangulInitial || previous == .prepend  // GB6
    case .hangulVowel:  // GB6, GB7
      return [.hangulInitial, .hangulOpenSyllable, .hangulVowel, .prepend].contains(previous)
    case .hangulFinal:  // GB7, GB8
      return previous.rawValue >= GraphemeClass.hangulVowel.rawValue && previous != .pictographic
        || previous == .prepend
    case .pictographic: return isAfterJoinedPictograph || previous == .prepend  // GB11
    case .regionalIndicator: return isAfterOddIndicator || previous == .prepend  // GB12, GB13
    default: return previous == .prepend  // GB9b
    }
  }

  private mutating func advance(over next: GraphemeClass) {
    isAfterJoinedPictograph = next == .zeroWidthJoiner && isInPictograph
    isInPictograph = next == .pictographic || isInPictograph && next == .extend
    isAfterOddIndicator = next == .regionalIndicator && !isAfterOddIndicator
    previous = next
  }
}
