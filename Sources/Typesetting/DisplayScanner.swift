/// Decides, code point by code point, what of a text is drawn and in how many columns.
///
/// Terminals, multiplexers and C libraries disagree about emoji sequences, so what they disagree
/// about is not sent: a sequence with joiners is drawn as its first emoji, a skin tone, variation
/// selector or keycap not at all. What is left has in each the width its code points add up to.
/// The stored text is never changed by this.
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

  /// Marks already in the cell, or nil where there is no cell yet.
  private var markCount: Int?
  private var isInEmoji = false
  private var isJoined = false

  package init() {}

  /// Notes that printable ASCII was drawn without asking.
  @inline(__always)
  package mutating func skipPlain() {
    markCount = 0
    isInEmoji = false
    isJoined = false
  }

  /// What is drawn of the next code point, at most U+10FFFF.
  package mutating func drawing(of code: UInt32) -> Drawing {
    drawing(of: code, CharacterProperties(code))
  }

  mutating func drawing(of code: UInt32, _ properties: CharacterProperties) -> Drawing {
    if properties.isHidden {
      isJoined = isInEmoji && (isJoined || code == 0x200D)
      return .nothing
    }
    if isInEmoji, isPartOfEmoji(properties) { return .nothing }
    guard let columns = properties.columns else { return unknown(code) }
    guard columns == 0 else {
      skipPlain()
      isInEmoji = properties.graphemeClass == .pictographic
      return .itself(columns: columns)
    }
    return mark(code)
  }

  /// Whether it is a skin tone of the emoji before it or joined to that.
  private mutating func isPartOfEmoji(_ properties: CharacterProperties) -> Bool {
    if properties.lineClass == .emojiModifier { return true }
    guard isJoined, properties.graphemeClass == .pictographic else { return false }
    isJoined = false
    return true
  }

  private mutating func unknown(_ code: UInt32) -> Drawing {
    skipPlain()
    return (0x09...0x0D).contains(code) || code == 0x2028 || code == 0x2029
      ? .blank : .replacement
  }

  private mutating func mark(_ code: UInt32) -> Drawing {
    if code == 0x20E3 { return .nothing }  // keycap
    guard let count = markCount else {
      if code == 0x200C { return .nothing }
      markCount = 1
      return .markOnCircle
    }
    markCount = count + 1
    return count < Self.mostMarks ? .itself(columns: 0) : .nothing
  }
}
