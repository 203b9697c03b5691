/// A class of the rules for line breaking (UAX 14), numbered as in the table of characters.
///
/// Ambiguous, surrogate and unknown characters have been made letters (rule LB1), conditional
/// Japanese starters non-starters; Thai and its like are letters and marks.
struct LineClass: RawRepresentable, Hashable {
  let rawValue: UInt8

  static let letter = LineClass(rawValue: 0)
  static let mandatoryBreak = LineClass(rawValue: 1)
  static let combiningMark = LineClass(rawValue: 2)
  static let carriageReturn = LineClass(rawValue: 3)
  static let glue = LineClass(rawValue: 4)
  static let lineFeed = LineClass(rawValue: 5)
  static let nextLine = LineClass(rawValue: 6)
  static let space = LineClass(rawValue: 7)
  static let wordJoiner = LineClass(rawValue: 8)
  static let zeroWidthSpace = LineClass(rawValue: 9)
  static let zeroWidthJoiner = LineClass(rawValue: 10)
  /// A dash that allows a break on both sides.
  static let breakBoth = LineClass(rawValue: 11)
  static let breakAfter = LineClass(rawValue: 12)
  static let breakBefore = LineClass(rawValue: 13)
  static let contingent = LineClass(rawValue: 14)
  static let close = LineClass(rawValue: 15)
  static let closeParenthesis = LineClass(rawValue: 16)
  static let emojiBase = LineClass(rawValue: 17)
  static let emojiModifier = LineClass(rawValue: 18)
  static let exclamation = LineClass(rawValue: 19)
  static let hangulOpenSyllable = LineClass(rawValue: 20)
  static let hangulSyllable = LineClass(rawValue: 21)
  static let hebrewLetter = LineClass(rawValue: 22)
  static let hyphen = LineClass(rawValue: 23)
  static let ideograph = LineClass(rawValue: 24)
  static let inseparable = LineClass(rawValue: 25)
  static let infixSeparator = LineClass(rawValue: 26)
  static let hangulInitial = LineClass(rawValue: 27)
  static let hangulFinal = LineClass(rawValue: 28)
  static let hangulVowel = LineClass(rawValue: 29)
  static let nonStarter = LineClass(rawValue: 30)
  static let number = LineClass(rawValue: 31)
  static let open = LineClass(rawValue: 32)
  static let postfix = LineClass(rawValue: 33)
  static let prefix = LineClass(rawValue: 34)
  static let quotation = LineClass(rawValue: 35)
  static let regionalIndicator = LineClass(rawValue: 36)
  /// A symbol that allows a break after it: the slash.
  static let symbol = LineClass(rawValue: 37)
  static let wideOpen = LineClass(rawValue: 38)
  static let wideCloseParenthesis = LineClass(rawValue: 39)
  /// A code point set aside for a future pictograph.
  static let futurePictograph = LineClass(rawValue: 40)

  /// How many there are.
  static let count = 41
}
