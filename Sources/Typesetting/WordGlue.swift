/// Keeps together what Unicode's rules would part and a reader would not: a number and its unit, a
/// title and its name, an abbreviation and its number, initials, a dash and what it follows, and French
/// quotation marks and what they hold.
enum WordGlue {
  /// Nothing is joined to a stretch of more columns than this, so that joints cannot build up.
  static let mostColumns = 20

  private static let titles = TokenSet([
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Mx.", "Dr", "Dr.", "Prof.", "Sir", "Lord",
    "Lady", "Dame", "St", "St.", "Gen.", "Col.", "Lt.", "Capt.", "Maj.", "Sgt.", "Adm.", "Sen.",
    "Rep.", "Gov.", "Pres.", "Rev.", "Fr.", "Hon.", "Pope", "King", "Queen", "Mme", "Mlle", "M.",
    "Herr", "Frau",
  ])
  private static let numbered = TokenSet([
    "p.", "pp.", "No.", "no.", "Nos.", "Nr.", "nr.", "vol.", "Vol.", "Fig.", "fig.", "ch.", "Ch.",
    "sec.", "Sec.", "art.", "Art.", "c.", "ca.", "v.", "vv.", "ed.", "S.", "§", "§§", "№", "n°",
    "page", "Page", "chapter", "Chapter", "Table", "Figure", "Part", "Act", "Article", "Section",
    "$", "US$", "€", "£", "¥", "₴", "₹", "₽", "~", "≈", "±", "#",
  ])
  private static let units = TokenSet([
    "m", "km", "cm", "mm", "nm", "mi", "ft", "in", "yd", "g", "kg", "mg", "t", "lb", "lbs", "oz",
    "s", "ms", "min", "h", "hr", "hrs", "Hz", "kHz", "MHz", "GHz", "W", "kW", "MW", "GW", "TW",
    "kWh", "MWh", "GWh", "TWh", "V", "kV", "A", "mA", "J", "kJ", "MJ", "N", "Pa", "hPa", "kPa",
    "K", "C", "F", "l", "L", "ml", "mL", "ha", "km/h", "mph", "knots", "bn", "mn", "tn", "k", "B",
    "kB", "KB", "MB", "GB", "TB", "Mbit", "Gbit", "am", "pm", "AM", "PM", "a.m", "p.m", "BC", "AD",
    "BCE", "CE", "EUR", "USD", "GBP", "JPY", "CHF", "percent", "per", "cent", "million", "billion",
    "trillion", "thousand", "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun",
    "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ])

  /// Whether it is worth asking `joins` about an ASCII word and what stands behind a blank.
  @inline(__always)
  static func mayJoin(_ bytes: Span<UInt8>, _ word: Range<Int>, next: UInt8) -> Bool {
    if next.isDigit || bytes[word.upperBound - 1].isDigit { return word.count <= 12 }
    return next.isUppercase && word.count <= 6 && bytes[word.lowerBound].isUppercase
  }

  /// Whether no line should end between `word` and `rest`, though Unicode's rules allow it.
  static func joins(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ rest: Range<Int>, acrossBlanks: Bool
  ) -> Bool {
    guard !word.isEmpty, !rest.isEmpty else { return false }
    if isDash(bytes, rest) { return true }
    guard acrossBlanks else { return false }
    if isGuillemet(bytes, word, rest) { return true }
    let next = bytes[rest.lowerBound]
    if next.isDigit { return numbered.contains(lastToken(bytes, word)) }
    if bytes[word.upperBound - 1].isDigit { return units.contains(firstToken(bytes, rest)) }
    guard next.isUppercase || next >= 0x80 else { return false }
    return isInitial(bytes, word) || titles.contains(lastToken(bytes, word))
  }

  /// Whether `rest` starts with a dash that belongs to what is before it: an em dash, or an en dash
  /// or hyphen alone between blanks.
  private static func isDash(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    let scalar = bytes.scalar(at: rest.lowerBound)
    if scalar.code == 0x2014 { return true }
    guard scalar.code == 0x2013 || scalar.code == 0x2D else { return false }
    let behind = rest.lowerBound + scalar.byteCount
    return behind < rest.upperBound && bytes[behind].isBlank
  }

  /// Whether a French quotation mark set off by a blank stands on either side.
  private static func isGuillemet(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ rest: Range<Int>
  ) -> Bool {
    if bytes[rest.lowerBound] == 0xC2, bytes.scalar(at: rest.lowerBound).code == 0xBB {
      let behind = rest.lowerBound + 2
      return behind == rest.upperBound || bytes[behind].isBlank || bytes[behind].isCloser
    }
    guard bytes[word.upperBound - 1] == 0xAB, word.count >= 2 else { return false }
    let start = word.upperBound - 2
    let isAlone = start == word.lowerBound || bytes[start - 1].isBlank
    return isAlone && bytes.scalar(at: start).code == 0xAB
  }

  /// Whether `word` ends in a capital and a full stop and nothing before them, as in "J. K.".
  private static func isInitial(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, bytes[word.upperBound - 1] == 0x2E else { return false }
    let letter = word.upperBound - 2
    guard bytes[letter].isUppercase else { return false }
    return letter == word.lowerBound || bytes[letter - 1].isBlank
  }

  /// What stands behind the last blank or opening mark.
  private static func lastToken(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Token? {
    var start = word.upperBound
    while start > word.lowerBound, !isTokenEdge(bytes[start - 1]) { start -= 1 }
    return Token(bytes, start..<word.upperBound)
  }

  /// What stands before the next blank or mark.
  private static func firstToken(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Token? {
    let limit = min(rest.upperBound, rest.lowerBound + Token.mostBytes + 1)
    var end = rest.lowerBound
    while end < limit, !isTokenEdge(bytes[end]) { end += 1 }
    if end > rest.lowerBound, bytes[end - 1] == 0x2E { end -= 1 }
    return Token(bytes, rest.lowerBound..<end)
  }

  /// Whether a byte parts tokens: a blank, or a mark that is not part of an abbreviation.
  private static func isTokenEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x5B, 0x5D: true  // " ( ) , : ; [ ]
    default: byte.isBlank
    }
  }
}

/// A short stretch of text, to be looked up without making a string of it.
private struct Token: Hashable {
  /// Longer ones are in no set.
  static let mostBytes = 15

  private var packed: UInt128 = 0

  /// Nil for an empty range and for one of more than `mostBytes` bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= Self.mostBytes else { return nil }
    for index in range { packed = packed << 8 | UInt128(bytes[index]) }
  }
}

/// Tokens to recognize.
private struct TokenSet {
  private let tokens: Set<Token>

  init(_ texts: [String]) {
    tokens = Set(texts.compactMap { Token($0.utf8Span.span, 0..<$0.utf8.count) })
  }

  func contains(_ token: Token?) -> Bool {
    token.map(tokens.contains) ?? false
  }
}
