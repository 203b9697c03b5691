import Articles

/// Reads a date out of words and numbers in the order people write them.
struct ProseDate {
  private var tokens: [Substring]
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var second = 0
  private var zone = 0
  private var strange = 0
  private var numbers: [Int] = []

  /// - Parameter line: In small letters.
  init(_ line: String) {
    tokens = Self.tokens(of: line)
  }

  /// The date, if there is a year, a month and no more words than allowed that fit no date.
  mutating func date(strangeWords: Int) -> Timestamp? {
    var index = 0
    while index < tokens.count { index += take(index) }
    guard strange <= strangeWords else { return nil }
    settle()
    guard let year, let month else { return nil }
    return Timestamp(fields: year, month, day ?? 1, second: second, zone: zone)
  }

  /// Runs of letters, runs of digits, and single signs; spaces and commas between are dropped.
  private static func tokens(of line: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = line.startIndex
    while start < line.endIndex {
      let isDigit = line[start].isASCII && line[start].isNumber
      let isLetter = line[start].isLetter
      let run = line[start...].prefix {
        isDigit ? $0.isASCII && $0.isNumber : isLetter ? $0.isLetter : false
      }
      if run.isEmpty {
        if ":./+-".contains(line[start]) { tokens.append(line[start...start]) }
        start = line.index(after: start)
      } else {
        tokens.append(run)
        start = run.endIndex
      }
    }
    return tokens
  }

  private func token(_ index: Int) -> Substring {
    tokens.indices.contains(index) ? tokens[index] : ""
  }

  private func number(_ index: Int) -> Int? {
    token(index).count <= 4 ? Int(token(index)) : nil
  }

  /// Takes what stands at `index`; returns how many tokens that was.
  private mutating func take(_ index: Int) -> Int {
    let token = tokens[index]
    if let count = takeTime(index) ?? takeNumericDate(index) { return count }
    if let number = number(index) {
      numbers.append(number)
      if token.count == 4 && year == nil { year = number }
    } else if let offset = takeOffset(index) {
      return offset
    } else if month == nil, let named = DateWords.month(token), !isWeekday(index) {
      month = named
    } else if let seconds = DateWords.zone(token), day != nil || !numbers.isEmpty {
      zone = seconds
    } else if token.first?.isLetter == true, !DateWords.isFiller(token) {
      strange += 1
    } else if token.first?.isNumber == true {
      strange += 1
    }
    return 1
  }

  /// Whether a word that could be a month, as "mar." could, is a day because a month follows.
  private func isWeekday(_ index: Int) -> Bool {
    DateWords.isFiller(token(index))
      && tokens[(index + 1)...].prefix(3).contains { DateWords.month($0) != nil }
  }

  /// "17:30:05", "5:30 p.m.", "5 pm".
  private mutating func takeTime(_ index: Int) -> Int? {
    guard let hour = number(index), hour <= 24 else { return nil }
    var next = index + 1
    var minutes = 0
    var isTime = false
    if token(next) == ":", let minute = number(next + 1), minute < 60 {
      (minutes, next, isTime) = (minute * 60, next + 2, true)
      if token(next) == ":", let seconds = number(next + 1), seconds <= 60 {
        (minutes, next) = (minutes + seconds, next + 2)
        if token(next) == ".", number(next + 1) != nil { next += 2 }
      }
    }
    guard let half = halfOfDay(next) else {
      guard isTime else { return nil }
      second = hour * 3600 + minutes
      return next - index
    }
    second = (hour % 12 + (half.isAfternoon ? 12 : 0)) * 3600 + minutes
    return next + half.count - index
  }

  /// "am", "p.m."
  private func halfOfDay(_ index: Int) -> (isAfternoon: Bool, count: Int)? {
    if token(index) == "am" { return (false, 1) }
    if token(index) == "pm" { return (true, 1) }
    guard token(index + 1) == ".", token(index + 2) == "m" else { return nil }
    let count = token(index + 3) == "." ? 4 : 3
    if token(index) == "a" { return (false, count) }
    return token(index) == "p" ? (true, count) : nil
  }

  /// "2024/6/3", "3.6.2024", "6/13/2024"; a day and month that could be either way are none.
  private mutating func takeNumericDate(_ index: Int) -> Int? {
    let sign = token(index + 1)
    guard year == nil, sign == "/" || sign == "." || sign == "-", token(index + 3) == sign,
      let first = number(index), let middle = number(index + 2), let last = number(index + 4)
    else { return nil }
    if token(index).count == 4 {
      (year, month, day) = (first, middle, last)
    } else if token(index + 4).count == 4 {
      if sign == "." || first > 12 || first == middle {
        (day, month, year) = (first, middle, last)
      } else if middle > 12 {
        (month, day, year) = (first, middle, last)
      } else {
        return nil
      }
    } else {
      return nil
    }
    return 5
  }

  /// "+0200", "-05:00".
  private mutating func takeOffset(_ index: Int) -> Int? {
    guard token(index) == "+" || token(index) == "-", month != nil || year != nil,
      let value = number(index + 1)
    else { return nil }
    let sign = token(index) == "-" ? -1 : 1
    if token(index + 1).count == 4 {
      zone = sign * (value / 100 * 3600 + value % 100 * 60)
      return 2
    }
    guard token(index + 1).count == 2, token(index + 2) == ":", let minutes = number(index + 3)
    else { return nil }
    zone = sign * (value * 3600 + minutes * 60)
    return 4
  }

  /// Gives the numbers that were left over their meaning: day, then a year of two digits.
  private mutating func settle() {
    var rest = numbers
    if let year, let place = rest.firstIndex(of: year) { rest.remove(at: place) }
    if day == nil, let place = rest.firstIndex(where: { (1...31).contains($0) }) {
      day = rest.remove(at: place)
    }
    if year == nil, let short = rest.first(where: { $0 < 100 }) {
      year = short < 70 ? 2000 + short : 1900 + short
    }
  }
}
