/// Cuts a paragraph into words: what stands between two places where a line may end.
///
/// Blanks, tabs and line ends between words are one blank, whatever their number.
struct Words {
  private(set) var offset: Int
  private let end: Int

  /// - Parameter range: The bytes of one paragraph; leading blanks are skipped.
  init(_ range: Range<Int>, in bytes: Span<UInt8>) {
    offset = range.lowerBound
    end = range.upperBound
    offset = Self.blanksEnd(from: offset, to: end, in: bytes)
  }

  /// The next word, or nil at the end; `bytes` must be the same in every call.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Word? {
    guard offset < end else { return nil }
    var word = plainWord(in: bytes) ?? anyWord(in: bytes)
    if word.ending == .mandatory {
      word.next = Self.blanksEnd(from: word.next, to: end, in: bytes)
    }
    offset = word.next
    return word
  }

  @inline(__always)
  static func blanksEnd(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < end, bytes[offset].isBlank { offset += 1 }
    return offset
  }
}

extension Words {
  /// A word of ASCII letters and digits, quoted or in brackets or neither, with marks behind it,
  /// before a blank and the start of another word: most of English. No rule parts it inside, and
  /// between the blank and the next word only ours have a say. Nil for anything else.
  @inline(__always)
  private func plainWord(in bytes: Span<UInt8>) -> Word? {
    var index = offset
    if bytes[index].isOpener { index += 1 }
    let core = index
    while index < end, bytes[index].isWordByte { index += 1 }
    guard index > core else { return nil }
    while index < end, bytes[index].isCloser { index += 1 }
    let next = Self.blanksEnd(from: index, to: end, in: bytes)
    guard next > index, next < end, bytes[next].isStarter else { return nil }
    let last = bytes[index - 1]
    if last.isQuote, bytes[next].isOpener { return nil }
    let word = offset..<index
    if WordGlue.mayJoin(bytes, word, next: bytes[next]),
      WordGlue.joins(bytes, word, next..<end, acrossBlanks: true)
    {
      return nil
    }
    return Word(range: word, next: next, columns: index - offset, ending: .blank)
  }

  @inline(never)
  private func anyWord(in bytes: Span<UInt8>) -> Word {
    var builder = WordBuilder(start: offset, end: end)
    while builder.offset < end {
      if let word = builder.step(in: bytes) { return word }
    }
    return builder.lastWord()
  }
}

/// Gathers one word code point by code point.
private struct WordBuilder {
  private let start: Int
  private let end: Int
  private(set) var offset: Int
  private var breaker = LineBreaker()
  private var scanner = DisplayScanner()
  private var wordEnd: Int
  private var columns = 0
  private var gapCount = 0
  private var hasPendingGap = false
  private var endsInMandatory = false
  private var endsInSoftHyphen = false

  init(start: Int, end: Int) {
    self.start = start
    self.end = end
    offset = start
    wordEnd = start
  }

  /// Takes the next code point, or returns the word that ends before it.
  mutating func step(in bytes: Span<UInt8>) -> Word? {
    if breaker.isInWord, takeLetters(in: bytes) { return nil }
    let scalar = bytes.scalar(at: offset)
    let properties = CharacterProperties(scalar.code)
    let isBlank = scalar.code < 0x80 && UInt8(scalar.code).isBlank
    let lineClass = isBlank ? .space : properties.lineClass
    let isBeforeNumber =
      breaker.looksAhead(at: lineClass)
      && Self.isNumber(at: offset + scalar.byteCount, before: end, in: bytes)
    switch breaker.decision(before: lineClass, isBeforeNumber: isBeforeNumber) {
    case .mandatory: return word(.mandatory)
    case .allowed where !isGlued(in: bytes): return word(ending)
    default: take(scalar, properties, isBlank: isBlank)
    }
    return nil
  }

  /// The word at the end of the paragraph.
  func lastWord() -> Word { word(endsInMandatory ? .mandatory : .blank) }

  private var ending: Word.Ending {
    if hasPendingGap { return .blank }
    return endsInSoftHyphen ? .hyphen : .open
  }

  private func word(_ ending: Word.Ending) -> Word {
    Word(
      range: start..<wordEnd, next: offset, columns: columns, gapCount: gapCount, ending: ending)
  }

  /// Takes ASCII letters behind a letter, where no rule parts them; false if there is none.
  private mutating func takeLetters(in bytes: Span<UInt8>) -> Bool {
    let first = offset
    while offset < end, bytes[offset].isLetter { offset += 1 }
    guard offset > first else { return false }
    scanner.skipPlain(UInt32(bytes[offset - 1]))
    columns += offset - first
    wordEnd = offset
    endsInSoftHyphen = false
    return true
  }

  private mutating func take(
    _ scalar: Scalar, _ properties: CharacterProperties, isBlank: Bool
  ) {
    offset += scalar.byteCount
    if isBlank {
      scanner.skipPlain(0x20)
      hasPendingGap = true
      return
    }
    if properties.lineClass == .mandatoryBreak || properties.lineClass == .nextLine {
      endsInMandatory = true
      return
    }
    if hasPendingGap, wordEnd > start {
      columns += 1
      gapCount += 1
    }
    hasPendingGap = false
    columns += scanner.columns(of: scalar.code)
    endsInSoftHyphen = scalar.code == 0xAD
    wordEnd = offset
  }

  private func isGlued(in bytes: Span<UInt8>) -> Bool {
    columns <= WordGlue.mostColumns
      && WordGlue.joins(
        bytes, start..<wordEnd, offset..<end, acrossBlanks: hasPendingGap)
  }

  private static func isNumber(at start: Int, before end: Int, in bytes: Span<UInt8>) -> Bool {
    var offset = start
    while offset < end {
      let scalar = bytes.scalar(at: offset)
      let lineClass = CharacterProperties(scalar.code).lineClass
      guard lineClass == .combiningMark || lineClass == .zeroWidthJoiner else {
        return lineClass == .number
      }
      offset += scalar.byteCount
    }
    return false
  }
}
