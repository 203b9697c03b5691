/// A name and the words around it, from which clues to its type are made.
struct NameWindow {
  private let tokens: Range<Int>
  private let sentence: Sentence
  private let text: TokenizedText
  private let notes: [TokenNotes]
  /// How long the name is and how it is written, in one number.
  private let size: UInt64
  private let phrases: NounPhrases

  init(_ candidate: NameCandidate, _ extractor: FeatureExtractor) {
    tokens = candidate.tokens
    sentence = candidate.sentence
    text = extractor.text
    notes = extractor.notes
    phrases = NounPhrases(text: text, notes: notes, sentence: sentence)
    let first = text.tokens[tokens.lowerBound].traits
    let isAcronym = first.contains(.allCapitals) && sentence.letterCase != .capitals
    let hasDigit = tokens.contains { extractor.text.tokens[$0].traits.contains(.digit) }
    size = UInt64(min(tokens.count, 4)) | (isAcronym ? 8 : 0) | (hasDigit ? 16 : 0)
  }

  // MARK: The name itself

  /// Adds what the name's own words tell.
  func addWords(to features: inout [UInt64]) {
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    Clue.name.add(tokens.reduce(0) { Hashing.mixed($0, word($1)) }, to: &features)
    Clue.size.add(size, to: &features)
    Clue.first.add(word(first), UInt64(min(tokens.count, 2)), to: &features)
    Clue.last.add(word(last), UInt64(min(tokens.count, 2)), to: &features)
    if tokens.count > 1 {
      Clue.lastPair.add(word(last - 1), word(last), to: &features)
      for token in tokens { Clue.word.add(word(token), to: &features) }
    }
    let shapes = tokens.prefix(5).reduce(UInt64(0)) {
      Hashing.mixed($0, UInt64(text.tokens[$1].shape))
    }
    Clue.shapes.add(shapes, to: &features)
    addLetters(first, last, to: &features)
    addKnowledge(first, last, to: &features)
  }

  private func addLetters(_ first: Int, _ last: Int, to features: inout [UInt64]) {
    let isSingle: UInt64 = tokens.count == 1 ? 1 : 0
    let token = text.tokens[last]
    Clue.suffix2.add(token.tail & 0xFFFF, isSingle, to: &features)
    Clue.suffix3.add(token.tail & 0xFF_FFFF, isSingle, to: &features)
    Clue.suffix4.add(token.tail & 0xFFFF_FFFF, isSingle, to: &features)
    Clue.prefix3.add(token.head & 0xFF_FFFF, isSingle, to: &features)
    Clue.lastShape.add(UInt64(token.shape), size, to: &features)
    guard isSingle == 0 else { return }
    Clue.firstSuffix.add(text.tokens[first].tail & 0xFF_FFFF, to: &features)
  }

  private func addKnowledge(_ first: Int, _ last: Int, to features: inout [UInt64]) {
    Clue.lastKind.addKinds(notes[last].kinds, size & 7, to: &features)
    Clue.firstKind.addKinds(notes[first].kinds, size & 7, to: &features)
    for token in tokens { Clue.anyKind.addKinds(notes[token].kinds, 0, to: &features) }
    let (firstFacts, lastFacts) = (facts(first), facts(last))
    Clue.lastFacts.addBits(lastFacts, size & 7, to: &features)
    Clue.firstFacts.addBits(firstFacts, size & 7, to: &features)
    Clue.bothFacts.add(Hashing.mixed(firstFacts, lastFacts), size, to: &features)
    let isListed = notes[first].phrasePosition == (tokens.count == 1 ? 4 : 1)
    let listed = UInt64(notes[first].classes.rawValue)
    Clue.listed.add(listed, isListed ? size & 7 : 9, to: &features)
    Clue.lastCluster.add(cluster(last, grain: 2), to: &features)
    Clue.lastCoarse.add(cluster(last, grain: 0), size & 7, to: &features)
    Clue.firstCluster.add(cluster(first, grain: 2), to: &features)
    for token in tokens { Clue.cluster.add(cluster(token, grain: 1), to: &features) }
  }

  // MARK: Around it

  /// Adds what the words around this mention tell.
  func addContext(to features: inout [UInt64]) {
    let before = tokens.lowerBound - 1
    let behind = tokens.upperBound
    addBefore(before, to: &features)
    addBehind(behind, to: &features)
    Clue.around.add(word(before), word(behind), to: &features)
    Clue.clusterAround.add(
      cluster(before, grain: 1), cluster(behind, grain: 1), to: &features)
    let heading: UInt64 = sentence.isHeading ? 1 : 0
    Clue.heading.add(heading, UInt64(sentence.letterCase.rawValue) << 8 | size, to: &features)
    Clue.quoted.add(UInt64(min(notes[tokens.lowerBound].quotation, 7)), size, to: &features)
    addDefiners(to: &features)
    addVerb(to: &features)
  }

