package import Articles
import Entities

/// An article of the Gazette corpus.
package struct CorpusArticle: Sendable {
  package let slug: String
  /// Most fitting first.
  package let topics: [String]
  package let body: Body
  /// In reading order.
  package let marks: [Mark]
  /// Whether its numbers are those of its whole file: it tests links across articles, no more.
  package let isLinked: Bool
  /// What is wrong in its source, each a sentence.
  package let faults: [String]

  /// Which sixth of the corpus it belongs to.
  package var fold: UInt64 { slug.stableHash % 6 }

  /// Whether it is held out for testing; nothing is ever trained on it.
  package var isTest: Bool { fold == 0 }

  /// The articles of one file of the corpus.
  package static func articles(in source: String) -> [CorpusArticle] {
    source.split(separator: "\n=====", omittingEmptySubsequences: true).compactMap { part in
      var part = part
      if part.hasPrefix("=====") { part = part.dropFirst(5) }
      let text = part.drop { $0 == " " }
      return text.isEmpty ? nil : CorpusArticle(text)
    }
  }

  /// An article from its source, without the line of equals signs but with the slug.
  package init(_ source: Substring) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    slug = String(lines.first ?? "").trimmed
    let head = lines.dropFirst().prefix { !$0.isEmpty }
    let fields = head.map { $0.split(separator: ":", maxSplits: 1).map { String($0).trimmed } }
    topics =
      fields.first { $0.first == "topics" && $0.count == 2 }?[1]
      .split(separator: ",").map { String($0).trimmed } ?? []
    isLinked = fields.contains(["linked", "yes"])
    let rest = lines.dropFirst(1 + head.count).drop { $0.isEmpty }
    let markup = Markup(rest.joined(separator: "\n")[...])
    body = Body(plain: markup.text)
    marks = markup.marks
    faults = markup.faults
  }
}

extension String {
  /// The text without spaces at its ends.
  package var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

extension Body {
  /// A body of plain text: one part a line, the first short one a headline, other short lines
  /// without a full stop subheads.
  package init(plain text: String) {
    var parts: [Part] = []
    var start = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let range = TextRange(start, start + line.count)
      start = range.end + 1
      guard !line.isEmpty else { continue }
      let isShort = line.split(separator: UInt8(ascii: " ")).count <= 14
      let isOpen = line.last.map { !".!?:;,\"”)".utf8.contains($0) } ?? false
      let kind: Kind = parts.isEmpty ? .headline : .subhead(level: 2)
      parts.append(Part(isShort && isOpen ? kind : .paragraph, range))
    }
    self.init(text: text, parts: parts)
  }
}
