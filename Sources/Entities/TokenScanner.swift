/// Reads one token after the other from a stretch of a text.
struct TokenScanner {
  private let points: CodePoints
  private var offset: Int
  private let end: Int
  private var isGlued = false

  init(bytes: [UInt8], offset: Int, end: Int) {
    points = CodePoints(bytes: bytes)
    self.offset = offset
    self.end = end
  }

  /// The next token, or nil at the end.
  mutating func next() -> Token? {
    while offset < end {
      let (point, count) = points.at(offset)
      guard Letters.kind(point) == .space else { break }
      offset += count
      isGlued = false
    }
    guard offset < end else { return nil }
    let start = offset
    var builder = TokenBuilder(start: start, isGlued: isGlued)
    isGlued = true
    if let stop = addressEnd() {
      while offset < stop { consume(&builder) }
      return builder.token(end: offset, adding: .address)
    }
    consume(&builder)
    guard !builder.isSign else {
      finishSign(&builder, start: start)
      return builder.token(end: offset)
    }
    while offset < min(end, start + Tokenizer.longestToken), continues(after: offset, &builder) {
      consume(&builder)
    }
    let keepsStop = takeStop(&builder, start: start)
    return builder.token(end: offset, adding: keepsStop ? .abbreviation : [])
  }

  private mutating func consume(_ builder: inout TokenBuilder) {
    let (point, count) = points.at(offset)
    builder.add(point, Letters.kind(point))
    offset += count
  }

  /// Full stops in a row are one token, and so is what follows an apostrophe in "she's".
  private mutating func finishSign(_ builder: inout TokenBuilder, start: Int) {
    let point = points.at(start).point
    if point == 0x27 || point == 0x2019, builder.isGlued, isContraction(at: offset) {
      while isLetter(at: offset) { consume(&builder) }
    }
    while offset < min(end, start + 8), points.bytes[start] == dot, points.bytes[offset] == dot {
      consume(&builder)
    }
  }

  private func kind(at place: Int) -> LetterClass {
    place < end ? Letters.kind(points.at(place).point) : .space
  }

  private func isLetter(at place: Int) -> Bool {
    switch kind(at: place) {
    case .upper, .lower, .uncased: true
    case .digit, .space, .sign: false
    }
  }

  /// Whether the code point at `place` belongs to the word or number before it.
  private func continues(after place: Int, _ builder: inout TokenBuilder) -> Bool {
    let (point, count) = points.at(place)
    switch Letters.kind(point) {
    case .upper, .lower, .uncased, .digit: return true
    case .space: return false
    case .sign: break
    }
    let next = place + count
    switch point {
    case 0x27, 0x2019: return isLetter(at: next) && !isContraction(at: next)
    case 0x2E: return builder.endsInDigit ? kind(at: next) == .digit : isAcronym(next, builder)
    case 0x2C, 0x3A: return builder.endsInDigit && kind(at: next) == .digit
    case 0x26: return builder.isCapitals && kind(at: next) == .upper
    case 0x5F: return true
    default: return false
    }
  }

  /// "U.S": a stop between single letters.
  private func isAcronym(_ next: Int, _ builder: TokenBuilder) -> Bool {
    builder.lettersSinceStop == 1 && isLetter(at: next)
      && !isLetter(at: next + points.at(next).count)
  }

  /// Whether letters at `place` are what follows an apostrophe in "she's", "they're", "isn't".
  private func isContraction(at place: Int) -> Bool {
    var letters: [UInt8] = []
    var position = place
    while letters.count < 3, isLetter(at: position) {
      letters.append(points.bytes[position] | 0x20)
      position += points.at(position).count
    }
    switch letters {
    case [0x73], [0x74], [0x64], [0x6D], [0x72, 0x65], [0x76, 0x65], [0x6C, 0x6C]: return true
    default: return false
    }
  }

  /// Takes the full stop behind a word that keeps it, and says whether there was one.
  private mutating func takeStop(_ builder: inout TokenBuilder, start: Int) -> Bool {
    guard offset < end, points.bytes[offset] == dot else { return false }
    guard keepsStop(builder, start: start) else { return false }
    consume(&builder)
    return true
  }

  private func keepsStop(_ builder: TokenBuilder, start: Int) -> Bool {
    let next = offset + 1
    if builder.hasStop && builder.lettersSinceStop == 1 { return true }
    let isInside = next < end && kind(at: next) != .sign
    guard isInside else { return false }
    if builder.letters == 1 && builder.isCapitals { return isInitial(before: next) }
    return Abbreviations.keepsStop(points.bytes[start..<offset])
  }

  /// An initial is followed by a name: "J. Smith", "J.R.".
  private func isInitial(before place: Int) -> Bool {
    if kind(at: place) == .upper { return true }
    return kind(at: place) == .space && kind(at: place + 1) == .upper
  }

  /// The end of the address of the web or mail, or of the handle, that begins here.
  private func addressEnd() -> Int? {
    let first = points.bytes[offset]
    let isHandle = first == UInt8(ascii: "@") && isLetter(at: offset + 1)
    guard isHandle || first | 0x20 == UInt8(ascii: "h") || first | 0x20 == UInt8(ascii: "w")
    else { return nil }
    guard isHandle || begins("http://") || begins("https://") || begins("www.") else { return nil }
    var stop = offset
    while stop < end, kind(at: stop) != .space { stop += points.at(stop).count }
    while stop > offset + 1, ".,;:!?)]}'\"".utf8.contains(points.bytes[stop - 1]) { stop -= 1 }
    return stop
  }

  private func begins(_ prefix: StaticString) -> Bool {
    let text = prefix.description.utf8
    guard offset + text.count <= end else { return false }
    return zip(text, points.bytes[offset..<offset + text.count]).allSatisfy {
      $0 == $1 | 0x20 || $0 == $1
    }
  }

  private var dot: UInt8 { UInt8(ascii: ".") }
}
