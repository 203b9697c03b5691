/// Gives the names of one list one type: "Ana Lima, Piet de Vries and Omar al-Masri".
///
/// An unsure name takes the type that the rest of its list agrees on.
struct NameLists {
  private let text: TokenizedText

  init(text: TokenizedText) {
    self.text = text
  }

  /// The names, with the types of lists evened out.
  func evened(_ spans: [TypedSpan]) -> [TypedSpan] {
    var result = spans
    var first = 0
    while first < spans.count {
      var end = first + 1
      while end < spans.count, isJoined(spans[end - 1], spans[end]) { end += 1 }
      if end - first > 2 { even(first..<end, spans, &result) }
      first = end
    }
    return result
  }

  private func even(_ list: Range<Int>, _ spans: [TypedSpan], _ result: inout [TypedSpan]) {
    let votes = list.reduce(into: NameTally()) {
      $0[Int(spans[$1].label.rawValue)] += spans[$1].confidence
    }
    for place in list where spans[place].confidence < Self.leastSure {
      var others = votes
      others[Int(spans[place].label.rawValue)] -= spans[place].confidence
      let best = others.max()
      guard best > Self.leastVotes, best > others.sum() * Self.leastShare else { continue }
      let type = EntityLabel.allCases.first { others[Int($0.rawValue)] == best }
      result[place].label = type ?? spans[place].label
    }
  }

  /// A name below this confidence may take another type.
  private static let leastSure: Float = 0.6
  /// What the others' confidences must add up to, and which share of them must agree.
  private static let leastVotes: Float = 0.8
  private static let leastShare: Float = 0.66

  /// Whether nothing but a comma or "and" is between two names.
  private func isJoined(_ first: TypedSpan, _ second: TypedSpan) -> Bool {
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    guard !first.label.isNumeric, !second.label.isNumeric, (1...2).contains(gap.count) else {
      return false
    }
    return gap.allSatisfy { token in
      text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: ",")
        || Self.joints.contains(text.tokens[token].folded)
    }
  }

  private static let joints = Set(["and", "or"].map(Lexicon.folded))
}
