/// Reads a format from left to right.
struct RowFormatParser {
  private let characters: [Character]
  private var index = 0
  private var hasFill = false
  /// How deep choices may stand in each other.
  private static let deepest = 8

  init(_ text: String) {
    characters = Array(text)
  }

  mutating func parseAll() throws(RowFormatError) -> [RowFormat.Piece] {
    guard characters.count <= RowFormat.longest else {
      throw error("a format has at most \(RowFormat.longest) characters", at: RowFormat.longest)
    }
    return try pieces(endingAt: [], depth: 0)
  }

  /// The pieces up to one of `ends`, which is not taken.
  private mutating func pieces(
    endingAt ends: Set<Character>, depth: Int
  ) throws(RowFormatError) -> [RowFormat.Piece] {
    var pieces: [RowFormat.Piece] = []
    var words = ""
    while index < characters.count, !ends.contains(characters[index]) {
      let character = characters[index]
      guard character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
        throw error("a control character cannot be drawn", at: index)
      }
      index += 1
      if character != "%" {
        words.append(character)
      } else if let escaped = takeEscaped() {
        words.append(escaped)
      } else {
        if !words.isEmpty { pieces.append(.text(words)) }
        words = ""
        pieces.append(try directive(depth: depth))
      }
    }
    return words.isEmpty ? pieces : pieces + [.text(words)]
  }

  private mutating func takeEscaped() -> Character? {
    guard index < characters.count, "%&".contains(characters[index]) else { return nil }
    index += 1
    return characters[index - 1]
  }

  /// What stands behind a percent sign.
  private mutating func directive(depth: Int) throws(RowFormatError) -> RowFormat.Piece {
    let start = index - 1
    guard index < characters.count else { throw error("a field is missing behind %", at: start) }
    switch characters[index] {
    case ">": return try fill(from: start, depth: depth)
    case "?": return try choice(from: start, depth: depth + 1)
    default:
      let width = try width()
      guard index < characters.count else { throw error("a field is missing behind %", at: start) }
      return .field(try field(), width)
    }
  }

  private mutating func fill(from start: Int, depth: Int) throws(RowFormatError) -> RowFormat.Piece
  {
    guard depth == 0 else { throw error("%> cannot stand in a choice", at: start) }
    guard !hasFill else { throw error("there can be only one %>", at: start) }
    hasFill = true
    index += 1
    guard index < characters.count, characters[index] != "%" else { return .fill(" ") }
    index += 1
    return .fill(characters[index - 1])
  }

  private mutating func choice(
    from start: Int, depth: Int
  ) throws(RowFormatError) -> RowFormat.Piece {
    guard depth <= Self.deepest else {
      throw error("choices stand at most \(Self.deepest) deep", at: start)
    }
    index += 1
    let test: RowFormat.Test
    if let columns = try number() {
      test = .columns(columns)
    } else {
      guard index < characters.count else { throw error("a field is missing behind %?", at: start) }
      test = .has(try field())
    }
    try take("?", from: start)
    let then = try pieces(endingAt: ["&", "?"], depth: depth)
    var otherwise: [RowFormat.Piece] = []
    if index < characters.count, characters[index] == "&" {
      index += 1
      otherwise = try pieces(endingAt: ["?"], depth: depth)
    }
    try take("?", from: start)
    return .choice(test, then: then, otherwise: otherwise)
  }

  private mutating func take(_ wanted: Character, from start: Int) throws(RowFormatError) {
    guard index < characters.count else {
      throw error("the choice that begins here has no “\(wanted)” to end it", at: start)
    }
    guard characters[index] == wanted else {
      throw error("“\(wanted)” is missing behind the field or number of a choice", at: index)
    }
    index += 1
  }

  private mutating func width() throws(RowFormatError) -> RowFormat.Width {
    var width = RowFormat.Width()
    if characters[index] == "-" {
      width.isLeft = true
      index += 1
    }
    width.columns = try number()
    if index < characters.count, characters[index] == "." {
      index += 1
      guard let most = try number() else {
        throw error("a number is missing behind “.”", at: index)
      }
      width.most = most
    }
    return width
  }

  private mutating func number() throws(RowFormatError) -> Int? {
    let start = index
    while index < characters.count, characters[index].isASCII, characters[index].isNumber {
      index += 1
    }
    guard index > start else { return nil }
    guard let number = Int(String(characters[start..<index])), (1...999).contains(number) else {
      throw error("a number from 1 to 999 is wanted here", at: start)
    }
    return number
  }

  private mutating func field() throws(RowFormatError) -> RowFormat.Field {
    guard let field = RowFormat.Field(rawValue: characters[index]) else {
      let letters = RowFormat.Field.allCases.map { String($0.rawValue) }.joined(separator: " ")
      throw error("there is no field “\(characters[index])”; there are \(letters)", at: index)
    }
    index += 1
    return field
  }

  private func error(_ message: String, at index: Int) -> RowFormatError {
    RowFormatError(column: index + 1, message: message)
  }
}
