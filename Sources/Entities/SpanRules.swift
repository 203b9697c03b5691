/// Mends the names that a model found by what holds for a whole document.
struct SpanRules {
  let text: TokenizedText
  let gazetteer: Gazetteer

  init(text: TokenizedText, gazetteer: Gazetteer) {
    self.text = text
    self.gazetteer = gazetteer
  }

  /// The mended names, in order; they do not overlap.
  func mended(_ found: [TypedSpan]) -> [TypedSpan] {
    var spans = withNumbers(found)
    spans = spans.compactMap(trimmed)
    spans = NameLists(text: text).evened(withOneType(spans))
    spans = withPeoples(withPlaces(withoutGuesses(spans)))
    return withRepeats(Appositions(text: text).added(to: spans))
  }

  /// A country or capital alone is a place and no person, unless a person here bears its name.
  private func withPlaces(_ spans: [TypedSpan]) -> [TypedSpan] {
    let people = spans.filter { $0.label == .person && $0.tokens.count > 1 }
    let names = Set(people.flatMap { $0.tokens.map { text.tokens[$0].folded } })
    return spans.map { span in
      let first = span.tokens.lowerBound
      guard span.label == .person, span.tokens.count == 1, span.confidence < 0.9,
        !names.contains(text.tokens[first].folded), first == 0 || !isTitle(first - 1),
        gazetteer.match(text, at: first, before: first + 1)?.label == .place
      else { return span }
      return TypedSpan(tokens: span.tokens, label: .place, confidence: span.confidence)
    }
  }

  /// Two peoples joined by a hyphen are a group: "Russian-Ukrainian", "Franco-German".
  private func withPeoples(_ spans: [TypedSpan]) -> [TypedSpan] {
    spans.map { span in
      let first = span.tokens.lowerBound
      guard span.tokens.count == 3, span.label != .group, text.string(first + 1) == "-",
        isPeople(first + 2), isPeople(first) || isPeopleBeforeHyphen(first)
      else { return span }
      return TypedSpan(tokens: span.tokens, label: .group, confidence: span.confidence)
    }
  }

  private func isPeople(_ index: Int) -> Bool {
    gazetteer.match(text, at: index, before: index + 1)?.label == .group
  }

  /// Whether a word has the form that a people takes before another: Franco, Sino, Russo.
  private func isPeopleBeforeHyphen(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.traits.contains(.capitalized) && token.tail & 0xFF == UInt64(UInt8(ascii: "o"))
  }

  private func isTitle(_ index: Int) -> Bool {
    Lexicon.kinds(text.tokens[index].folded).contains(.title)
  }

  /// Where every word has a capital, or none has, a name that is hardly one is none; a number must
  /// be sure.
  private func withoutGuesses(_ spans: [TypedSpan]) -> [TypedSpan] {
    var cases = [Sentence.Case](repeating: .normal, count: text.tokens.count)
    for sentence in text.sentences where sentence.letterCase != .normal {
      for token in sentence.tokens { cases[token] = sentence.letterCase }
    }
    return spans.filter { span in
      if span.label.isNumeric { return span.confidence > Self.leastNumber }
      let isPlain =
        cases[span.tokens.lowerBound] == .normal && span.tokens.contains(where: isMarked)
      return isPlain || span.confidence > Self.leastGuess
    }
  }

  /// How sure a number must be.
  private static let leastNumber: Float = 0.55
  /// How sure a name must be where capitals tell nothing, or that has none.
  private static let leastGuess: Float = 0.6

  /// Whether a token is not in lower case alone.
  private func isMarked(_ index: Int) -> Bool {
    !text.tokens[index].traits.isDisjoint(with: [.capitalized, .mixed, .digit, .foreign])
  }

  /// Numbers found by form take the place of what a model found of the same kind beside them.
  private func withNumbers(_ found: [TypedSpan]) -> [TypedSpan] {
    let rules = NumberRules(text: text)
    let fixed = text.sentences.flatMap(rules.spans)
    var result: [TypedSpan] = []
    var rest = fixed[...]
    for span in found {
      while let next = rest.first, next.tokens.upperBound <= span.tokens.lowerBound {
        result.append(next)
        rest.removeFirst()
      }
      guard let next = rest.first, next.tokens.overlaps(span.tokens) else {
        result.append(span)
        continue
      }
      if Self.wins(span, over: next) {
        result.append(span)
        while let other = rest.first, other.tokens.overlaps(span.tokens) { rest.removeFirst() }
      }
    }
    return result + rest
  }

  /// A name, or a longer number, wins over what the rules found in it.
  private static func wins(_ span: TypedSpan, over fixed: TypedSpan) -> Bool {
    if !span.label.isNumeric { return span.tokens.count > fixed.tokens.count }
    guard span.confidence > leastNumber else { return false }
    return span.tokens.lowerBound <= fixed.tokens.lowerBound
      && span.tokens.upperBound >= fixed.tokens.upperBound
  }

