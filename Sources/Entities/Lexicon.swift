/// What kinds of word a word can be, by lists written for this recognizer.
///
/// The lists are of kinds, not of names: titles, head words, units. They serve the rules and are
/// features of the statistical model.
package struct WordKinds: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Stands before a person's name: "President", "Dr".
  static let title = WordKinds(rawValue: 1 << 0)
  /// What people are by office or trade, in any case: "spokesman", "coach".
  static let role = WordKinds(rawValue: 1 << 1)
  static let month = WordKinds(rawValue: 1 << 2)
  static let weekday = WordKinds(rawValue: 1 << 3)
  static let unit = WordKinds(rawValue: 1 << 4)
  static let currency = WordKinds(rawValue: 1 << 5)
  static let companyForm = WordKinds(rawValue: 1 << 6)
  static let organizationHead = WordKinds(rawValue: 1 << 7)
  static let facilityHead = WordKinds(rawValue: 1 << 8)
  static let placeHead = WordKinds(rawValue: 1 << 9)
  static let eventHead = WordKinds(rawValue: 1 << 10)
  /// A weapon, vehicle, device or the like: "missile", "jet", "phone".
  static let productHead = WordKinds(rawValue: 1 << 11)
  static let workHead = WordKinds(rawValue: 1 << 12)
  /// A lower-case word inside a name: "van", "bin", "de".
  static let particle = WordKinds(rawValue: 1 << 13)
  static let numeral = WordKinds(rawValue: 1 << 14)
  /// "million", "bn", "crore".
  static let magnitude = WordKinds(rawValue: 1 << 15)
  static let season = WordKinds(rawValue: 1 << 16)
  /// "early", "mid".
  static let dateModifier = WordKinds(rawValue: 1 << 17)
  /// Often first in a sentence and no name there: "The", "But", "After".
  static let opener = WordKinds(rawValue: 1 << 18)
  /// "said", "told", "wrote": its subject is a person or a body.
  static let speech = WordKinds(rawValue: 1 << 19)
  /// "in", "at", "near": what follows is often a place.
  static let locative = WordKinds(rawValue: 1 << 20)
  /// A member of a family or a circle: "wife", "brother".
  static let kin = WordKinds(rawValue: 1 << 21)
}

/// The lists of words, found by their folded hash.
package enum Lexicon {
  /// The kinds of the word with this folded hash; empty for most words.
  package static func kinds(_ folded: UInt64) -> WordKinds { table[folded] ?? [] }

  /// Whether the word is one that often begins a sentence.
  static func isOpener(_ folded: UInt64) -> Bool { kinds(folded).contains(.opener) }

  /// The hash that a token of this word has.
  static func folded(_ word: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in word.unicodeScalars {
      let base = Letters.folded(scalar.value)
      if base != 0 { hash = (hash ^ UInt64(base)) &* 0x100_0000_01b3 }
    }
    return hash
  }

  private static let table: [UInt64: WordKinds] = {
    var table: [UInt64: WordKinds] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { table[folded(word), default: []].insert(kind) }
    }
    return table
  }()

  private static let lists: [(WordKinds, String)] = [
    (.title, titles), (.role, roles), (.month, months), (.weekday, weekdays), (.unit, units),
    (.currency, currencies), (.companyForm, companyForms), (.organizationHead, organizationHeads),
    (.facilityHead, facilityHeads), (.placeHead, placeHeads), (.eventHead, eventHeads),
    (.productHead, productHeads), (.workHead, workHeads), (.particle, particles),
    (.numeral, numerals), (.magnitude, magnitudes), (.season, seasons),
    (.dateModifier, dateModifiers), (.opener, openers), (.speech, speeches),
    (.locative, locatives), (.kin, kin),
  ]
}
