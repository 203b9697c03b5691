/// A class of the rules for grapheme clusters (UAX 29), numbered as in the table of characters.
struct GraphemeClass: RawRepresentable, Equatable {
  let rawValue: UInt8

  static let other = GraphemeClass(rawValue: 0)
  static let carriageReturn = GraphemeClass(rawValue: 1)
  static let lineFeed = GraphemeClass(rawValue: 2)
  static let control = GraphemeClass(rawValue: 3)
  static let extend = GraphemeClass(rawValue: 4)
  static let zeroWidthJoiner = GraphemeClass(rawValue: 5)
  static let regionalIndicator = GraphemeClass(rawValue: 6)
  static let prepend = GraphemeClass(rawValue: 7)
  static let spacingMark = GraphemeClass(rawValue: 8)
  static let hangulInitial = GraphemeClass(rawValue: 9)
  static let hangulVowel = GraphemeClass(rawValue: 10)
  static let hangulFinal = GraphemeClass(rawValue: 11)
  static let hangulOpenSyllable = GraphemeClass(rawValue: 12)
  static let hangulSyllable = GraphemeClass(rawValue: 13)
  static let pictographic = GraphemeClass(rawValue: 14)

  /// Whether nothing joins it.
  var isControl: Bool { (Self.carriageReturn.rawValue...Self.control.rawValue).contains(rawValue) }
}
