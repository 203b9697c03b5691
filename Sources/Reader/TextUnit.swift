package import Articles

/// What a selection grows by.
package enum TextUnit: Sendable {
  case word
  case sentence
  case paragraph
}

extension Body {
  /// The first unit that ends behind `offset`: the one there, or the next; nil at the end.
  ///
  /// - Complexity: O(the parts before, and the bytes of those looked into).
  package func unit(_ unit: TextUnit, endingBehind offset: Int) -> TextRange? {
    for part in parts where part.range.end > offset {
      if let found = units(unit, in: part.range).first(where: { $0.end > offset }) { return found }
    }
    return nil
  }

  /// The first unit that begins behind `offset`; nil where there is none.
  package func unit(_ unit: TextUnit, startingBehind offset: Int) -> TextRange? {
    for part in parts where part.range.end > offset {
      if let found = units(unit, in: part.range).first(where: { $0.start > offset }) {
        return found
      }
    }
    return nil
  }

  /// The last unit that begins before `offset`; nil at the beginning.
  package func unit(_ unit: TextUnit, startingBefore offset: Int) -> TextRange? {
    for part in parts.reversed() where part.range.start < offset {
      if let found = units(unit, in: part.range).last(where: { $0.start < offset }) {
        return found
      }
    }
    return nil
  }

  /// The last unit that ends before `offset`; nil where there is none.
  package func unit(_ unit: TextUnit, endingBefore offset: Int) -> TextRange? {
    for part in parts.reversed() where part.range.start < offset {
      if let found = units(unit, in: part.range).last(where: { $0.end < offset }) { return found }
    }
    return nil
  }

  private func units(_ unit: TextUnit, in part: TextRange) -> [TextRange] {
    guard !part.isEmpty else { return [] }
    switch unit {
    case .word: return words(in: part)
    case .sentence: return sentences(in: part)
    case .paragraph: return [part]
    }
  }

  /// The words in a stretch of the text, in order: letters, digits and marks, with the apostrophes
  /// and the points between them. An ideograph or a kana stands alone.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  package func words(in range: TextRange) -> [TextRange] {
    var words: [TextRange] = []
    var start: Int?
    var joiner: Int?
    var offset = range.start
    for scalar in text[range].unicodeScalars {
      let role = scalar.wordRole
      if role == .joiner, start != nil, joiner == nil {
        joiner = offset
      } else if role == .letter {
        start = start ?? offset
        joiner = nil
      } else {
        if let begun = start { words.append(TextRange(begun, joiner ?? offset)) }
        (start, joiner) = (nil, nil)
        if role == .word { words.append(TextRange(offset, offset + scalar.utf8.count)) }
      }
      offset += scalar.utf8.count
    }
    if let start { words.append(TextRange(start, joiner ?? offset)) }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate enum WordRole {
    case letter
    /// A word for itself.
    case word
    /// Part of a word where it stands between letters.
    case joiner
    case other
  }

  fileprivate var wordRole: WordRole {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x27, 0x2E, 0x2019: return .joiner
    case 0..<0x80, 0x2000..<0x2070: return .other
    case 0x3040..<0x3100: return .word
    default: break
    }
    if properties.isIdeographic { return .word }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .otherNumber, .letterNumber:
      return .letter
    default: return properties.isAlphabetic ? .letter : .other
    }
  }
}
