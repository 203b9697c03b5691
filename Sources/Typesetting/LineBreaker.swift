/// Finds where a line may end, by the rules of UAX 14 (Unicode 15.0), one code point at a time.
///
/// Numbers follow the regular expression of section 8.2, example 7, as Unicode's own test does.
/// The rules hold in the order they are written in; `LB` numbers are the standard's.
struct LineBreaker {
  /// What may happen between two code points.
  enum Decision: Equatable {
    case none
    case allowed
    case mandatory
  }

  /// How far a number has been read: not at all, its digits, or the bracket that closes it.
  private enum Number {
    case none
    case digits
    case closed
  }

  /// The class before any spaces; marks have taken that of their base (LB9). Nil at the start.
  private var last: LineClass?
  private var isAfterSpaces = false
  private var isAfterJoiner = false
  private var isAfterHebrewHyphen = false
  private var isAfterOddIndicator = false
  private var number = Number.none

  /// Whether a letter stands behind, so that no line can end before another.
  @inline(__always)
  var isInWord: Bool { last == .letter && !isAfterSpaces && !isAfterJoiner }

  /// Whether the decision needs to know if a number follows `next`.
  func looksAhead(at next: LineClass) -> Bool {
    (last == .prefix || last == .postfix) && (next == .open || next == .hyphen)
  }

  /// Whether a line may end before a code point of class `next`.
  ///
  /// - Parameter isBeforeNumber: Whether the one behind it is a digit; asked for by `looksAhead`.
  mutating func decision(
    before next: LineClass, isBeforeNumber: Bool = false
  ) -> Decision {
    if isInWord, next == .letter { return .none }
    guard let last else {
      advance(over: next)
      return .none
    }
    let decision = decision(last, next, isBeforeNumber)
    advance(over: next)
    return decision
  }

  private func decision(
    _ last: LineClass, _ next: LineClass, _ isBeforeNumber: Bool
  ) -> Decision {
    if !isAfterSpaces {
      if last == .carriageReturn && next == .lineFeed { return .none }  // LB5
      if last.endsLine { return .mandatory }  // LB4, LB5
    }
    if next.endsLine || next == .space || next == .zeroWidthSpace { return .none }  // LB6, LB7
    if last == .zeroWidthSpace { return .allowed }  // LB8
    if isAfterJoiner { return .none }  // LB8a
    if next.isMark && !isAfterSpaces { return .none }  // LB9
    let next = next.isMark ? .letter : next  // LB10
    let joined =
      isAfterSpaces
      ? isJoinedAcrossSpaces(last, next) : isJoined(last, next, isBeforeNumber)
    return joined ? .none : .allowed
  }

  /// LB11 and LB13 to LB18: what spaces do not part.
  private func isJoinedAcrossSpaces(_ last: LineClass, _ next: LineClass) -> Bool {
    switch next {
    case .wordJoiner, .close, .closeParenthesis, .wideCloseParenthesis, .exclamation,
      .infixSeparator, .symbol:
      return true
    case .open, .wideOpen: return last.isOpen || last == .quotation
    case .nonStarter: return last.isOpen || last.isClose
    case .breakBoth: return last.isOpen || last == .breakBoth
    default: return last.isOpen
    }
  }

  /// LB11 to LB30b for two code points side by side.
  private func isJoined(
    _ last: LineClass, _ next: LineClass, _ isBeforeNumber: Bool
  ) -> Bool {
    if last == .wordJoiner || last == .glue { return true }  // LB11, LB12
    if next == .glue { return last != .breakAfter && last != .hyphen }  // LB12a
    if isJoinedAcrossSpaces(last, next) { return true }  // LB11, LB13 to LB17
    if last == .quotation || next == .quotation { return true }  // LB19
    if last == .contingent || next == .contingent { return false }  // LB20
    switch next {
    case .breakAfter, .hyphen, .nonStarter, .inseparable: return true  // LB21, LB22
    default: break
    }
    if last == .breakBefore || isAfterHebrewHyphen { return true }  // LB21, LB21a
    if last == .symbol && next == .hebrewLetter { return true }  // LB21b
    return isJoinedNumber(last, next, isBeforeNumber) || isJoinedWord(last, next)
  }

