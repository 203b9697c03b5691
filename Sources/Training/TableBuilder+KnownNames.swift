import Entities
import Foundation

/// Names that are known the world over, from a file of the repository.
extension TableBuilder {
  /// The file of names in the source tree.
  package static let knownNames = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("known-names.txt").path

  /// Adds the names of a file: a line is a class, a colon, and names parted by semicolons.
  package mutating func addKnownNames(at path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for name in parts[1].split(separator: ";") { addKnown(String(name).trimmed, parts[0]) }
    }
  }

  private mutating func addKnown(_ name: String, _ kind: Substring) {
    if let classes = Self.knownClasses[String(kind)] {
      add(phrase: name, classes)
    } else if let fact = Self.knownFacts[String(kind)] {
      let words = tokens(name)
      if words.count == 1 { addFact(words[0], fact) }
    }
  }

  private static let knownClasses: [String: PhraseClasses] = [
    "company": .company, "body": .body, "party": .party, "media": .media, "team": .team,
    "product": .artifact, "event": .event, "work": .work, "facility": .facility,
    "people": .people, "place": .place,
  ]

  private static let knownFacts: [String: WordFacts] = ["given": .firstName, "family": .surname]
}
