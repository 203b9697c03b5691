/// Reads the filter language by recursive descent, over bytes.
///
/// ```
/// or    = and { "OR" and }
/// and   = unary { [ "AND" ] unary }
/// unary = ( "-" | "NOT" ) unary | "(" or ")" | field ":" ( "(" or ")" | value ) | term
/// term  = word [ "*" ] | '"' phrase '"' | "/" regex "/" | "NEAR" [ "/" n ] "(" terms ")"
/// ```
struct FilterParser {
  static let maximumBytes = 4096
  static let maximumDepth = 32

  let text: String
  let bytes: [UInt8]
  var offset = 0
  private(set) var sort: Filter.Sort?
  /// The terms outside of parentheses that ask for an order.
  private(set) var sortRanges: [TextRange] = []
  private var depth = 0
  /// The field whose parentheses are being read.
  private(set) var enclosingField: FilterField?

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Reads the whole text.
  mutating func parseAll() throws(FilterError) -> Filter.Expression {
    guard bytes.count <= Self.maximumBytes else {
      throw error(.tooLong, TextRange(Self.maximumBytes, bytes.count))
    }
    skipSpaces()
    guard offset < bytes.count else { return .all }
    let expression = try parseAlternatives(after: "")
    guard offset == bytes.count else {
      throw error(.unopenedParenthesis, TextRange(offset, offset + 1))
    }
    return expression
  }

  private mutating func parseAlternatives(after word: String) throws(FilterError)
    -> Filter.Expression
  {
    var alternatives = [try parseConjunction(after: word)]
    while takeKeyword("OR") {
      alternatives.append(try parseConjunction(after: "OR"))
    }
    return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
  }

  private mutating func parseConjunction(after word: String) throws(FilterError)
    -> Filter.Expression
  {
    var terms: [Filter.Expression] = []
    var isSortOnly = false
    var word = word
    while true {
      skipSpaces()
      if takeKeyword("AND") {
        guard !terms.isEmpty else {
          throw error(.missingTermBefore("AND"), TextRange(offset - 3, offset))
        }
        word = "AND"
        continue
      }
      guard offset < bytes.count, bytes[offset] != .closing, !isKeyword("OR") else { break }
      if let term = try parseUnary() { terms.append(term) } else { isSortOnly = true }
      word = ""
    }
    guard word.isEmpty, !terms.isEmpty || isSortOnly else {
      let isFirst = terms.isEmpty && word != "OR" && isKeyword("OR")
      throw isFirst
        ? error(.missingTermBefore("OR"), TextRange(offset, offset + 2)) : missingTerm(after: word)
    }
    return terms.count > 1 ? .and(terms) : terms.first ?? .all
  }

  /// One term with what negates it; nil for one that asks for an order.
  private mutating func parseUnary() throws(FilterError) -> Filter.Expression? {
    let start = offset
    let sign: String
    if bytes[offset] == .minus {
      offset += 1
      sign = "-"
      guard offset < bytes.count, !isSpace(bytes[offset]) else { throw missingTerm(after: sign) }
    } else if takeKeyword("NOT") {
      sign = "NOT"
      skipSpaces()
    } else {
      return try parsePositive()
    }
    guard offset < bytes.count, bytes[offset] != .closing, !isKeyword("OR"), !isKeyword("AND")
    else { throw missingTerm(after: sign) }
    return try nested(from: start) { parser throws(FilterError) in
      guard let term = try parser.parseUnary() else {
        throw parser.error(.misplacedSort, TextRange(start, parser.offset))
      }
      return .not(term)
    }
  }

  private mutating func parsePositive() throws(FilterError) -> Filter.Expression? {
    switch bytes[offset] {
    case .opening: return try parseParentheses()
    case .quote: return try parsePhrase()
    case .slash where enclosingField == nil || enclosingField == .title:
      return try parsePattern()
    default: break
    }
    if let near = try parseNear() { return near }
    if let field = try takeField() { return try parseField(field) }
    let word = takeWord()
    if let field = enclosingField { return try fieldTerm(field, word) }
    return .text(word.isPrefix ? .prefix(word.text) : .word(word.text), .titleAndBody)
  }

  private mutating func parsePhrase() throws(FilterError) -> Filter.Expression {
    let start = offset
    let phrase = try takeQuoted()
    guard let field = enclosingField else { return .text(.phrase(phrase), .titleAndBody) }
    let range = TextRange(start, offset)
    return try quotedTerm(field, FilterWord(text: phrase, range: range, isPrefix: false))
  }

  private mutating func parseParentheses() throws(FilterError) -> Filter.Expression {
    let start = offset
    return try nested(from: start) { parser throws(FilterError) in
      parser.offset += 1
      let inner = try parser.parseAlternatives(after: "(")
      guard parser.offset < parser.bytes.count else {
        throw parser.error(.unclosedParenthesis, TextRange(start, start + 1))
      }
      parser.offset += 1
      return inner
    }
  }

  private mutating func nested(
    from start: Int,
    _ parse: (inout FilterParser) throws(FilterError) -> Filter.Expression
  ) throws(FilterError) -> Filter.Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw error(.tooDeep, TextRange(start, start + 1))
    }
    return try parse(&self)
  }

  private mutating func parseField(_ field: FilterField) throws(FilterError)
    -> Filter.Expression?
  {
    let start = offset - field.rawValue.utf8.count - 1
    guard offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != .closing else {
      throw error(.missingValue(field: field.rawValue), TextRange(start, offset))
    }
    if bytes[offset] == .opening, field != .sort {
      let outer = enclosingField
      enclosingField = field
      defer { enclosingField = outer }
      return try parseParentheses()
    }
    if field == .title, bytes[offset] == .slash { return try parsePattern() }
    let isQuoted = bytes[offset] == .quote
    let word =
      isQuoted
      ? FilterWord(text: try takeQuoted(), range: TextRange(start, offset), isPrefix: false)
      : takeWord()
    if field == .sort { return try parseSort(word, from: start) }
    return isQuoted ? try quotedTerm(field, word) : try fieldTerm(field, word)
  }

  private mutating func parseSort(_ word: FilterWord, from start: Int) throws(FilterError)
    -> Filter.Expression?
  {
    guard depth == 0, sort == nil else {
      throw error(.misplacedSort, TextRange(start, offset))
    }
    guard let found = Filter.Sort(rawValue: word.text.lowercased()) else {
      throw badValue(
        word, .sort, "date, -date, title, source or relevance", Filter.Sort.allCases.map(\.rawValue)
      )
    }
    sort = found
    sortRanges.append(TextRange(start, offset))
    return nil
  }

  func missingTerm(after word: String) -> FilterError {
    error(.missingTerm(after: word), TextRange(offset, offset))
  }

  func error(
    _ reason: FilterError.Reason, _ range: TextRange, suggestion: String? = nil
  ) -> FilterError {
    FilterError(reason, at: range, in: text, suggestion: suggestion)
  }

  func badValue(
    _ word: FilterWord, _ field: FilterField, _ expected: String, _ words: [String] = []
  ) -> FilterError {
    error(
      .badValue(word.text, field: field.rawValue, expected: expected), word.range,
      suggestion: words.nearest(to: word.text))
  }
}
