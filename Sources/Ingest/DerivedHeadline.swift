import Articles

extension String {
  /// A headline made from a lede: its first sentence where that is short, else its beginning up
  /// to the end of a clause or phrase, with an ellipsis.
  ///
  /// - Parameter limit: The most it may have, in code points.
  package func headlineFromLede(limit: Int = 80) -> String {
    var lede = Sanitizer.line(self)
    if let dateline = lede.dateline {
      lede = String(decoding: lede.utf8.dropFirst(dateline.length), as: UTF8.self)
    }
    let scalars = Array(lede.unicodeScalars)
    let cuts = LedeCuts(scalars, limit: limit)
    if let end = cuts.sentenceEnd { return String(scalars[..<end]).withoutFullStop }
    guard let end = cuts.best else { return lede.withoutFullStop }
    return String(scalars[..<end]).trimmedForEllipsis + "…"
  }

  fileprivate var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }

  fileprivate var trimmedForEllipsis: String {
    var rest = self[...]
    while let last = rest.unicodeScalars.last, " ,;:–—-“\"'(".unicodeScalars.contains(last) {
      rest = Substring(rest.unicodeScalars.dropLast())
    }
    return String(rest)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

/// The places where a lede may be cut, as offsets of code points.
private struct LedeCuts {
  /// The end of the first sentence, if it is within the limit.
  private(set) var sentenceEnd: Int?
  private var pause: Int?
  private var clause: Int?
  private var phrase: Int?
  private var word: Int?
  private let isWhole: Bool

  /// Where to cut, or nil where all of it fits.
  var best: Int? { isWhole ? nil : pause ?? clause ?? phrase ?? word }

  private static let clauseOpeners: Set<String> = [
    "after", "although", "as", "because", "before", "but", "if", "since", "so", "than", "that",
    "though", "unless", "until", "when", "where", "whether", "which", "while", "who", "whose",
  ]
  private static let phraseOpeners: Set<String> = [
    "about", "above", "against", "along", "amid", "among", "and", "around", "at", "behind",
    "between", "by", "during", "for", "from", "in", "into", "near", "on", "or", "over", "through",
    "to", "toward", "towards", "under", "with", "within", "without",
  ]

  init(_ scalars: [Unicode.Scalar], limit: Int) {
    isWhole = scalars.count <= limit
    let last = min(limit, scalars.count)
    for end in 0...last where end == scalars.count || scalars[end] == " " {
      if Self.endsSentence(scalars, end) {
        sentenceEnd = sentenceEnd ?? end
      }
      note(end, scalars, last)
    }
    if word == nil { word = last }
  }

  private mutating func note(_ end: Int, _ scalars: [Unicode.Scalar], _ limit: Int) {
    guard end > 0, end < scalars.count else { return }
    word = end
    let following = String(scalars[(end + 1)...].prefix { $0 != " " }).lowercased()
    let isBreak = ",;:–—".unicodeScalars.contains(scalars[end - 1])
    if end * 8 >= limit * 3, isBreak { pause = end }
    if end * 8 >= limit * 3, Self.clauseOpeners.contains(following) { clause = end }
    if end * 2 >= limit, Self.phraseOpeners.contains(following) { phrase = end }
  }

  /// Whether a sentence ends before the space at `end`; the stop of "Mr." or "U.S." is none.
  private static func endsSentence(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    var last = end - 1
    while last >= 0, "\"'”’»)".unicodeScalars.contains(scalars[last]) { last -= 1 }
    guard last >= 8, ".!?。！？".unicodeScalars.contains(scalars[last]) else { return false }
    if end < scalars.count - 1, scalars[end + 1].properties.isLowercase { return false }
    guard scalars[last] == "." else { return true }
    let word = Array(scalars[..<last].reversed().prefix { $0 != " " })
    let isName = word.last?.properties.isUppercase == true && word.count <= 4
    return !isName && !word.contains(".")
  }
}
