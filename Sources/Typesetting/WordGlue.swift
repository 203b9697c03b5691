/// Keeps together what Unicode's rules would part and a reader would not: a number and its unit, a
/// title and its name, an abbreviation and its number, initials, and a dash and what it follows.
enum WordGlue {
  /// Nothing is joined to a stretch wider than this, so that joints cannot build up.
  static let mostColumns = 20

  private static let titles: Set<String> = [
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Mx.", "Dr", "Dr.", "Prof.", "Sir", "Lord",
    "Lady", "Dame", "St", "St.", "Gen.", "Col.", "Lt.", "Capt.", "Maj.", "Sgt.", "Adm.", "Sen.",
    "Rep.", "Gov.", "Pres.", "Rev.", "Fr.", "Hon.", "Pope", "King", "Queen", "Mme", "Mlle", "M.",
    "Herr", "Frau",
  ]
  private static let numbered: Set<String> = [
    "p.", "pp.", "No.", "no.", "Nos.", "Nr.", "nr.", "vol.", "Vol.", "Fig.", "fig.", "ch.", "Ch.",
    "sec.", "Sec.", "art.", "Art.", "c.", "ca.", "v.", "vv.", "ed.", "S.", "§", "§§", "№", "n°",
    "page", "Page", "chapter", "Chapter", "Table", "Figure", "Part", "Act", "Article", "Section",
  ]
  private static let units: Set<String> = [
    "m", "km", "cm", "mm", "nm", "mi", "ft", "in", "yd", "g", "kg", "mg", "t", "lb", "lbs", "oz",
    "s", "ms", "min", "h", "hr", "hrs", "Hz", "kHz", "MHz", "GHz", "W", "kW", "MW", "GW", "TW",
    "kWh", "MWh", "GWh", "TWh", "V", "kV", "A", "mA", "J", "kJ", "MJ", "N", "Pa", "hPa", "kPa",
    "K", "C", "F", "l", "L", "ml", "mL", "ha", "km/h", "mph", "knots", "bn", "mn", "tn", "k", "B",
    "kB", "KB", "MB", "GB", "TB", "Mbit", "Gbit", "am", "pm", "AM", "PM", "a.m", "p.m", "BC", "AD",
    "BCE", "CE", "EUR", "USD", "GBP", "JPY", "CHF", "percent", "per", "cent", "million", "billion",
    "trillion", "thousand", "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun",
    "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  /// Whether a word of ASCII letters may be a title or initial before a name, from its shape alone.
  @inline(__always)
  static func mayHoldName(_ bytes: Span<UInt8>, _ word: Range<Int>, next: UInt8) -> Bool {
    word.count <= 6 && next < 0x61 && bytes[word.lowerBound] < 0x61
  }

  /// Whether no line should end between `word` and `rest`, though Unicode's rules allow it.
  static func joins(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ rest: Range<Int>, acrossBlanks: Bool
  ) -> Bool {
    guard !word.isEmpty, !rest.isEmpty else { return false }
    if isDash(bytes, rest) { return true }
    guard acrossBlanks else { return false }
    let next = bytes[rest.lowerBound]
    if isDigit(next) { return numbered.contains(lastToken(bytes, word)) }
    if isDigit(bytes[word.upperBound - 1]) { return units.contains(firstToken(bytes, rest)) }
    guard isUppercase(next) || next >= 0x80 else { return false }
    return isInitial(bytes, word) || titles.contains(lastToken(bytes, word))
  }

  /// Whether `rest` starts with a dash that belongs to what is before it: an em dash, or an en dash
  /// or hyphen alone between blanks.
  private static func isDash(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    let scalar = bytes.scalar(at: rest.lowerBound)
    if scalar.code == 0x2014 { return true }
    guard scalar.code == 0x2013 || scalar.code == 0x2D else { return false }
    let behind = rest.lowerBound + scalar.byteCount
    return behind < rest.upperBound && Words.isBlank(bytes[behind])
  }

  /// Whether `word` ends in a capital and a full stop and nothing before them, as in "J. K.".
  private static func isInitial(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, bytes[word.upperBound - 1] == 0x2E else { return false }
    let letter = word.upperBound - 2
    guard isUppercase(bytes[letter]) else { return false }
    return letter == word.lowerBound || Words.isBlank(bytes[letter - 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// What stands behind the last blank or opening mark, at most 12 bytes; empty if it is longer.
  private static func lastToken(_ bytes: Span<UInt8>, _ word: Range<Int>) -> String {
    var start = word.upperBound
    while start > word.lowerBound, !isTokenEdge(bytes[start - 1]) { start -= 1 }
    return token(bytes, start..<word.upperBound)
  }

  /// What stands before the next blank or mark, at most 12 bytes; empty if it is longer.
  private static func firstToken(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> String {
    var end = rest.lowerBound
    while end < min(rest.upperBound, rest.lowerBound + 13), !isTokenEdge(bytes[end]) { end += 1 }
    if end > rest.lowerBound, bytes[end - 1] == 0x2E { end -= 1 }
    return token(bytes, rest.lowerBound..<end)
  }

  /// Whether a byte parts tokens: a blank, or a mark that is not part of an abbreviation.
  private static func isTokenEdge(_ byte: UInt8) -> Bool {
    Words.isBlank(byte) || byte == 0x28 || byte == 0x29 || byte == 0x22 || byte == 0x2C
      || byte == 0x3A || byte == 0x3B || byte == 0x5B || byte == 0x5D
  }

  private static func token(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard range.count <= 12 else { return "" }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for index in 0..<range.count { buffer[index] = bytes[range.lowerBound + index] }
      return range.count
    }
  }
}
