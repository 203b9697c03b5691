/// A name that the second pass found, before its type is settled.
package struct NameCandidate: Sendable {
  package let tokens: Range<Int>
  let sentence: Sentence
  /// What the second pass made of it: the mean of its tokens' probabilities.
  let tally: NameTally
  /// How likely it is a name where that is least likely.
  let sureness: Float
  /// A key of its words: the same for the same name.
  let key: UInt64

  /// A found name; `marginals` has the probabilities of labels of every token of the text.
  package init(
    _ tokens: Range<Int>, of sentence: Sentence, in text: TokenizedText,
    marginals: [LabelVector]
  ) {
    self.tokens = tokens
    self.sentence = sentence
    var sum = NameTally()
    var none: Float = 0
    for token in tokens {
      sum += NameTally(types: marginals[token])
      none = max(none, marginals[token][0])
    }
    sureness = 1 - none
    tally = sum / Float(tokens.count)
    key = tokens.reduce(UInt64(tokens.count)) { Hashing.mixed($0, text.tokens[$1].folded) }
  }

  /// What its types are worth before any clue, as scores of labels: the logarithm of how likely
  /// the second pass found them.
  package var base: LabelVector {
    var scores = LabelVector(repeating: -20)
    scores[0] = Self.logarithm(tally[0])
    for type in EntityLabel.allCases {
      scores[LabelSet.label(type, .unit)] = Self.logarithm(tally[1 + Int(type.rawValue)])
    }
    return scores
  }

  /// The natural logarithm of a probability, not below that of 1/1000, within 0.01.
  private static func logarithm(_ value: Float) -> Float {
    let value = max(value, 1e-3)
    let mantissa = value.significand
    let power = Float(value.exponent)
    let ratio = (mantissa - 1) / (mantissa + 1)
    return power * 0.693_147_2 + 2 * ratio * (1 + ratio * ratio / 3)
  }
}
