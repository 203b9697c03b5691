import Entities

/// How a model is trained.
package struct TrainingOptions: Sendable {
  package var epochs = 8
  /// The step of AdaGrad.
  package var rate: Float = 0.1
  /// The weight of the L1 norm, for a token.
  package var sparsity: Float = 2e-6
  package var seed: UInt64 = 1

  package init() {}
}

/// Trains the weights of a linear-chain CRF by stochastic gradients.
///
/// AdaGrad (Duchi, Hazan and Singer 2011) with its L1 step taken lazily, when a feature is next
/// seen. The gradient of a sentence is the expectation over all ways to label it less that over
/// the allowed ways, so that coarser corpora train along.
struct CRFTrainer {
  private(set) var weights: [LabelVector]
  private(set) var transitions: Transitions
  private var squares: [LabelVector]
  private var lastSeen: [UInt32]
  private var transitionSquares = Array(
    repeating: LabelVector(repeating: 1e-2), count: LabelSet.count)
  private let options: TrainingOptions
  private var step: UInt32 = 0
  private var free = Lattice()
  private var bound = Lattice()
  private var scores: [LabelVector] = []

  init(featureCount: Int, options: TrainingOptions, transitions: Transitions = Transitions()) {
    weights = Array(repeating: LabelVector(), count: featureCount)
    squares = Array(repeating: LabelVector(repeating: 1e-2), count: featureCount)
    lastSeen = Array(repeating: 0, count: featureCount)
    self.options = options
    self.transitions = transitions
  }

  /// Goes once through the sentences that `isIncluded` lets through, in an order of its own.
  ///
  /// - Returns: The mean loss of a token.
  mutating func runEpoch(
    _ set: TrainingSet, number: Int, isIncluded: (TrainingSet.Line) -> Bool,
    progress: (Int, Double) -> Void
  ) -> Double {
    var order = set.lines.indices.filter { isIncluded(set.lines[$0]) }
    var random = SeededGenerator(seed: options.seed &* 1000 &+ UInt64(number))
    order.shuffle(using: &random)
    var tokens = 0
    var loss = 0.0
    for (done, line) in order.enumerated() {
      loss += train(set.lines[line], in: set)
      tokens += set.lines[line].tokens.count
      if done % 2000 == 1999 { progress(done + 1, loss / Double(tokens)) }
    }
    return tokens > 0 ? loss / Double(tokens) : 0
  }

  /// Takes one step for one sentence; returns its loss, a rough one.
  private mutating func train(_ line: TrainingSet.Line, in set: TrainingSet) -> Double {
    score(line, in: set)
    step += UInt32(line.tokens.count)
    guard free.run(scores[...], transitions) else { return 0 }
    guard bound.run(scores[...], masks: set.masks[line.tokens], transitions) else { return 0 }
    var loss: Float = 0
    for (place, token) in line.tokens.enumerated() {
      let difference = free.marginal(place) - bound.marginal(place)
      let size = (difference * difference).sum
      guard size > 1e-6 else { continue }
      loss += size
      update(set.features[set.starts[token]..<set.starts[token + 1]], difference * line.weight)
    }
    updateTransitions(weight: line.weight)
    return Double(loss)
  }

  private mutating func score(_ line: TrainingSet.Line, in set: TrainingSet) {
    scores.removeAll(keepingCapacity: true)
    for token in line.tokens {
      var sum = set.base.isEmpty ? LabelVector() : set.base[token]
      for place in set.starts[token]..<set.starts[token + 1] {
        sum = sum + weights[Int(set.features[place])]
      }
      scores.append(sum)
    }
  }

  private mutating func update(_ features: ArraySlice<UInt32>, _ gradient: LabelVector) {
    let gradientSquare = gradient * gradient
    for feature in features {
      let feature = Int(feature)
      let square = squares[feature] + gradientSquare
      squares[feature] = square
      let elapsed = Float(step - lastSeen[feature])
      lastSeen[feature] = step
      weights[feature] = Self.stepped(
        weights[feature], gradient, square, rate: options.rate,
        shrinking: elapsed * options.sparsity * options.rate)
    }
  }

  @inline(__always)
  private static func stepped(
    _ weight: LabelVector, _ gradient: LabelVector, _ square: LabelVector, rate: Float,
    shrinking: Float
  ) -> LabelVector {
    LabelVector(
      low: stepped(weight.low, gradient.low, square.low, rate, shrinking),
      middle: stepped(weight.middle, gradient.middle, square.middle, rate, shrinking),
      high: stepped(weight.high, gradient.high, square.high, rate, shrinking))
  }

  @inline(__always)
  private static func stepped(
    _ weight: SIMD16<Float>, _ gradient: SIMD16<Float>, _ square: SIMD16<Float>, _ rate: Float,
    _ shrinking: Float
  ) -> SIMD16<Float> {
    let inverse = 1 / square.squareRoot()
    let moved = weight - gradient * inverse * rate
    let limit = inverse * shrinking
    return moved - moved.clamped(lowerBound: -limit, upperBound: limit)
  }

  private mutating func updateTransitions(weight: Float) {
    var sums = Array(repeating: LabelVector(), count: LabelSet.count)
    free.addPairs(transitions, times: weight, to: &sums)
    bound.addPairs(transitions, times: -weight, to: &sums)
    var changes = sums
    for label in sums.indices {
      let square = transitionSquares[label] + sums[label] * sums[label]
      transitionSquares[label] = square
      changes[label] = Self.stepped(
        LabelVector(), sums[label], square, rate: options.rate, shrinking: 0)
    }
    transitions.add(changes)
  }

  /// Shrinks every weight for the steps since its feature was last seen.
  mutating func finish() {
    for feature in weights.indices {
      let elapsed = Float(step - lastSeen[feature])
      lastSeen[feature] = step
      weights[feature] = Self.stepped(
        weights[feature], LabelVector(), squares[feature], rate: options.rate,
        shrinking: elapsed * options.sparsity * options.rate)
    }
  }

  /// The weights of the labels at each token of a sentence.
  mutating func scores(_ line: TrainingSet.Line, in set: TrainingSet) -> [LabelVector] {
    score(line, in: set)
    return scores
  }
}

/// Random numbers that are the same in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
