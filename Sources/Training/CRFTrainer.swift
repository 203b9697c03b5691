import Entities

/// Trains the weights of a linear-chain CRF by stochastic gradients.
///
/// AdaGrad (Duchi, Hazan and Singer 2011) with its L1 step taken lazily, every 4,000 sentences. The gradient of a sentence is the expectation over all ways to label it less that over
/// the allowed ways, so that coarser corpora train along.
struct CRFTrainer {
  private(set) var weights: [LabelVector]
  private(set) var transitions: Transitions
  private var squares: [LabelVector]
  private var lastShrunk: UInt32 = 0
  private var transitionSquares = Array(
    repeating: LabelVector(repeating: 1e-2), count: LabelSet.count)
  private let options: TrainingOptions
  /// The sum of the weights at times in the last half of the training, and how many they were.
  private var sums: [LabelVector] = []
  private var sumCount: Float = 0
  private var step: UInt32 = 0
  private var free = Lattice()
  private var bound = Lattice()
  private var scores: [LabelVector] = []
  private var random: SeededGenerator
  /// The features of the sentence at hand that were not left out, and where each token's begin.
  private var kept: [UInt32] = []
  private var keptStarts: [Int] = []

  init(featureCount: Int, options: TrainingOptions, transitions: Transitions = Transitions()) {
    weights = Array(repeating: LabelVector(), count: featureCount)
    squares = Array(repeating: LabelVector(repeating: 1e-2), count: featureCount)
    self.options = options
    self.transitions = transitions
    random = SeededGenerator(seed: options.seed)
  }

  /// Goes once through the sentences that `isIncluded` lets through, in an order of its own.
  ///
  /// - Returns: The mean loss of a token.
  mutating func runEpoch(
    _ set: TrainingSet, number: Int, isAveraged: Bool, isIncluded: (TrainingSet.Line) -> Bool
  ) -> Double {
    var order = set.lines.indices.filter { isIncluded(set.lines[$0]) }
    var random = SeededGenerator(seed: options.seed &* 1000 &+ UInt64(number))
    self.random = SeededGenerator(seed: options.seed &* 1000 &+ UInt64(number))
    order.shuffle(using: &random)
    var tokens = 0
    var loss = 0.0
    for (done, line) in order.enumerated() {
      loss += train(set.lines[line], in: set)
      tokens += set.lines[line].tokens.count
      if done % 4000 == 3999 {
        shrink()
        if isAveraged { addToAverage() }
      }
    }
    return tokens > 0 ? loss / Double(tokens) : 0
  }

  /// Takes one step for one sentence; returns its loss, a rough one.
  private mutating func train(_ line: TrainingSet.Line, in set: TrainingSet) -> Double {
    keep(line, in: set, dropout: options.dropout)
    score(line, in: set, scale: 1 / (1 - options.dropout))
    step += UInt32(line.tokens.count)
    guard free.run(scores[...], transitions) else { return 0 }
    guard bound.run(scores[...], masks: set.masks[line.tokens], transitions) else { return 0 }
    var loss: Float = 0
    for place in 0..<line.tokens.count {
      let difference = free.marginal(place) - bound.marginal(place)
      let size = (difference * difference).sum
      guard size > 1e-4 else { continue }
      loss += size
      update(kept[keptStarts[place]..<keptStarts[place + 1]], difference * line.weight)
    }
    updateTransitions(weight: line.weight)
    return Double(loss)
  }

  /// Chooses the features of a sentence that count in this step.
  private mutating func keep(_ line: TrainingSet.Line, in set: TrainingSet, dropout: Float) {
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    let limit = UInt64(Double(dropout) * 65536)
    for token in line.tokens {
      keptStarts.append(kept.count)
      var bits: UInt64 = 0
      for place in set.starts[token]..<set.starts[token + 1] {
        if limit > 0 {
          if (place - set.starts[token]) & 3 == 0 { bits = random.next() }
          defer { bits >>= 16 }
          if bits & 0xFFFF < limit { continue }
        }
        kept.append(set.features[place])
      }
    }
    keptStarts.append(kept.count)
  }