  /// A name without a title before it or a possessive behind it; nil where nothing is left.
  private func trimmed(_ span: TypedSpan) -> TypedSpan? {
    var tokens = span.tokens
    while let last = tokens.last, isPossessive(last) { tokens = tokens.dropLast() }
    if span.label == .person {
      while tokens.count > 1, isShortTitle(tokens.lowerBound) { tokens = tokens.dropFirst() }
    }
    guard !tokens.isEmpty else { return nil }
    return TypedSpan(tokens: tokens, label: span.label, confidence: span.confidence)
  }

  private func isPossessive(_ index: Int) -> Bool {
    let string = text.string(index)
    return string == "'s" || string == "’s" || string == "'" || string == "’"
  }

  private func isShortTitle(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.traits.contains(.abbreviation) && Lexicon.kinds(token.folded).contains(.title)
  }

  /// A key of the letters of some tokens.
  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(UInt64(tokens.count)) { Hashing.mixed($0, text.tokens[$1].folded) }
  }

  /// One name has one type in a document: an unsure mention takes the type of the sure ones.
  private func withOneType(_ spans: [TypedSpan]) -> [TypedSpan] {
    var votes: [UInt64: SIMD16<Float>] = [:]
    for span in spans where !span.label.isNumeric {
      votes[key(span.tokens), default: SIMD16()][Int(span.label.rawValue)] += span.confidence
    }
    return spans.map { span in
      guard !span.label.isNumeric, span.confidence < 0.9, let tally = votes[key(span.tokens)] else {
        return span
      }
      let best = tally.max()
      guard best > tally.sum() * 0.66, tally[Int(span.label.rawValue)] < best else { return span }
      let type = EntityLabel.allCases.first { tally[Int($0.rawValue)] == best }
      return TypedSpan(
        tokens: span.tokens, label: type ?? span.label, confidence: span.confidence)
    }
  }

  /// What is surely a name in one place is one wherever the same capitals stand alone.
  private func withRepeats(_ spans: [TypedSpan]) -> [TypedSpan] {
    var known: [UInt64: EntityLabel] = [:]
    var longest = 1
    for span in spans where !span.label.isNumeric && span.confidence > 0.8 {
      guard span.tokens.count > 1 || isDistinct(span.tokens.lowerBound) else { continue }
      known[key(span.tokens)] = span.label
      longest = max(longest, min(span.tokens.count, 8))
    }
    var result: [TypedSpan] = []
    var next = 0
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if next < spans.count, spans[next].tokens.lowerBound == index {
          result.append(spans[next])
          index = spans[next].tokens.upperBound
          next += 1
          continue
        }
        let end = next < spans.count ? spans[next].tokens.lowerBound : text.tokens.count
        let limit = min(end, sentence.tokens.upperBound, index + max(longest, 4))
        guard let span = repeated(at: index, before: limit, known) else {
          index += 1
          continue
        }
        result.append(span)
        index = span.tokens.upperBound
      }
    }
    return result
  }

  /// A word with a capital that is no usual word: it can only be the name.
  private func isDistinct(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start > 2 && !token.traits.isDisjoint(with: [.capitalized, .mixed])
      && Lexicon.kinds(token.folded).isEmpty
  }

  /// A small letter and then a capital: "eBay" is always a name.
  private func isCamel(_ index: Int) -> Bool {
    let traits = text.tokens[index].traits
    return traits.contains(.mixed)
      && traits.isDisjoint(with: [.capitalized, .digit, .glued, .address])
  }

  private func repeated(
    at index: Int, before end: Int, _ known: [UInt64: EntityLabel]
  ) -> TypedSpan? {
    guard !text.tokens[index].traits.isDisjoint(with: [.capitalized, .mixed]) else { return nil }
    if let match = gazetteer.match(text, at: index, before: end), isListed(match, index) {
      return TypedSpan(tokens: index..<match.end, label: match.label, confidence: 0.6)
    }
    if isCamel(index) {
      return TypedSpan(tokens: index..<index + 1, label: .product, confidence: 0.5)
    }
    guard index == 0 || !isNameWord(index - 1) || !text.tokens[index].traits.contains(.glued) else {
      return nil
    }
    for stop in stride(from: end, to: index, by: -1) {
      guard let label = known[key(index..<stop)], !isNameWord(stop) else { continue }
      return TypedSpan(tokens: index..<stop, label: label, confidence: 0.6)
    }
    return nil
  }

  /// Whether a listed country or people stands for itself here: it is no part of a longer name,
  /// and an acronym is in capitals.
  private func isListed(_ match: (label: EntityLabel, end: Int), _ index: Int) -> Bool {
    let token = text.tokens[index]
    let isShort = token.end - token.start < 4
    guard !isShort || token.traits.contains(.allCapitals) else { return false }
    guard index == 0 || !isNameWord(index - 1) else { return false }
    guard isNameWord(match.end) else { return true }
    return Lexicon.kinds(text.tokens[match.end].folded).contains(.title)
  }

  private func isNameWord(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].traits.contains(.capitalized)
  }
}
