package import Articles

extension Timestamp {
  /// Reads a date in any of the forms that feeds, mails, pages and people write: ISO 8601 and its
  /// parts, RFC 822, `asctime`, and prose such as "June 3, 2024 at 5:30 p.m. ET".
  ///
  /// A date without a zone is taken for UTC; without a day for the first of the month, without a
  /// month for January. Numbers that could be day and month either way are no date.
  ///
  /// - Parameter strangeWords: How many words may stand around it that belong to no date.
  /// - Complexity: O(*n*); what is longer than 100 bytes is no date.
  package init?(reading text: String, strangeWords: Int = 2) {
    let line = Sanitizer.line(text).lowercased()
    guard !line.isEmpty, line.utf8.count <= 100 else { return nil }
    if let date = Timestamp(iso: line) {
      self = date
      return
    }
    var reading = ProseDate(line)
    guard let date = reading.date(strangeWords: strangeWords) else { return nil }
    self = date
  }

  /// The point in time that fields of the calendar name, or nil where there is no such day.
  init?(fields year: Int, _ month: Int, _ day: Int, second: Int = 0, zone: Int = 0) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1000...9999).contains(year), (1...12).contains(month),
      (1...lengths[month - 1]).contains(day)
    else { return nil }
    let local = Timestamp(year: year, month: month, day: day, secondOfDay: second)
    self.init(seconds: local.seconds - Int64(zone))
  }
}

extension Timestamp {
  /// ISO 8601 in small letters: "2024-06-03t17:30:00.5+02:00" and its shorter forms.
  fileprivate init?(iso line: String) {
    var scanner = DigitScanner(line)
    guard let year = scanner.number(digits: 4) else { return nil }
    let isDashed = scanner.skip("-")
    if scanner.isAtEnd {
      self.init(fields: year, 1, 1)
      return
    }
    if let days = scanner.lastNumber(digits: 3) {
      self.init(fields: year, 1, 1, second: (days - 1) * 86_400)
      return
    }
    guard let month = scanner.number(digits: 2) ?? (isDashed ? scanner.number(digits: 1) : nil)
    else { return nil }
    if isDashed && scanner.isAtEnd {
      self.init(fields: year, month, 1)
      return
    }
    guard scanner.skip("-") == isDashed,
      let day = scanner.number(digits: 2) ?? (isDashed ? scanner.number(digits: 1) : nil),
      let time = scanner.timeAndZone()
    else { return nil }
    self.init(fields: year, month, day, second: time.second, zone: time.zone)
  }
}

/// Reads numbers of a known length, one after the other.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { next == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next < bytes.count, bytes[next] == UInt8(ascii: character) else { return false }
    next += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard next + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[next..<next + digits] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    next += digits
    return value
  }

  mutating func lastNumber(digits: Int) -> Int? {
    bytes.count - next == digits ? number(digits: digits) : nil
  }

  /// The time of day in seconds and the zone, which may both be left out; nil where there is
  /// something else.
  mutating func timeAndZone() -> (second: Int, zone: Int)? {
    guard !isAtEnd else { return (0, 0) }
    guard skip("t") || skip(" ") else { return nil }
    while skip(" ") {}
    guard let hour = number(digits: 2), hour <= 24 else { return nil }
    var second = hour * 3600
    _ = skip(":")
    if let minute = number(digits: 2) {
      second += minute * 60
      if skip(":") || next < bytes.count && (0x30...0x39).contains(bytes[next]) {
        second += number(digits: 2) ?? 0
      }
    }
    if skip(".") || skip(",") { while number(digits: 1) != nil {} }
    return zone().map { (second, $0) }
  }

  private mutating func zone() -> Int? {
    while skip(" ") {}
    guard !isAtEnd else { return 0 }
    if !"+-".utf8.contains(bytes[next]) {
      let word = String(decoding: bytes[next...], as: UTF8.self)
      return DateWords.zone(word[...])
    }
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    return sign * (hours * 3600 + (number(digits: 2) ?? 0) * 60)
  }
}
