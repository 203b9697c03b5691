package import Articles

/// A word, number, mark or sign of a text, as the recognizer sees it.
package struct Token: Sendable {
  /// The offset of its first byte, in UTF-8 bytes of the text.
  package let start: Int32
  /// The offset just past its last byte.
  package let end: Int32
  /// A hash of its letters without case and diacritics, so that "Zürich" and "ZURICH" agree.
  package let folded: UInt64
  /// A hash of its bytes as they are.
  package let exact: UInt64
  /// The last five folded letters, the last one in the lowest byte; 0 where there are fewer.
  package let tail: UInt64
  /// The first five folded letters, the first one in the lowest byte.
  package let head: UInt64
  /// A hash of its pattern of upper case, lower case, digits and signs, runs cut at two.
  package let shape: UInt32
  package let traits: Traits

  /// What can be told from a token's letters alone.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    /// Begins with an upper-case letter.
    package static let capitalized = Traits(rawValue: 1 << 0)
    /// Two letters or more, all of them upper case.
    package static let allCapitals = Traits(rawValue: 1 << 1)
    /// Has a lower-case letter.
    package static let lowerCase = Traits(rawValue: 1 << 2)
    /// Has a digit.
    package static let digit = Traits(rawValue: 1 << 3)
    /// Has nothing but digits and the signs inside a number.
    package static let number = Traits(rawValue: 1 << 4)
    /// Has neither letter nor digit.
    package static let sign = Traits(rawValue: 1 << 5)
    /// Follows the token before it without a space.
    package static let glued = Traits(rawValue: 1 << 6)
    /// Has an upper-case letter behind its first letter, and a lower-case one: "iPhone".
    package static let mixed = Traits(rawValue: 1 << 7)
    /// Has letters of a script other than Latin.
    package static let foreign = Traits(rawValue: 1 << 8)
    /// An address of the web or of mail, or a handle.
    package static let address = Traits(rawValue: 1 << 9)
    /// The full stop of an abbreviation, or a word that holds it.
    package static let abbreviation = Traits(rawValue: 1 << 10)
  }

  /// The bytes of the text that it stands for.
  package var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// A run of tokens that is read together: a sentence, a headline, a cell of a table.
package struct Sentence: Sendable {
  /// How a sentence uses capitals, which decides what a capital can tell.
  package enum Case: UInt8, Sendable {
    case normal
    /// Nearly every word of weight has a capital.
    case title
    /// Nearly every letter is one.
    case capitals
  }

  /// The places of its tokens in the text's list of tokens; never empty.
  package let tokens: Range<Int>
  /// Whether it is a headline, a subhead or a byline.
  package let isHeading: Bool
  package let letterCase: Case
}

/// A body cut into tokens and sentences. It points into the text and copies none of it.
package struct TokenizedText: Sendable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// In reading order; they do not overlap.
  package private(set) var tokens: [Token]
  /// In reading order; every token is in exactly one.
  package private(set) var sentences: [Sentence]

  /// The bytes from the first to the last of `tokens`.
  package func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
  }

  /// The text of some tokens, with what stands between them.
  package func string(_ tokens: Range<Int>) -> String {
    let range = range(of: tokens)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The text of one token.
  package func string(_ token: Int) -> String { string(token..<token + 1) }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens = []
    sentences = []
  }

  mutating func append(_ token: Token) { tokens.append(token) }

  mutating func append(_ sentence: Sentence) { sentences.append(sentence) }
}
