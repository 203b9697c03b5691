import Screen

/// The bytes a terminal sends, as keys, pastes and mouse reports.
///
/// Bytes come in pieces of any size; what may be the beginning of something longer is held back.
/// Sequences that mean nothing here are dropped whole.
struct KeyDecoder {
  private var pending: [UInt8] = []
  private var paste: PasteBuffer?
  /// Whether the terminal said that it has margins at the left and right.
  private(set) var hasMargins = false

  /// Whether the bytes held back are a key by themselves when nothing follows: a lone `Esc`, or
  /// a key held with alt that begins like a sequence.
  var isAwaitingMore: Bool { pending.first == escape && pending.count <= 2 }

  /// What `bytes` complete.
  mutating func decode(_ bytes: some Collection<UInt8>) -> [Event] {
    pending += bytes
    var events: [Event] = []
    var place = 0
    while place < pending.count, let step = step(at: place) {
      place += step.length
      if let event = step.event { events.append(event) }
    }
    pending.removeFirst(place)
    return events
  }

  /// What the bytes held back mean when nothing follows them soon.
  mutating func flush() -> [Event] {
    guard isAwaitingMore else { return [] }
    defer { pending = [] }
    if pending.count == 2 { return [.key(.alt(Character(Unicode.Scalar(pending[1]))))] }
    return [.key(.named(.escape))]
  }
}

private let escape: UInt8 = 0x1B

extension KeyDecoder {
  /// Bytes taken from the front, and what they mean, if anything.
  private struct Step {
    var length: Int
    var event: Event?

    init(_ length: Int, _ event: Event? = nil) {
      self.length = length
      self.event = event
    }
  }

  /// The next step; nil where more bytes are needed.
  private mutating func step(at place: Int) -> Step? {
    if paste != nil { return pasteStep(at: place) }
    let byte = pending[place]
    if byte == escape { return escapeStep(at: place) }
    if byte < 0x80 { return Step(1, .key(Key(ascii: byte))) }
    return characterStep(at: place).map { Step($0.length, $0.scalar.map { .key(Key($0)) }) }
  }

  private mutating func pasteStep(at place: Int) -> Step {
    var taken = 0
    for byte in pending[place...] {
      taken += 1
      if let text = paste?.take(byte) {
        paste = nil
        return Step(taken, .paste(text))
      }
    }
    return Step(taken)
  }

  private mutating func escapeStep(at place: Int) -> Step? {
    guard place + 1 < pending.count else { return nil }
    switch pending[place + 1] {
    case UInt8(ascii: "["): return controlStep(at: place)
    case UInt8(ascii: "O"): return shiftStep(at: place)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return stringStep(at: place)
    default: return altStep(at: place)
    }
  }

  /// `Esc` and a character is that character with alt; before anything else `Esc` is a key.
  private func altStep(at place: Int) -> Step? {
    let byte = pending[place + 1]
    if byte <= 0x20 || byte == 0x7F { return Step(1, .key(.named(.escape))) }
    return characterStep(at: place + 1).map { step in
      Step(step.length + 1, step.scalar.map { .key(.alt(Character($0))) })
    }
  }

  /// One UTF-8 character; a malformed one, or one that would steer the terminal, is passed over.
  private func characterStep(at place: Int) -> (length: Int, scalar: Unicode.Scalar?)? {
    let length = utf8Length(pending[place])
    let available = pending[place...].prefix(length)
    for (offset, byte) in available.enumerated().dropFirst() where byte & 0xC0 != 0x80 {
      return (offset, nil)
    }
    guard available.count == length else { return nil }
    let scalar = String(validating: available, as: UTF8.self)?.unicodeScalars.first
    return (length, scalar.flatMap { $0.isSteering ? nil : $0 })
  }
}

extension KeyDecoder {
  /// A control sequence: `Esc [`, parameters, and a final byte.
  private mutating func controlStep(at place: Int) -> Step? {
    let start = place + 2
    guard start < pending.count else { return nil }
    switch pending[start] {
    case UInt8(ascii: "M"): return fixedStep(at: place, length: 6)
    case UInt8(ascii: "["): return fixedStep(at: place, length: 4)
    default: break
    }
    guard let end = pending[start...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return pending.count - place > 64 ? Step(pending.count - place) : nil
    }
    guard (0x40..<0x7F).contains(pending[end]) else { return Step(end - place) }
    let sequence = ControlSequence(parameters: pending[start..<end], final: pending[end])
    if sequence.beginsPaste { paste = PasteBuffer() }
    if let answer = sequence.hasMargins { hasMargins = answer }
    return Step(end + 1 - place, sequence.event)
  }

  /// The old mouse report `Esc [ M` with three bytes, or a function key of the Linux console.
  private func fixedStep(at place: Int, length: Int) -> Step? {
    guard place + length <= pending.count else { return nil }
    let last = pending[place + length - 1]
    let isFunctionKey = length == 4 && (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(last)
    return Step(length, isFunctionKey ? .key(.function(Int(last) - 0x40)) : nil)
  }

  /// `Esc O` and a letter, as cursor and function keys come in application mode.
  private func shiftStep(at place: Int) -> Step? {
    guard place + 2 < pending.count else { return nil }
    guard let key = ControlSequence.shiftedKey(pending[place + 2]) else {
      return altStep(at: place)
    }
    return Step(3, .key(key))
  }

  /// An answer of the terminal, up to its end; where there is none, a character with alt.
  private func stringStep(at place: Int) -> Step? {
    guard place + 2 < pending.count else { return nil }
    let content = pending[(place + 2)...]
    let end = content.firstIndex { $0 == escape || $0 == 0x07 }
    guard let end else { return content.count > 4096 ? Step(pending.count - place) : nil }
    let isCommand = pending[place + 1] == UInt8(ascii: "]")
    let event = isCommand ? BackgroundReport.event(content[..<end]) : nil
    if pending[end] == 0x07 { return Step(end + 1 - place, event) }
    guard end + 1 < pending.count else { return nil }
    guard pending[end + 1] == UInt8(ascii: "\\") else { return altStep(at: place) }
    return Step(end + 2 - place, event)
  }
}

/// The bytes of the UTF-8 character that begins with `byte`; 1 where none does.
private func utf8Length(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC2..<0xE0: 2
  case 0xE0..<0xF0: 3
  case 0xF0..<0xF5: 4
  default: 1
  }
}

extension Key {
  fileprivate init(ascii byte: UInt8) {
    switch byte {
    case 0x0D: self = .named(.enter)
    case 0x09: self = .named(.tab)
    case 0x08, 0x7F: self = .named(.backspace)
    case 0..<0x20: self = .control(Character(Unicode.Scalar(byte | 0x40)).lowercasedASCII)
    default: self.init(Unicode.Scalar(byte))
    }
  }

  fileprivate init(_ scalar: Unicode.Scalar) {
    self = scalar == " " ? .named(.space) : .character(Character(scalar))
  }
}

extension Character {
  fileprivate var lowercasedASCII: Character {
    guard let ascii = asciiValue, (0x41...0x5A).contains(ascii) else { return self }
    return Character(Unicode.Scalar(ascii | 0x20))
  }
}
