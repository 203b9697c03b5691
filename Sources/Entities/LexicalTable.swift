/// What is known of a word from lists: 20 bits of facts and a cluster.
package struct WordFacts: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let firstName = WordFacts(rawValue: 1 << 0)
  package static let surname = WordFacts(rawValue: 1 << 1)
  /// A word that is written in lower case.
  package static let common = WordFacts(rawValue: 1 << 2)
  package static let personNoun = WordFacts(rawValue: 1 << 3)
  package static let artifactNoun = WordFacts(rawValue: 1 << 4)
  package static let groupNoun = WordFacts(rawValue: 1 << 5)
  package static let placeNoun = WordFacts(rawValue: 1 << 6)
  package static let eventNoun = WordFacts(rawValue: 1 << 7)
  package static let speechNoun = WordFacts(rawValue: 1 << 8)
  package static let otherNoun = WordFacts(rawValue: 1 << 9)
  package static let verb = WordFacts(rawValue: 1 << 10)
  package static let adjective = WordFacts(rawValue: 1 << 11)
  package static let adverb = WordFacts(rawValue: 1 << 12)
  /// A word of a name of a city.
  package static let cityWord = WordFacts(rawValue: 1 << 13)
  /// A word of a proper name in a dictionary.
  package static let properWord = WordFacts(rawValue: 1 << 14)

  /// All the facts of the lists.
  package static let all = WordFacts(rawValue: 0xFFFF)
}

/// What a run of words is the name of, by lists.
package struct PhraseClasses: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let city = PhraseClasses(rawValue: 1 << 0)
  package static let region = PhraseClasses(rawValue: 1 << 1)
  package static let country = PhraseClasses(rawValue: 1 << 2)
  package static let demonym = PhraseClasses(rawValue: 1 << 3)
  package static let person = PhraseClasses(rawValue: 1 << 4)
  package static let place = PhraseClasses(rawValue: 1 << 5)
  package static let body = PhraseClasses(rawValue: 1 << 6)
  package static let event = PhraseClasses(rawValue: 1 << 7)
  package static let artifact = PhraseClasses(rawValue: 1 << 8)
  package static let work = PhraseClasses(rawValue: 1 << 9)
  package static let people = PhraseClasses(rawValue: 1 << 10)
  package static let company = PhraseClasses(rawValue: 1 << 11)
  package static let team = PhraseClasses(rawValue: 1 << 12)
  package static let media = PhraseClasses(rawValue: 1 << 13)
  package static let party = PhraseClasses(rawValue: 1 << 14)
  package static let facility = PhraseClasses(rawValue: 1 << 15)
}

/// Gazetteers and word clusters as fingerprints.
package struct LexicalTable: Sendable {
  /// From a folded word to its facts (low 16 bits) and its cluster (high 16 bits).
  package let words: PackedTable
  /// From a run of folded words to its classes.
  package let phrases: PackedTable
  /// No phrase has more tokens.
  package static let longestPhrase = 4

  package init(words: PackedTable, phrases: PackedTable) {
    self.words = words
    self.phrases = phrases
  }

  /// A table that knows nothing.
  package init() {
    self.init(words: PackedTable([:]), phrases: PackedTable([:]))
  }

  /// The key of a word.
  package static func key(word folded: UInt64) -> UInt64 { Hashing.mixed(1, folded) }

  /// The key of a run of words, given that of the run without its last word; 0 for none.
  @inline(__always)
  package static func key(phrase: UInt64, adding folded: UInt64) -> UInt64 {
    Hashing.mixed(phrase &+ 2, folded)
  }

  /// The facts of a word, and its cluster from 1 on, or 0.
  @inline(__always)
  func word(_ folded: UInt64) -> (facts: WordFacts, cluster: UInt32) {
    guard let value = words.value(Self.key(word: folded)) else { return ([], 0) }
    return (WordFacts(rawValue: value & 0xFFFF), value >> 16)
  }
}
