package import Entities
import Foundation

/// Makes the table of fingerprints from lists of names and words.
///
/// The lists are not part of the repository; the table made from them is.
package struct TableBuilder {
  private var words: [UInt64: UInt32] = [:]
  private var phrases: [UInt64: UInt32] = [:]

  package init() {}

  /// The table of all that was added.
  package var table: LexicalTable {
    LexicalTable(words: PackedTable(words), phrases: PackedTable(phrases))
  }

  /// Adds the countries, peoples and capitals that are written down in the recognizer.
  package mutating func addCountries() {
    for country in CountryTable.countries + CountryTable.regions {
      for name in [country.name] + country.aliases { add(phrase: name, .country) }
      for name in country.capitals { add(phrase: name, .city) }
      for name in country.demonyms { add(phrase: name, .demonym) }
    }
  }

  /// Adds the files of a folder with `first-names.txt`, `surnames.txt` and `world-cities.csv`.
  package mutating func addGazetteers(at folder: String) throws {
    for name in try lines(folder + "/first-names.txt") { addName(name, .firstName) }
    for name in try lines(folder + "/surnames.txt") { addName(name, .surname) }
    for line in try lines(folder + "/world-cities.csv").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count >= 3 else { continue }
      add(phrase: String(fields[0]), .city)
      for word in tokens(fields[0]) { addFact(word, .cityWord) }
      if !fields[2].isEmpty { add(phrase: String(fields[2]), .region) }
    }
  }

  private mutating func addName(_ name: Substring, _ fact: WordFacts) {
    let words = tokens(name)
    guard words.count == 1 else { return }
    addFact(words[0], fact)
  }

  /// Adds words of Debian's lists that are written in lower case.
  package mutating func addCommonWords(at path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .isoLatin1) ?? ""
    for line in text.split(whereSeparator: \.isNewline) {
      guard line.utf8.count > 1, line.first?.isLowercase == true, !line.contains("'") else {
        continue
      }
      let words = tokens(line)
      if words.count == 1 { addFact(words[0], .common) }
    }
  }

  /// Adds clusters from lines of a word, a tab and a number from 1 on.
  package mutating func addClusters(at path: String) throws {
    for line in try lines(path) {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let cluster = UInt32(fields[1]) else { continue }
      for word in tokens(fields[0]).prefix(1) { setCluster(word, cluster) }
    }
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
  }

  func tokens(_ text: some StringProtocol) -> [UInt64] {
    let text = String(text).replacingOccurrences(of: "_", with: " ")
    return Tokenizer().tokenize(.init(plain: text)).tokens.map(\.folded)
  }

  mutating func addFact(_ folded: UInt64, _ fact: WordFacts) {
    words[LexicalTable.key(word: folded), default: 0] |= fact.rawValue
  }

  /// Puts a word into a cluster, counted from 1.
  mutating func setCluster(_ folded: UInt64, _ cluster: UInt32) {
    let key = LexicalTable.key(word: folded)
    words[key] = (words[key] ?? 0) & 0xFFFF | cluster << 16
  }

  mutating func add(phrase: some StringProtocol, _ classes: PhraseClasses) {
    let words = tokens(phrase)
    guard !words.isEmpty, words.count <= LexicalTable.longestPhrase else { return }
    let key = words.reduce(0) { LexicalTable.key(phrase: $0, adding: $1) }
    phrases[key, default: 0] |= classes.rawValue
  }
}
