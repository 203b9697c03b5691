package import Entities

/// Names found compared with those of a corpus of coarser types.
///
/// A name is right where the corpus's type may be ours. What we find of a type that the corpus does
/// not mark counts neither way.
package struct CoarseScores: Sendable {
  private var byType: [String: Tally] = [:]
  private var ranges = Tally()

  /// The scores on the documents of a file of JSON lines.
  package static func measured(
    _ recognizer: EntityRecognizer, onFileAt path: String, only corpus: String?
  ) throws -> CoarseScores {
    let documents = try OpenDocument.documents(at: path)
      .filter { corpus == nil || $0.corpus == corpus }
    let marked = Set(documents.flatMap { $0.entities.map(\.type) })
    var scores = CoarseScores()
    for document in documents { scores.add(document, recognizer, marked: marked) }
    return scores
  }

  private mutating func add(
    _ document: OpenDocument, _ recognizer: EntityRecognizer, marked: Set<String>
  ) {
    let scheme = Scheme.known[document.corpus] ?? Scheme.fine
    let text = Tokenizer().tokenize(.init(plain: document.text))
    let found = recognizer.spans(in: text)
    let answers = Dictionary(found.map { ($0.tokens, $0.label) }) { first, _ in first }
    for (range, type) in document.byteRanges {
      let answer = answers[text.tokenRange(of: range)]
      byType[type, default: Tally()].gold += 1
      ranges.gold += 1
      guard let answer else { continue }
      ranges.right += 1
      if scheme.types[type]?.contains(answer) == true { byType[type, default: Tally()].right += 1 }
    }
    for span in found {
      guard let type = scheme.type(of: span.label, among: marked) else { continue }
      byType[type, default: Tally()].found += 1
      ranges.found += 1
    }
  }

  /// The table of the figures, for reading.
  package var table: String {
    let names = ["PER", "ORG", "LOC"].compactMap { byType[$0] }.reduce(Tally(), +)
    let all = byType.values.reduce(Tally(), +)
    let rows =
      byType.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      + [("P+O+L", names), ("all", all), ("range only", ranges)]
    return rows.map { name, tally in
      name.padded(14) + Evaluation.row(tally.precision, tally.recall, tally.f1) + " \(tally.gold)"
    }.joined(separator: "\n")
  }
}

extension Scheme {
  /// The scheme of a corpus that is not known by name.
  static let fine = Scheme(
    types: [
      "PER": [.person], "ORG": [.organization], "LOC": [.place], "FAC": [.facility],
      "NORP": [.group], "PROD": [.product], "MISC": [.event, .work], "DATE": [.date],
      "MONEY": [.money],
    ], domain: 0)

  /// The type under which a corpus marks what we call `label`; nil where it does not mark it.
  func type(of label: EntityLabel, among marked: Set<String>) -> String? {
    let own = Self.fine.types.first { $0.value.contains(label) }?.key
    if let own, marked.contains(own), types[own]?.contains(label) == true { return own }
    if label == .facility, marked.contains("LOC") { return "LOC" }
    return types.filter { $0.value.contains(label) && marked.contains($0.key) }
      .keys.min { (types[$0]?.count ?? 0, $0) < (types[$1]?.count ?? 0, $1) }
  }
}