  private func addBefore(_ before: Int, to features: inout [UInt64]) {
    Clue.before.add(word(before), to: &features)
    Clue.beforeSize.add(word(before), size, to: &features)
    Clue.before2.add(word(before - 1), word(before), to: &features)
    Clue.beforeCluster.add(cluster(before, grain: 2), to: &features)
    Clue.beforeCoarse.add(cluster(before, grain: 0), size, to: &features)
    Clue.beforeKind.addKinds(kinds(before), size, to: &features)
    Clue.beforeKind2.addKinds(kinds(before - 1), 0, to: &features)
    Clue.beforeFacts.add(facts(before), to: &features)
    let isArticle = word(before) == Self.the
    Clue.article.add(isArticle ? 1 : 0, size, to: &features)
    guard isArticle else { return }
    Clue.beyondArticle.add(word(before - 1), to: &features)
    Clue.before3.add(word(before - 2), word(before - 1), to: &features)
  }

  private func addBehind(_ behind: Int, to features: inout [UInt64]) {
    Clue.behind.add(word(behind), to: &features)
    Clue.behindSize.add(word(behind), size, to: &features)
    Clue.behind2.add(word(behind), word(behind + 1), to: &features)
    Clue.behindCluster.add(cluster(behind, grain: 2), to: &features)
    Clue.behindCoarse.add(cluster(behind, grain: 0), size, to: &features)
    Clue.behindKind.addKinds(kinds(behind), size, to: &features)
    Clue.behindKind2.addKinds(kinds(behind + 1), 0, to: &features)
    Clue.behindFacts.add(facts(behind), to: &features)
    if isInside(behind), text.tokens[behind].traits.contains(.number) {
      Clue.number.add(UInt64(text.tokens[behind].shape), size, to: &features)
    }
    guard isPossessive(behind) else { return }
    guard let owned = phrases.end(from: behind + 1) else { return }
    Clue.possessed.add(word(owned), to: &features)
    Clue.possessedKind.addKinds(kinds(owned), 0, to: &features)
    Clue.possessedCluster.add(cluster(owned, grain: 1), to: &features)
  }

  // MARK: What is said of it

  /// Adds the nouns that say what it is: "the bank X", "a bank, X," and "X, a bank".
  private func addDefiners(to features: inout [UInt64]) {
    let before = tokens.lowerBound
    if let noun = phrases.definer(before: before) {
      addDefiner(noun, noun == before - 1 ? 1 : 2, to: &features)
    }
    if let noun = phrases.definer(behind: tokens.upperBound) {
      addDefiner(noun, 3, to: &features)
    }
  }

  private func addDefiner(_ noun: Int, _ manner: UInt64, to features: inout [UInt64]) {
    guard isInside(noun) else { return }
    Clue.definer.add(word(noun), manner > 1 ? 2 : 1, to: &features)
    Clue.definerKind.addKinds(kinds(noun), manner, to: &features)
    Clue.definerFacts.addBits(facts(noun), manner, to: &features)
    Clue.definerCluster.add(cluster(noun, grain: 2), to: &features)
    Clue.definerCoarse.add(cluster(noun, grain: 1), to: &features)
  }

  /// Adds the nearest verb before it, with the word between them, and the first verb behind it.
  private func addVerb(to features: inout [UInt64]) {
    if let verb = phrases.verb(before: tokens.lowerBound) {
      Clue.verbBefore.add(word(verb), word(tokens.lowerBound - 1), to: &features)
      Clue.verbBeforeCluster.add(
        cluster(verb, grain: 1), word(tokens.lowerBound - 1), to: &features)
    }
    guard let verb = phrases.verb(behind: tokens.upperBound) else { return }
    Clue.verb.add(word(verb), to: &features)
    Clue.verbCluster.add(cluster(verb, grain: 1), size, to: &features)
  }

  // MARK: Words

  private func isInside(_ place: Int) -> Bool { sentence.tokens.contains(place) }

  private func word(_ place: Int) -> UInt64 {
    guard isInside(place) else { return place < tokens.lowerBound ? 1 : 2 }
    let token = text.tokens[place]
    return token.traits.contains(.number) ? UInt64(token.shape) : token.folded
  }

  private func kinds(_ place: Int) -> WordKinds { isInside(place) ? notes[place].kinds : [] }

  private func facts(_ place: Int) -> UInt64 {
    isInside(place) ? UInt64(notes[place].facts.rawValue) : 1 << 40
  }

  private func cluster(_ place: Int, grain: UInt64) -> UInt64 {
    guard isInside(place), notes[place].cluster > 0 else { return 0 }
    return UInt64(notes[place].cluster - 1) >> (4 - grain * 2) + 1
  }

  private func isPossessive(_ place: Int) -> Bool {
    isInside(place) && text.tokens[place].traits.contains(.glued)
      && Self.possessives.contains(text.string(place))
  }

  private static let the = Lexicon.folded("the")
  private static let possessives: Set<String> = ["'s", "’s", "'", "’"]
}
