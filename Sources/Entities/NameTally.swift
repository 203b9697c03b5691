/// The probability of each type of a token or a name, and of none in place 0.
typealias NameTally = SIMD16<Float>

extension SIMD16<Float> {
  /// The tally of the probabilities of labels.
  init(types marginal: LabelVector) {
    self.init()
    self[0] = marginal[0]
    for label in 1..<LabelSet.count { self[1 + (label - 1) / 4] += marginal[label] }
  }

  /// The place of the likeliest type, and how likely it is.
  var likeliestType: (place: Int, mass: Float) {
    var best = 1
    for place in 2...EntityLabel.allCases.count where self[place] > self[best] { best = place }
    return (best, self[best])
  }

  /// The likeliest type and how likely it is, roughly, in one number.
  var roughly: UInt64 {
    let (place, mass) = likeliestType
    let sureness: UInt64 = mass > 0.95 ? 3 : mass > 0.8 ? 2 : mass > 0.5 ? 1 : 0
    return UInt64(place) << 2 | sureness
  }
}
