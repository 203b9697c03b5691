/// A token and its neighbors, from which its features are made.
struct Window {
  let index: Int
  let sentence: Sentence
  let text: TokenizedText
  let notes: [TokenNotes]
  /// The shape of the token, and what capitals are worth in its sentence.
  let shape: UInt64

  init(index: Int, sentence: Sentence, text: TokenizedText, notes: [TokenNotes]) {
    self.index = index
    self.sentence = sentence
    self.text = text
    self.notes = notes
    shape = Self.shape(text.tokens[index], sentence)
  }

  private static func shape(_ token: Token, _ sentence: Sentence) -> UInt64 {
    let letterCase = UInt64(sentence.letterCase.rawValue) << 40
    let isWord = token.traits.isDisjoint(with: [.digit, .sign])
    if sentence.letterCase == .capitals && isWord { return letterCase }
    return letterCase | UInt64(token.shape)
  }

  /// The template that a feature is made by.
  enum Template: UInt64 {
    case bias = 1
    case word, word1, word2, wordBack1, wordBack2, wordPair, wordPairBack, wordsAround, exact
    case wordBackShape, wordShape1, wordsBack2, words2
    case shape, shapePair, shapePairBack, shapeTriple, isFirst, letterCase
    case prefix2, prefix3, prefix4, suffix1, suffix2, suffix3, suffix4, suffixBack, suffix1Next
    case cluster0, cluster1, cluster2, clusterBack, clusterNext, clusterBackCoarse
    case clusterNextCoarse, clusterBack2, cluster2Next, clusterPair, clusterPairBack
    case clustersAround
    case facts, factsShape, factsPair, factsPairBack, factsTriple, fact, factBack, factNext
    case classes, classesShape, classesTriple, classNext, classBack
    case kind, kindBack, kindNext, kindBack2, kindNext2, kindBackShape, kindNextShape, kindsAround
    case runPlace, wordBeforeRun, wordBehindRun, kindBeforeRun, kindBehindRun, runFirst, runLast
    case runLastKind, runLastSuffix, runShape, wideLast, wideLastKind, wideFirst, runFacts
    case wordBeforeWide, quotation, brackets, runLastFacts, wideFacts, runBothKinds
    case clues, cluesShape, clue, cluesBack, cluesNext, cluesFirst
    case domainShape, domainWord, domainWordBack, domainWordNext, domainSuffix, domainKind
    case domainFacts, domainClasses, domainCluster, domainShapes, domainBias
    case vote, voteShape, voteBack, voteNext, voteTriple, own, ownBack, ownNext, ownTriple
    case ownVote, phraseVote, phraseVoteOwn, voteSure
  }

  @inline(__always)
  func add(_ template: Template, _ value: UInt64, to features: inout [UInt64]) {
    features.append(Hashing.mixed(template.rawValue, value))
  }

  @inline(__always)
  func add(_ template: Template, _ first: UInt64, _ second: UInt64, to features: inout [UInt64]) {
    features.append(Hashing.mixed(Hashing.mixed(template.rawValue, first), second))
  }

  @inline(__always)
  func isInside(_ place: Int) -> Bool { sentence.tokens.contains(place) }

  /// The folded word at a distance; all places outside of the sentence are alike on their side.
  @inline(__always)
  func word(_ distance: Int) -> UInt64 {
    let place = index + distance
    guard isInside(place) else { return distance < 0 ? 1 : 2 }
    let token = text.tokens[place]
    return token.traits.contains(.number) ? UInt64(token.shape) : token.folded
  }

  @inline(__always)
  func shape(_ distance: Int) -> UInt64 {
    let place = index + distance
    return isInside(place) ? Self.shape(text.tokens[place], sentence) : distance < 0 ? 1 : 2
  }

  @inline(__always)
  func kinds(_ place: Int) -> UInt64 {
    isInside(place) ? UInt64(notes[place].kinds.rawValue) : 1 << 40
  }

  @inline(__always)
  func facts(_ distance: Int) -> UInt64 {
    let place = index + distance
    guard isInside(place) else { return 1 << 40 }
    let isCapital = text.tokens[place].traits.contains(.capitalized)
    return UInt64(notes[place].facts.rawValue) | (isCapital ? 1 << 32 : 0)
  }

  @inline(__always)
  func classes(_ distance: Int) -> UInt64 {
    let place = index + distance
    guard isInside(place) else { return 1 << 40 }
    return UInt64(notes[place].classes.rawValue) << 4 | UInt64(notes[place].phrasePosition)
  }

  /// The cluster of a word at one of three grains, 0 the coarsest.
  @inline(__always)
  func cluster(_ distance: Int, grain: UInt64) -> UInt64 {
    let place = index + distance
    guard isInside(place), notes[place].cluster > 0 else { return 0 }
    return UInt64(notes[place].cluster - 1) >> (4 - grain * 2) + 1
  }

  /// Adds a feature for every bit that is set.
  @inline(__always)
  func addBits(
    _ template: Template, _ bits: UInt64, _ other: UInt64 = 0, to features: inout [UInt64]
  ) {
    var rest = bits
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount), other, to: &features)
      rest &= rest - 1
    }
  }
}
