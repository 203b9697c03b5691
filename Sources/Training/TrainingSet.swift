import Entities

/// Sentences as features and allowed labels, in flat arrays.
struct TrainingSet {
  /// A sentence: its tokens, which document it is of, and how much it counts.
  struct Line {
    let tokens: Range<Int>
    let document: Int
    let weight: Float
  }

  var lines: [Line] = []
  /// The numbers of the features of all tokens.
  var features: [UInt32] = []
  /// Where each token's features begin; one more than there are tokens.
  var starts: [Int] = [0]
  /// The allowed labels of each token, as bits.
  var masks: [UInt64] = []
  /// What each token's labels are worth before any feature; empty for nothing.
  var base: [LabelVector] = []

  /// Appends a sentence whose tokens have these features.
  mutating func append(
    _ tokens: [[UInt32]], masks: ArraySlice<UInt64>, document: Int, weight: Float
  ) {
    let first = starts.count - 1
    for numbers in tokens {
      features.append(contentsOf: numbers)
      starts.append(features.count)
    }
    self.masks.append(contentsOf: masks)
    lines.append(Line(tokens: first..<first + tokens.count, document: document, weight: weight))
  }
}
