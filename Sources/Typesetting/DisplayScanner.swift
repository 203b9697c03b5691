/// Decides, code point by code point, what of a text is drawn and in how many columns.
///
/// Terminals, multiplexers and C libraries disagree about emoji sequences, so what they disagree
/// about is not sent: a sequence with joiners is drawn as its first emoji, a skin tone, variation
/// selector or keycap not at all. What is left has in each the width its code points add up to.
/// The stored text is never changed by this. The columns of grapheme clusters add up: none depends
/// on the cluster before it.
package struct DisplayScanner {
  /// What becomes of one code point.
  package enum Drawing: Equatable {
    case nothing
    case itself(columns: Int)
    /// U+FFFD in its place, one column: a control, or a character the C library may not know.
    case replacement
    /// A blank: a line end or tab inside a paragraph.
    case blank
    /// A mark with nothing before it to stand on: drawn on U+25CC, one column.
    case markOnCircle
  }

  /// A cell of ncurses holds a character and at most four marks.
  private static let mostMarks = 4

  /// Marks already in the cell, or nil where there is no cell a mark could stand in.
  private var markCount: Int?
  private var isInEmoji = false
  private var isAfterEmojiJoiner = false
  private var lastClass = GraphemeClass.other

  package init() {}

  /// Notes that printable ASCII was drawn without asking.
  @inline(__always)
  package mutating func skipPlain(_ code: UInt32) {
    startCell(.other)
    if code == 0x20 { markCount = nil }  // a mark behind a blank would be on no letter
  }

  /// What is drawn of the next code point, at most U+10FFFF.
  package mutating func drawing(of code: UInt32) -> Drawing {
    drawing(of: code, CharacterProperties(code))
  }

  mutating func drawing(of code: UInt32, _ properties: CharacterProperties) -> Drawing {
    let next = properties.graphemeClass
    if properties.isHidden {
      hide(code, next)
      return .nothing
    }
    if isPartOfEmoji(next) || isInEmoji && properties.lineClass == .emojiModifier {
      isAfterEmojiJoiner = false
      return .nothing
    }
    guard let columns = properties.columns else { return unknown(code, next) }
    guard columns == 0 else {
      startCell(next)
      if code == 0x20 { markCount = nil }
      return .itself(columns: columns)
    }
    return mark(code, next)
  }

  private mutating func startCell(_ graphemeClass: GraphemeClass) {
    markCount = 0
    isInEmoji = graphemeClass == .pictographic
    isAfterEmojiJoiner = false
    lastClass = graphemeClass
  }

  /// An invisible mark leaves the cell open, any other invisible character closes it.
  private mutating func hide(_ code: UInt32, _ graphemeClass: GraphemeClass) {
    isAfterEmojiJoiner = isInEmoji && graphemeClass == .zeroWidthJoiner
    lastClass = graphemeClass
    guard graphemeClass != .extend, graphemeClass != .zeroWidthJoiner else { return }
    markCount = nil
    isInEmoji = false
  }

  private func isPartOfEmoji(_ next: GraphemeClass) -> Bool {
    isAfterEmojiJoiner && next == .pictographic
  }

  private mutating func unknown(_ code: UInt32, _ next: GraphemeClass) -> Drawing {
    startCell(next)
    if next.isControl { markCount = nil }
    let isBlank = (0x09...0x0D).contains(code) || code == 0x85 || code == 0x2028 || code == 0x2029
    return isBlank ? .blank : .replacement
  }

  private mutating func mark(_ code: UInt32, _ graphemeClass: GraphemeClass) -> Drawing {
    isAfterEmojiJoiner = false
    if code == 0x20E3 {  // keycap
      lastClass = graphemeClass
      return .nothing
    }
    guard let count = markCount, standsOnLast(graphemeClass) else {
      if code == 0x200C { return .nothing }
      startCell(graphemeClass)
      markCount = 1
      return .markOnCircle
    }
    markCount = count + 1
    lastClass = graphemeClass
    return count < Self.mostMarks ? .itself(columns: 0) : .nothing
  }

  /// Whether a zero-width character goes into the last cell: any mark does, a vowel or final of
  /// Hangul only behind what it can make a syllable with.
  private func standsOnLast(_ graphemeClass: GraphemeClass) -> Bool {
    switch graphemeClass {
    case .hangulVowel:
      [.hangulInitial, .hangulVowel, .hangulOpenSyllable].contains(lastClass)
    case .hangulFinal:
      [.hangulVowel, .hangulFinal, .hangulOpenSyllable, .hangulSyllable].contains(lastClass)
    default: true
    }
  }
}