  private mutating func score(_ line: TrainingSet.Line, in set: TrainingSet, scale: Float) {
    scores.removeAll(keepingCapacity: true)
    for (place, token) in line.tokens.enumerated() {
      var sum = LabelVector()
      for index in keptStarts[place]..<keptStarts[place + 1] {
        let feature = Int(kept[index])
        sum.low += weights[feature].low
        sum.middle += weights[feature].middle
        sum.high += weights[feature].high
      }
      sum = sum * scale
      scores.append(set.base.isEmpty ? sum : sum + set.base[token])
    }
  }

  /// Steps the weights of a token's features for the labels whose gradient is worth it.
  private mutating func update(_ features: ArraySlice<UInt32>, _ gradient: LabelVector) {
    var labels: [Int] = []
    for label in 0..<LabelSet.count where abs(gradient[label]) > 1e-3 { labels.append(label) }
    let steps = labels.map { (label: $0, gradient: gradient[$0]) }
    let rate = options.rate
    weights.withUnsafeMutableBytes { weights in
      squares.withUnsafeMutableBytes { squares in
        let weights = weights.bindMemory(to: Float.self)
        let squares = squares.bindMemory(to: Float.self)
        for feature in features {
          let row = Int(feature) * LabelSet.paddedCount
          for step in steps {
            let place = row + step.label
            let square = squares[place] + step.gradient * step.gradient
            squares[place] = square
            weights[place] -= rate * step.gradient / square.squareRoot()
          }
        }
      }
    }
  }

  /// Takes the L1 step of the tokens since the last time, for every weight.
  private mutating func shrink() {
    let shrinking = Float(step - lastShrunk) * options.sparsity * options.rate
    lastShrunk = step
    for feature in weights.indices {
      let (weight, square) = (weights[feature], squares[feature])
      weights[feature] = LabelVector(
        low: Self.shrunk(weight.low, square.low, shrinking),
        middle: Self.shrunk(weight.middle, square.middle, shrinking),
        high: Self.shrunk(weight.high, square.high, shrinking))
    }
  }

  @inline(__always)
  private static func shrunk(
    _ weight: SIMD16<Float>, _ square: SIMD16<Float>, _ shrinking: Float
  ) -> SIMD16<Float> {
    let limit = shrinking / square.squareRoot()
    return weight - weight.clamped(lowerBound: -limit, upperBound: limit)
  }

  private mutating func updateTransitions(weight: Float) {
    var sums = Array(repeating: LabelVector(), count: LabelSet.count)
    free.addPairs(transitions, times: weight, to: &sums)
    bound.addPairs(transitions, times: -weight, to: &sums)
    var changes = sums
    for label in sums.indices {
      let square = transitionSquares[label] + sums[label] * sums[label]
      transitionSquares[label] = square
      for next in 0..<LabelSet.count {
        changes[label][next] = -options.rate * sums[label][next] / square[next].squareRoot()
      }
    }
    transitions.add(changes)
  }

  private mutating func addToAverage() {
    if sums.isEmpty { sums = Array(repeating: LabelVector(), count: weights.count) }
    for feature in weights.indices { sums[feature] = sums[feature] + weights[feature] }
    sumCount += 1
  }

  /// Takes the last L1 step, and the mean of the weights for the weights, for it errs less than
  /// the last of them (Polyak and Juditsky 1992).
  mutating func finish() {
    shrink()
    addToAverage()
    for feature in weights.indices { weights[feature] = sums[feature] * (1 / sumCount) }
    sums = []
  }

  /// Takes the mean of its weights and the others', which were trained on the same set.
  mutating func average(with others: [CRFTrainer]) {
    guard !others.isEmpty else { return }
    let share = 1 / Float(others.count + 1)
    for feature in weights.indices {
      weights[feature] = others.reduce(weights[feature]) { $0 + $1.weights[feature] } * share
    }
    let rows = transitions.scores.indices.map { row in
      others.reduce(transitions.scores[row]) { $0 + $1.transitions.scores[row] } * share
    }
    transitions = Transitions(scores: rows)
  }

  /// The weights of the labels at each token of a sentence.
  mutating func scores(_ line: TrainingSet.Line, in set: TrainingSet) -> [LabelVector] {
    keep(line, in: set, dropout: 0)
    score(line, in: set, scale: 1)
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