  /// LB23 to LB25 and LB27: numbers, with what stands before and after them.
  private func isJoinedNumber(
    _ last: LineClass, _ next: LineClass, _ isBeforeNumber: Bool
  ) -> Bool {
    switch next {
    case .number:
      return last.isLetter || last.isAffix || last.isOpen || last == .hyphen || number == .digits
    case .postfix:
      return number != .none || last.isLetter || last.isIdeograph || last.isHangul
    case .prefix: return number != .none || last.isLetter
    case .open, .hyphen: return last.isAffix && isBeforeNumber
    default:
      if next.isLetter { return last == .number || last.isAffix }
      return last == .prefix && (next.isIdeograph || next.isHangul)
    }
  }

  /// LB26 and LB28 to LB30b: letters, syllables, flags and emoji.
  private func isJoinedWord(_ last: LineClass, _ next: LineClass) -> Bool {
    switch next {
    case .letter, .hebrewLetter:
      return last.isLetter || last == .infixSeparator || last == .closeParenthesis
    case .number: return last == .closeParenthesis
    case .open: return last.isLetter || last == .number
    case .hangulInitial, .hangulOpenSyllable, .hangulSyllable: return last == .hangulInitial
    case .hangulVowel:
      return last == .hangulInitial || last == .hangulVowel || last == .hangulOpenSyllable
    case .hangulFinal: return last.isHangul && last != .hangulInitial
    case .regionalIndicator: return isAfterOddIndicator
    case .emojiModifier: return last == .emojiBase || last == .futurePictograph
    default: return false
    }
  }
}

extension LineBreaker {
  private mutating func advance(over next: LineClass) {
    isAfterJoiner = next == .zeroWidthJoiner
    if next == .space, let last, !last.endsLine {
      isAfterSpaces = true
      return
    }
    if next.isMark, let last, !isAfterSpaces, !last.endsLine, last != .zeroWidthSpace { return }
    let next = next.isMark ? .letter : next
    isAfterHebrewHyphen =
      last == .hebrewLetter && !isAfterSpaces && (next == .hyphen || next == .breakAfter)
    isAfterOddIndicator = next == .regionalIndicator && !(isAfterOddIndicator && !isAfterSpaces)
    number = number(after: next)
    isAfterSpaces = next == .space
    last = next == .space ? .letter : next
  }

  private func number(after next: LineClass) -> Number {
    if next == .number { return .digits }
    guard number == .digits, !isAfterSpaces else { return .none }
    if next == .symbol || next == .infixSeparator { return .digits }
    return next.isClose ? .closed : .none
  }
}

extension LineClass {
  fileprivate var endsLine: Bool {
    self == .mandatoryBreak || self == .carriageReturn || self == .lineFeed || self == .nextLine
  }

  fileprivate var isMark: Bool { self == .combiningMark || self == .zeroWidthJoiner }

  fileprivate var isOpen: Bool { self == .open || self == .wideOpen }

  fileprivate var isClose: Bool {
    self == .close || self == .closeParenthesis || self == .wideCloseParenthesis
  }

  fileprivate var isLetter: Bool { self == .letter || self == .hebrewLetter }

  fileprivate var isAffix: Bool { self == .prefix || self == .postfix }

  fileprivate var isIdeograph: Bool {
    self == .ideograph || self == .emojiBase || self == .emojiModifier || self == .futurePictograph
  }

  fileprivate var isHangul: Bool {
    self == .hangulInitial || self == .hangulVowel || self == .hangulFinal
      || self == .hangulOpenSyllable || self == .hangulSyllable
  }
}
