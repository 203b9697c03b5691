/// What is known of a token beside its letters.
struct TokenNotes {
  var kinds: WordKinds = []
  var facts: WordFacts = []
  /// The finest cluster of the word, from 1 on; 0 where it has none.
  var cluster: UInt32 = 0
  /// The classes of the longest listed name that the token is part of.
  var classes: PhraseClasses = []
  /// Where in that name it stands: 0 in none, else begin, inside, last, unit from 1 on.
  var phrasePosition: UInt8 = 0
  /// What the rest of the document says of the word.
  var context: DocumentContext.Clues = []
  /// The run of capitalized words that it is in; empty for other words.
  var run: Range<Int32> = 0..<0
  /// The run with the small words inside a name: "University of the Arts".
  var wideRun: Range<Int32> = 0..<0
  /// How long the quotation is that it stands in, in tokens; 0 outside and in long ones.
  var quotation: UInt8 = 0
}

/// Makes the notes of every token of a text.
struct TokenAnnotator {
  let text: TokenizedText
  let table: LexicalTable

  func notes() -> [TokenNotes] {
    var notes = text.tokens.map(notes)
    for sentence in text.sentences {
      findPhrases(sentence.tokens, &notes)
      findRuns(sentence, &notes)
      findQuotations(sentence.tokens, &notes)
    }
    let context = DocumentContext(text: text, notes: notes)
    for index in notes.indices where !text.tokens[index].traits.contains(.sign) {
      notes[index].context = context.clues(text.tokens[index].folded)
    }
    return notes
  }

  private func notes(_ token: Token) -> TokenNotes {
    var notes = TokenNotes()
    guard !token.traits.contains(.number) else { return notes }
    notes.kinds = Lexicon.kinds(token.folded)
    guard !token.traits.contains(.sign) else { return notes }
    let word = table.word(token.folded)
    notes.facts = word.facts
    notes.cluster = word.cluster
    return notes
  }

  /// Marks the longest listed names, from left to right.
  private func findPhrases(_ range: Range<Int>, _ notes: inout [TokenNotes]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (classes, end) = longestPhrase(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      for place in index..<end {
        notes[place].classes = classes
        notes[place].phrasePosition = position(place, of: index..<end)
      }
      index = end
    }
  }

  private func position(_ place: Int, of range: Range<Int>) -> UInt8 {
    if range.count == 1 { return 4 }
    if place == range.lowerBound { return 1 }
    return place == range.upperBound - 1 ? 3 : 2
  }

  private func longestPhrase(at index: Int, before end: Int) -> (PhraseClasses, Int)? {
    guard text.tokens[index].traits.contains(.capitalized) else { return nil }
    var key: UInt64 = 0
    var best: (PhraseClasses, Int)?
    for place in index..<min(end, index + LexicalTable.longestPhrase) {
      key = LexicalTable.key(phrase: key, adding: text.tokens[place].folded)
      if let value = table.phrases.value(key) { best = (PhraseClasses(rawValue: value), place + 1) }
    }
    return best
  }

  /// Marks the runs of capitalized words; in Title Case and in capitals they end at small words.
  private func findRuns(_ sentence: Sentence, _ notes: inout [TokenNotes]) {
    let range = sentence.tokens
    var index = range.lowerBound
    while index < range.upperBound {
      guard isNameWord(index, notes) else {
        index += 1
        continue
      }
      let end = runEnd(index, before: range.upperBound, notes)
      for place in index..<end { notes[place].run = Int32(index)..<Int32(end) }
      index = end
    }
    joinRuns(range, &notes)
  }

  private func isNameWord(_ index: Int, _ notes: [TokenNotes]) -> Bool {
    let traits = text.tokens[index].traits
    return traits.contains(.capitalized) || traits.contains(.mixed)
  }

  /// Numbers and hyphens may stand inside a run: "Kh-59", "Boeing 737".
  private func runEnd(_ start: Int, before end: Int, _ notes: [TokenNotes]) -> Int {
    var last = start
    var index = start + 1
    while index < end, index - last <= 2 {
      let traits = text.tokens[index].traits
      if isNameWord(index, notes) || traits.contains(.number) {
        last = index
      } else if !isHyphen(index) || !traits.contains(.glued) {
        break
      }
      index += 1
    }
    return last + 1
  }

  private func isHyphen(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start == 1 && text.bytes[Int(token.start)] == UInt8(ascii: "-")
  }

  /// Joins runs that only small words of names part.
  private func joinRuns(_ range: Range<Int>, _ notes: inout [TokenNotes]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard !notes[index].run.isEmpty else {
        index += 1
        continue
      }
      let end = wideEnd(Int(notes[index].run.upperBound), before: range.upperBound, notes)
      for place in index..<end { notes[place].wideRun = Int32(index)..<Int32(end) }
      index = end
    }
  }

  private func wideEnd(_ start: Int, before end: Int, _ notes: [TokenNotes]) -> Int {
    var last = start
    var index = start
    while index < end, index - last < 2 {
      if !notes[index].run.isEmpty {
        index = Int(notes[index].run.upperBound)
        last = index
      } else if notes[index].kinds.contains(.particle) || isAmpersand(index) {
        index += 1
      } else {
        break
      }
    }
    return last
  }

  private func isAmpersand(_ index: Int) -> Bool {
    text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: "&")
  }

  /// Marks what stands in quotation marks, up to twelve tokens.
  private func findQuotations(_ range: Range<Int>, _ notes: inout [TokenNotes]) {
    var open: Int?
    for index in range where isQuotationMark(index) {
      if let start = open, index - start <= 13 {
        for place in start + 1..<index { notes[place].quotation = UInt8(index - start - 1) }
        open = nil
      } else {
        open = index
      }
    }
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.traits.contains(.sign) else { return false }
    let point = CodePoints(bytes: text.bytes).at(Int(token.start)).point
    return point == 0x22 || (0x2018...0x201F).contains(point) || point == 0xAB || point == 0xBB
  }
}
