/// Gathers hashes, shape and traits of a token while its code points go by.
struct TokenBuilder {
  private let start: Int
  private var traits: Token.Traits
  private var folded: UInt64 = 0xcbf2_9ce4_8422_2325
  private var exact: UInt64 = 0xcbf2_9ce4_8422_2325
  private var head: UInt64 = 0
  private var tail: UInt64 = 0
  private var count = 0
  private var shape: UInt32 = 0x811c_9dc5
  private var lastShape: UInt8 = 0
  private var runLength = 0
  private var capitals = 0
  private var digits = 0
  private(set) var letters = 0
  private(set) var lettersSinceStop = 0
  private(set) var hasStop = false
  private(set) var endsInDigit = false

  init(start: Int, isGlued: Bool) {
    self.start = start
    traits = isGlued ? .glued : []
  }

  /// Whether there was neither letter nor digit so far.
  var isSign: Bool { letters == 0 && digits == 0 }

  /// Whether no space stands before it.
  var isGlued: Bool { traits.contains(.glued) }

  /// Whether every letter so far is a capital.
  var isCapitals: Bool { letters > 0 && capitals == letters }

  mutating func add(_ point: UInt32, _ kind: LetterClass) {
    exact = (exact ^ UInt64(point)) &* 0x100_0000_01b3
    let base = Letters.folded(point)
    endsInDigit = kind == .digit
    if Letters.isGreekOrCyrillic(point) { traits.insert(.foreign) }
    switch kind {
    case .upper: addLetter(shape: UInt8(ascii: "A"), isCapital: true)
    case .lower: addLetter(shape: UInt8(ascii: "a"), isCapital: false)
    case .uncased:
      traits.insert(.foreign)
      addLetter(shape: UInt8(ascii: "x"), isCapital: false)
    case .digit:
      digits += 1
      traits.insert(.digit)
      addShape(UInt8(ascii: "0"))
    case .sign, .space: addSign(point)
    }
    if base != 0 { addFolded(base) }
    count += 1
  }

  private mutating func addFolded(_ base: UInt32) {
    folded = (folded ^ UInt64(base)) &* 0x100_0000_01b3
    let letter = UInt64(base & 0xFF)
    if count < 5 { head |= letter << UInt64(count * 8) }
    tail = tail << 8 & 0xFF_FFFF_FFFF | letter
  }

  private mutating func addLetter(shape: UInt8, isCapital: Bool) {
    if isCapital {
      if letters == 0 && digits == 0 { traits.insert(.capitalized) } else { traits.insert(.mixed) }
      capitals += 1
    } else {
      traits.insert(.lowerCase)
    }
    letters += 1
    lettersSinceStop += 1
    addShape(shape)
  }

  private mutating func addSign(_ point: UInt32) {
    if point == 0x2E {
      hasStop = true
      lettersSinceStop = 0
    }
    addShape(point < 0x80 ? UInt8(point) : UInt8(truncatingIfNeeded: point) | 0x80)
  }

  /// Letters of one kind count at most twice.
  private mutating func addShape(_ sign: UInt8) {
    runLength = sign == lastShape ? runLength + 1 : 1
    lastShape = sign
    guard runLength <= 2 else { return }
    shape = (shape ^ UInt32(sign)) &* 0x0100_0193
  }

  /// The token, once its last code point was added.
  func token(end: Int, adding extra: Token.Traits = []) -> Token {
    var traits = traits.union(extra)
    if isSign { traits.insert(.sign) }
    if letters == 0 && digits > 0 { traits.insert(.number) }
    if letters > 1 && capitals == letters { traits.insert(.allCapitals) }
    if !traits.contains(.lowerCase) { traits.remove(.mixed) }
    return Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), folded: folded,
      exact: exact, tail: count >= 2 ? tail : 0, head: head, shape: shape, traits: traits)
  }
}
