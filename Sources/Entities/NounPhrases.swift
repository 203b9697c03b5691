/// Finds the words that say what a name is, by a few signs of grammar.
struct NounPhrases {
  let text: TokenizedText
  let notes: [TokenNotes]
  let sentence: Sentence

  /// The head of "a bank" in "X, a bank in Lagos", for the place behind "X".
  func definer(behind place: Int) -> Int? {
    guard isComma(place), isArticle(place + 1) else { return nil }
    return end(from: place + 2)
  }

  /// The noun right before a name, or before a comma: "the bank X", "a bank, X,".
  func definer(before place: Int) -> Int? {
    if isPlainWord(place - 1) { return place - 1 }
    return isComma(place - 1) && isPlainWord(place - 2) ? place - 2 : nil
  }

  /// The first verb behind a name, past an inset between commas or brackets.
  func verb(behind start: Int) -> Int? {
    var place = start
    if isComma(place) || isSign(place, UInt8(ascii: "(")) {
      var end = place + 1
      while isInside(end), end < place + 12, !isComma(end), !isSign(end, UInt8(ascii: ")")) {
        end += 1
      }
      place = end + 1
    }
    return (place..<place + 3).first { isInside($0) && notes[$0].facts.contains(.verb) }
  }

  /// The nearest verb up to six words before a place.
  func verb(before place: Int) -> Int? {
    (place - 6..<place).last {
      isInside($0) && isPlainWord($0) && notes[$0].facts.contains(.verb)
        && notes[$0].kinds.isDisjoint(with: [.locative, .particle])
    }
  }

  /// The last of the words of a noun's phrase that begins at `place`, up to six words.
  func end(from place: Int) -> Int? {
    var end = place
    while end < place + 6, isInside(end), isPlainWord(end) || isName(end), !isStop(end) {
      end += 1
    }
    return end > place ? end - 1 : nil
  }

  func isInside(_ place: Int) -> Bool { sentence.tokens.contains(place) }

  func isArticle(_ place: Int) -> Bool {
    isInside(place) && Self.articles.contains(text.tokens[place].folded)
  }

  func isComma(_ place: Int) -> Bool { isSign(place, UInt8(ascii: ",")) }

  private func isSign(_ place: Int, _ byte: UInt8) -> Bool {
    isInside(place) && text.bytes[Int(text.tokens[place].start)] == byte
  }

  /// A word in lower case that is no article.
  private func isPlainWord(_ place: Int) -> Bool {
    guard isInside(place) else { return false }
    let traits = text.tokens[place].traits
    return traits.contains(.lowerCase) && traits.isDisjoint(with: [.capitalized, .digit, .sign])
      && !isArticle(place)
  }

  private func isName(_ place: Int) -> Bool {
    !text.tokens[place].traits.isDisjoint(with: [.capitalized, .mixed])
  }

  /// A word that ends a noun's phrase: "of", "that", "has".
  private func isStop(_ place: Int) -> Bool {
    !notes[place].kinds.isDisjoint(with: [.locative, .particle, .speech])
      || Self.stops.contains(text.tokens[place].folded)
  }

  private static let articles = Set(["the", "a", "an", "its", "their"].map(Lexicon.folded))
  private static let stops = Set(
    [
      "who", "which", "that", "whose", "where", "with", "by", "as", "based", "was", "is", "are",
      "were", "has", "had", "have", "will", "said", "would", "owned", "run", "known", "called",
    ].map(Lexicon.folded))
}
