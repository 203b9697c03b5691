import Foundation
import Topics

/// Words and phrases that speak for a topic in any newspaper, whatever the corpus has of them.
package struct TopicVocabulary: Sendable {
  /// The file in the source tree: lines of a topic's id, each before a line of its words.
  package static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("topic-words.txt").path

  /// For every term the topics that it speaks for, as places in `MediaTopic.allCases`, ascending.
  private(set) var topics: [UInt32: [Int]] = [:]

  /// Reads a file as `path` tells; lines before the first topic are passed over.
  package init(_ source: String) {
    var topic: Int?
    for line in source.split(separator: "\n") {
      let line = String(line).trimmed
      if let known = MediaTopic(rawValue: line) {
        topic = MediaTopic.allCases.firstIndex(of: known)
      } else if let topic {
        for phrase in line.split(separator: ",") { add(String(phrase), topic) }
      }
    }
  }

  /// A single word speaks by itself, a phrase by its pairs of words.
  private mutating func add(_ phrase: String, _ topic: Int) {
    let counts = TermCounts(phrase: phrase.trimmed)
    let pairs = counts.terms.filter(\.isPair)
    for term in pairs.isEmpty ? counts.terms : pairs {
      topics[term.hash] = Set(topics[term.hash] ?? []).union([topic]).sorted()
    }
  }
}
