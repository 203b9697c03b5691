extension Filter {
  /// This filter narrowed to articles that name `entity`.
  public func adding(_ entity: Entity) -> Filter {
    changed(adding: Self.term(for: entity), removing: "-" + Self.term(for: entity))
  }

  /// This filter without the articles that name `entity`.
  public func excluding(_ entity: Entity) -> Filter {
    changed(adding: "-" + Self.term(for: entity), removing: Self.term(for: entity))
  }

  /// This filter narrowed by another term of the language, "is:unread" for one. The filter itself
  /// where the term makes no sense.
  public func adding(term: String) -> Filter {
    changed(adding: term, removing: "-" + term)
  }

  /// A text in quotation marks, as the language wants it.
  public static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(escaped))\""
  }

  private static func term(for entity: Entity) -> String { "entity:" + quoted(entity.name) }

  private func changed(adding term: String, removing opposite: String) -> Filter {
    var parser = FilterParser(text)
    guard let terms = try? parser.topLevelTerms() else { return self }
    if terms.contains(where: { text[$0] == term }) { return self }
    let kept = terms.filter { text[$0] != opposite }
    let orders = kept.filter { text[$0].hasPrefix("sort:") }
    var words = kept.filter { !text[$0].hasPrefix("sort:") }.map { String(text[$0]) }
    if case .or = expression, kept.count == terms.count {
      words = ["(" + words.joined(separator: " ") + ")"]
    }
    words.append(term)
    words += orders.map { String(text[$0]) }
    return (try? Filter(words.joined(separator: " "))) ?? self
  }
}

extension FilterParser {
  /// The terms outside of parentheses and the keywords between them, in order.
  fileprivate mutating func topLevelTerms() throws(FilterError) -> [TextRange] {
    var terms: [TextRange] = []
    skipSpaces()
    while offset < bytes.count {
      let start = offset
      try skipTerm()
      terms.append(TextRange(start, offset))
      skipSpaces()
    }
    return terms
  }

  /// Steps over one term with everything in its parentheses and quotation marks.
  private mutating func skipTerm() throws(FilterError) {
    var depth = 0
    while offset < bytes.count, depth > 0 || !isSpace(bytes[offset]) {
      switch bytes[offset] {
      case .quote: _ = try takeQuoted()
      case .slash where isPatternStart: _ = try parsePattern()
      case let byte:
        if byte == .opening { depth += 1 }
        if byte == .closing { depth -= 1 }
        offset += 1
      }
    }
  }

  /// Whether the slash here begins a regular expression and is no part of a word.
  private var isPatternStart: Bool {
    guard offset > 0 else { return true }
    let before = bytes[offset - 1]
    return isSpace(before) || [.minus, .opening, UInt8(ascii: ":")].contains(before)
  }
}
