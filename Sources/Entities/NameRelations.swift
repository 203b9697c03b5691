/// What the other names of a document tell of a name: longer and shorter forms, acronyms, what
/// stands in one list with it.
struct NameRelations {
  private let extractor: FeatureExtractor
  private let candidates: [NameCandidate]
  /// A name of the document, once, and what was found of all its mentions.
  private struct Name {
    let tokens: Range<Int>
    var sum: NameTally
  }
  private var names: [Name] = []
  /// The names that have a word, by the word.
  private var byWord: [UInt64: [Int]] = [:]
  /// The names by their initials.
  private var byInitials: [UInt64: [Int]] = [:]
  private var numbers: [UInt64: Int] = [:]

  init(_ extractor: FeatureExtractor, candidates: [NameCandidate]) {
    self.extractor = extractor
    self.candidates = candidates
    for candidate in candidates {
      if let number = numbers[candidate.key] {
        names[number].sum += candidate.tally
      } else {
        numbers[candidate.key] = names.count
        append(candidate)
      }
    }
  }

  private mutating func append(_ candidate: NameCandidate) {
    for token in candidate.tokens {
      byWord[extractor.text.tokens[token].folded, default: []].append(names.count)
    }
    if candidate.tokens.count > 1 {
      byInitials[initials(candidate.tokens), default: []].append(names.count)
    }
    names.append(Name(tokens: candidate.tokens, sum: candidate.tally))
  }

  /// Adds what other names tell of the candidate at `place`.
  func add(_ place: Int, to features: inout [UInt64]) {
    let candidate = candidates[place]
    addParts(candidate, to: &features)
    addAcronyms(candidate, to: &features)
    addNeighbors(place, to: &features)
  }

  private func addParts(_ candidate: NameCandidate, to features: inout [UInt64]) {
    guard let own = numbers[candidate.key] else { return }
    var seen: UInt64 = 0
    for token in [candidate.tokens.lowerBound, candidate.tokens.upperBound - 1] {
      for other in (byWord[extractor.text.tokens[token].folded] ?? []).prefix(6) where other != own
      {
        let relation = self.relation(names[other].tokens, token, candidate.tokens)
        let value = relation << 8 | names[other].sum.likeliestTypeNumber
        guard value != seen else { continue }
        seen = value
        Clue.part.add(value, to: &features)
      }
    }
  }

  /// Where a word stands in another name and in this one.
  private func relation(_ other: Range<Int>, _ token: Int, _ own: Range<Int>) -> UInt64 {
    let folded = extractor.text.tokens[token].folded
    let isFirst = extractor.text.tokens[other.lowerBound].folded == folded
    let isLast = extractor.text.tokens[other.upperBound - 1].folded == folded
    let isOnly: UInt64 = own.count == 1 ? 1 : 0
    let isOwnLast: UInt64 = token == own.upperBound - 1 ? 2 : 0
    let isOtherOnly: UInt64 = other.count == 1 ? 4 : 0
    return isOnly | isOwnLast | isOtherOnly | (isFirst ? 8 : 0) | (isLast ? 16 : 0)
  }

  private func addAcronyms(_ candidate: NameCandidate, to features: inout [UInt64]) {
    let first = candidate.tokens.lowerBound
    let token = extractor.text.tokens[first]
    let isAcronym =
      candidate.tokens.count == 1 && token.traits.contains(.allCapitals)
      && token.end - token.start < 8
    guard isAcronym else { return }
    var hash: UInt64 = 0
    for byte in extractor.text.bytes[Int(token.start)..<Int(token.end)] {
      hash = Hashing.mixed(hash, UInt64(byte | 0x20))
    }
    for other in (byInitials[hash] ?? []).prefix(2) {
      Clue.acronym.add(names[other].sum.likeliestTypeNumber, to: &features)
    }
  }

  /// The initials of a name's capitalized words.
  private func initials(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for token in tokens where extractor.text.tokens[token].traits.contains(.capitalized) {
      let byte = extractor.text.bytes[Int(extractor.text.tokens[token].start)]
      hash = Hashing.mixed(hash, UInt64(byte | 0x20))
    }
    return hash
  }

  /// Adds the types of the names before and behind in the same sentence, and what is between.
  private func addNeighbors(_ place: Int, to features: inout [UInt64]) {
    let own = candidates[place]
    let before = neighbor(place - 1, of: own)
    let behind = neighbor(place + 1, of: own)
    if let before {
      addNeighbor(before, before.tokens.upperBound..<own.tokens.lowerBound, 0, to: &features)
    }
    if let behind {
      addNeighbor(behind, own.tokens.upperBound..<behind.tokens.lowerBound, 1, to: &features)
    }
    let types = Hashing.mixed(before?.tally.roughly ?? 99, behind?.tally.roughly ?? 99)
    Clue.twoLists.add(types, to: &features)
  }

  private func neighbor(_ place: Int, of own: NameCandidate) -> NameCandidate? {
    guard candidates.indices.contains(place) else { return nil }
    let other = candidates[place]
    return other.sentence.tokens == own.sentence.tokens ? other : nil
  }

  private func addNeighbor(
    _ other: NameCandidate, _ gap: Range<Int>, _ side: UInt64, to features: inout [UInt64]
  ) {
    let type = numbers[other.key].map { names[$0].sum.likeliestTypeNumber } ?? 0
    let rough = other.tally.roughly
    guard gap.count < 4 else {
      Clue.neighborType.add(type, side, to: &features)
      return
    }
    let words = gap.reduce(UInt64(0)) { Hashing.mixed($0, extractor.text.tokens[$1].folded) }
    Clue.between.add(Hashing.mixed(words, side), type, to: &features)
    let isList = gap.allSatisfy { isJoint($0) }
    if isList { Clue.list.add(rough, side, to: &features) }
  }

  private func isJoint(_ token: Int) -> Bool {
    let text = extractor.text
    return text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: ",")
      || Self.joints.contains(text.tokens[token].folded)
  }

  private static let joints = Set(["and", "or", "&"].map(Lexicon.folded))
}

extension SIMD16<Float> {
  /// The number of the likeliest type.
  var likeliestTypeNumber: UInt64 { UInt64(likeliestType.place) }
}
