/// What the first pass found of each word anywhere in a document.
package struct DocumentVotes {
  typealias Tally = NameTally

  private let extractor: FeatureExtractor
  /// The probabilities of types of each token.
  private let tallies: [Tally]
  /// The likeliest label of each token.
  private let labels: [UInt8]
  private var words: [UInt64: Tally] = [:]

  /// The votes of these probabilities of labels, one vector for each token of the text.
  package init(_ extractor: FeatureExtractor, marginals: [LabelVector]) {
    self.extractor = extractor
    tallies = marginals.map { Tally(types: $0) }
    labels = marginals.map(Self.likeliest)
    for (index, token) in extractor.text.tokens.enumerated() where Self.votes(token) {
      words[token.folded, default: Tally()] += tallies[index]
    }
  }

  private static func votes(_ token: Token) -> Bool {
    !token.traits.isDisjoint(with: [.capitalized, .mixed])
  }

  private static func likeliest(_ marginal: LabelVector) -> UInt8 {
    guard marginal[0] < 0.5 else { return 0 }
    var best = 0
    for label in 1..<LabelSet.count where marginal[label] > marginal[best] { best = label }
    return UInt8(best)
  }

  /// The vote of the rest of the document on a token: the first type and how clear it is.
  private func vote(_ index: Int) -> UInt64 {
    let token = extractor.text.tokens[index]
    guard Self.votes(token), let all = words[token.folded] else { return 0 }
    let others = (all - tallies[index]).clamped(
      lowerBound: Tally(), upperBound: Tally(repeating: 1e6))
    let total = others.sum()
    guard total > 0.5 else { return 1 }
    let (type, mass) = Self.first(others)
    let share = mass / total
    let clearness: UInt64 = share > 0.95 ? 3 : share > 0.75 ? 2 : share > 0.5 ? 1 : 0
    let often: UInt64 = total > 2.5 ? 2 : total > 1.5 ? 1 : 0
    return 2 + (UInt64(type) << 4 | clearness << 2 | often)
  }

  private static func first(_ tally: Tally) -> (Int, Float) {
    var best = 0
    for place in 1..<12 where tally[place] > tally[best] { best = place }
    return (best, tally[best])
  }

  /// The likeliest label of a token and how likely its type is.
  private func own(_ index: Int) -> UInt64 {
    let mass = Self.first(tallies[index]).1
    let sureness: UInt64 = mass > 0.97 ? 3 : mass > 0.85 ? 2 : mass > 0.6 ? 1 : 0
    return UInt64(labels[index]) << 2 | sureness
  }

  /// Puts the features of the second pass for a token in place of what is in `features`.
  package func extract(_ index: Int, of sentence: Sentence, into features: inout [UInt64]) {
    features.removeAll(keepingCapacity: true)
    let window = Window(
      index: index, sentence: sentence, text: extractor.text, notes: extractor.notes)
    let here = vote(index)
    let before = window.isInside(index - 1) ? vote(index - 1) : 999
    let behind = window.isInside(index + 1) ? vote(index + 1) : 999
    let own = own(index)
    let ownBefore = window.isInside(index - 1) ? self.own(index - 1) : 999
    let ownBehind = window.isInside(index + 1) ? self.own(index + 1) : 999
    window.add(.vote, here, to: &features)
    window.add(.voteShape, here, window.shape, to: &features)
    window.add(.voteSure, here & ~3, to: &features)
    window.add(.voteBack, before, to: &features)
    window.add(.voteNext, behind, to: &features)
    window.add(.voteTriple, Hashing.mixed(before, behind), here, to: &features)
    window.add(.own, own, to: &features)
    window.add(.ownBack, ownBefore, to: &features)
    window.add(.ownNext, ownBehind, to: &features)
    window.add(.ownTriple, Hashing.mixed(ownBefore, ownBehind), own, to: &features)
    window.add(.ownVote, own, here, to: &features)
    window.add(.phraseVote, own, window.shape, to: &features)
  }
}
