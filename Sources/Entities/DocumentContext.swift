/// How the words of a document are used in all of it: what is a name here is mostly one there.
struct DocumentContext {
  /// What was seen of a word anywhere in the document.
  struct Clues: OptionSet {
    let rawValue: UInt16

    /// In lower case.
    static let lowerCase = Clues(rawValue: 1 << 0)
    /// With a capital inside a sentence of usual case.
    static let capitalInside = Clues(rawValue: 1 << 1)
    /// Twice at least with a capital inside a sentence.
    static let capitalTwice = Clues(rawValue: 1 << 2)
    /// Behind "President", "Mr".
    static let afterTitle = Clues(rawValue: 1 << 3)
    /// Before or behind "said", "told".
    static let besideSpeech = Clues(rawValue: 1 << 4)
    /// Behind "in", "at", "near".
    static let afterLocative = Clues(rawValue: 1 << 5)
    /// Behind "the".
    static let afterArticle = Clues(rawValue: 1 << 6)
    /// Behind a capitalized first name.
    static let afterFirstName = Clues(rawValue: 1 << 7)
    /// Before a capitalized head word of a body.
    static let inBody = Clues(rawValue: 1 << 8)
    /// Before a capitalized head word of a place or building.
    static let inPlace = Clues(rawValue: 1 << 9)
    /// Before a head word of a weapon, vehicle or device.
    static let beforeProduct = Clues(rawValue: 1 << 10)
    /// As a whole run of capitals, without other names beside it.
    static let alone = Clues(rawValue: 1 << 11)
    /// Before a company's form.
    static let beforeForm = Clues(rawValue: 1 << 12)
    /// Behind a lower-case word for what a person does: "the farmer Ana".
    static let afterRole = Clues(rawValue: 1 << 13)
  }

  private var table: [UInt64: Clues] = [:]

  init(text: TokenizedText, notes: [TokenNotes]) {
    table.reserveCapacity(text.tokens.count / 2)
    for sentence in text.sentences where sentence.letterCase == .normal {
      for index in sentence.tokens {
        let traits = text.tokens[index].traits
        guard traits.isDisjoint(with: [.sign, .number]) else { continue }
        let clues =
          traits.contains(.capitalized) || traits.contains(.mixed)
          ? Self.clues(at: index, in: sentence, text, notes) : .lowerCase
        add(clues, text.tokens[index].folded)
      }
    }
  }

  /// What was seen of the word with this folded hash.
  func clues(_ folded: UInt64) -> Clues { table[folded] ?? [] }

  private mutating func add(_ clues: Clues, _ folded: UInt64) {
    var known = table[folded] ?? []
    if clues.contains(.capitalInside) && known.contains(.capitalInside) {
      known.insert(.capitalTwice)
    }
    table[folded] = known.union(clues)
  }

  private static func clues(
    at index: Int, in sentence: Sentence, _ text: TokenizedText, _ notes: [TokenNotes]
  ) -> Clues {
    var clues: Clues = []
    let run = notes[index].run
    if index > sentence.tokens.lowerBound {
      if !text.tokens[index - 1].traits.contains(.sign) { clues.insert(.capitalInside) }
      clues.formUnion(cluesBefore(index - 1, text, notes))
    }
    if run.count == 1 { clues.insert(.alone) }
    let next = index + 1
    if next < sentence.tokens.upperBound { clues.formUnion(cluesBehind(next, text, notes)) }
    return clues
  }

  private static func cluesBefore(
    _ index: Int, _ text: TokenizedText, _ notes: [TokenNotes]
  ) -> Clues {
    var clues: Clues = []
    let kinds = notes[index].kinds
    let isCapital = text.tokens[index].traits.contains(.capitalized)
    if isCapital && kinds.contains(.title) { clues.insert(.afterTitle) }
    if isCapital && notes[index].facts.contains(.firstName) { clues.insert(.afterFirstName) }
    if !isCapital && kinds.contains(.role) { clues.insert(.afterRole) }
    if kinds.contains(.speech) { clues.insert(.besideSpeech) }
    if kinds.contains(.locative) { clues.insert(.afterLocative) }
    if text.tokens[index].folded == article { clues.insert(.afterArticle) }
    return clues
  }

  private static func cluesBehind(
    _ index: Int, _ text: TokenizedText, _ notes: [TokenNotes]
  ) -> Clues {
    var clues: Clues = []
    let kinds = notes[index].kinds
    if kinds.contains(.speech) { clues.insert(.besideSpeech) }
    if kinds.contains(.productHead) { clues.insert(.beforeProduct) }
    guard text.tokens[index].traits.contains(.capitalized) else { return clues }
    if kinds.contains(.organizationHead) { clues.insert(.inBody) }
    if !kinds.isDisjoint(with: [.placeHead, .facilityHead]) { clues.insert(.inPlace) }
    if kinds.contains(.companyForm) { clues.insert(.beforeForm) }
    return clues
  }

  private static let article = Lexicon.folded("the")
}
