/// Divides the tokens of one part of a body into sentences.
struct SentenceSplitter {
  /// Whether the part is a headline, a subhead or a byline: then it is one sentence.
  let isHeading: Bool

  /// Appends the sentences of the tokens from `first` to the last.
  func split(_ text: inout TokenizedText, from first: Int) {
    var start = first
    let count = text.tokens.count
    for index in first..<count {
      let isFull = index + 1 - start >= Tokenizer.longestSentence
      guard index + 1 == count || isFull || ends(after: index, in: text) else { continue }
      append(start..<index + 1, to: &text)
      start = index + 1
    }
  }

  private func append(_ range: Range<Int>, to text: inout TokenizedText) {
    let letterCase = letterCase(of: range, in: text)
    text.append(Sentence(tokens: range, isHeading: isHeading, letterCase: letterCase))
  }

  /// Whether a sentence ends with the token at `index`; closing marks behind a stop belong to it.
  private func ends(after index: Int, in text: TokenizedText) -> Bool {
    let next = text.tokens[index + 1]
    if isBlankLine(between: text.tokens[index], and: next, in: text) { return true }
    guard !isHeading, !next.traits.contains(.glued) else { return false }
    var last = index
    while last > 0, text.tokens[last].traits.contains(.sign), isClosing(text, last) { last -= 1 }
    let token = text.tokens[last]
    guard startsSentence(next, text) else { return false }
    if token.traits.contains(.abbreviation) {
      return isAcronym(token) && Lexicon.isOpener(next.folded)
    }
    switch text.bytes[Int(token.start)] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isInner(last, text) || Lexicon.isOpener(next.folded)
    default: return false
    }
  }

  private func isAcronym(_ token: Token) -> Bool { token.end - token.start > 3 }

  private func isInner(_ index: Int, _ text: TokenizedText) -> Bool {
    guard index > 0, text.tokens[index].traits.contains(.glued) else { return false }
    let word = text.tokens[index - 1]
    return Abbreviations.isInner(text.bytes[Int(word.start)..<Int(word.end)])
  }

  private func isClosing(_ text: TokenizedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.traits.contains(.glued) else { return false }
    let first = text.bytes[Int(token.start)]
    if first == UInt8(ascii: ")") || first == UInt8(ascii: "]") { return true }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return true }
    let point = CodePoints(bytes: text.bytes).at(Int(token.start)).point
    return point == 0x201D || point == 0x2019 || point == 0xBB
  }

  private func startsSentence(_ token: Token, _ text: TokenizedText) -> Bool {
    !token.traits.isDisjoint(with: [.capitalized, .digit, .foreign, .mixed])
      || token.traits.contains(.sign)
  }

  private func isBlankLine(between first: Token, and second: Token, in text: TokenizedText) -> Bool
  {
    guard second.start - first.end >= 2 else { return false }
    let gap = text.bytes[Int(first.end)..<Int(second.start)]
    return gap.lazy.filter { $0 == UInt8(ascii: "\n") }.count > 1
  }

  private func letterCase(of range: Range<Int>, in text: TokenizedText) -> Sentence.Case {
    var words = 0
    var capitalized = 0
    var capitals = 0
    for index in range {
      let token = text.tokens[index]
      guard token.traits.isDisjoint(with: [.sign, .digit, .foreign]) else { continue }
      let isShort = token.end - token.start < 4
      let isCapital = token.traits.contains(.capitalized)
      if token.traits.contains(.allCapitals) { capitals += 1 }
      if isShort && !isCapital { continue }
      words += 1
      if isCapital { capitalized += 1 }
    }
    if words >= 2 && capitals * 10 >= words * 9 { return .capitals }
    let isTitle = isHeading ? capitalized * 5 >= words * 4 : words >= 5 && capitalized == words
    return words >= 3 && isTitle ? .title : .normal
  }
}
