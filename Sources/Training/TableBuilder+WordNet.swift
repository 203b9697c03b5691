import Entities
import Foundation

/// Kinds of words from WordNet 3.0, which is free for any use.
extension TableBuilder {
  /// Adds the words of a folder with `data.noun`, `data.verb`, `data.adj` and `data.adv`.
  package mutating func addWordNet(at folder: String) throws {
    try addFile(folder + "/data.noun") { Self.nounFacts[$0] ?? .otherNoun }
    try addFile(folder + "/data.verb") { _ in .verb }
    try addFile(folder + "/data.adj") { _ in .adjective }
    try addFile(folder + "/data.adv") { _ in .adverb }
  }

  private mutating func addFile(_ path: String, _ fact: (Int) -> WordFacts) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix(" ") {
      let fields = line.split(separator: " ", maxSplits: 80)
      guard fields.count > 5, let file = Int(fields[1]), let count = Int(fields[3], radix: 16)
      else {
        continue
      }
      for place in 0..<count where 4 + place * 2 < fields.count {
        addLemma(fields[4 + place * 2], file: file, fact(file))
      }
    }
  }

  private mutating func addLemma(_ lemma: Substring, file: Int, _ fact: WordFacts) {
    guard lemma.first?.isUppercase == true else {
      if !lemma.contains("_") && !lemma.contains("(") {
        for word in tokens(lemma).prefix(1) { addFact(word, fact) }
      }
      return
    }
    for word in tokens(lemma) { addFact(word, .properWord) }
    if let classes = Self.phraseClasses[file] {
      add(phrase: lemma.replacing("_", with: " "), classes)
    }
  }

  /// By the number of WordNet's lexicographer file.
  private static let nounFacts: [Int: WordFacts] = [
    4: .eventNoun, 6: .artifactNoun, 10: .speechNoun, 11: .eventNoun, 14: .groupNoun,
    15: .placeNoun, 17: .placeNoun, 18: .personNoun,
  ]

  private static let phraseClasses: [Int: PhraseClasses] = [
    4: .event, 6: .artifact, 10: .work, 11: .event, 14: .body, 15: .place, 17: .place, 18: .person,
  ]
}
