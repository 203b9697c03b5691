extension Filter.DateRange {
  /// A day, month or year as it is said: "2024-03-05", "2024-03", "5 march", "mar 2023", "monday",
  /// "last friday", "yesterday", "-3d", "2 weeks ago"; nil for what is none.
  ///
  /// A weekday or a month without a year is the last one that has begun.
  package init?(phrase: String, at moment: Filter.Moment) {
    let words = phrase.lowercased().split { $0 == " " || $0 == "," }
    if words.count == 1, let period = CivilPeriod(words[0]) {
      self.init(first: period.first, end: period.end)
    } else if let days = Self.daysAgo(words, at: moment) {
      self.init(first: .fromToday(-days), end: .fromToday(1 - days))
    } else if let period = Self.named(words, at: moment) {
      self.init(first: period.first, end: period.end)
    } else {
      return nil
    }
  }

  /// Days between a weekday or a time ago and today.
  private static func daysAgo(_ words: [Substring], at moment: Filter.Moment) -> Int? {
    guard let first = words.first else { return nil }
    let isLast = first == "last"
    let rest = isLast ? words.dropFirst() : words[...]
    if rest.count == 1, let word = rest.first, let weekday = index(of: word, in: Timestamp.weekdays)
    {
      let days = (moment.weekday - weekday + 7) % 7
      return isLast && days == 0 ? 7 : days
    }
    guard !isLast else {
      return rest.count == 1 ? rest.first.flatMap { unit($0) } : nil
    }
    let isAgo = words.last == "ago"
    let text = (isAgo ? words.dropLast() : words[...]).joined()
    guard isAgo || text.hasPrefix("-") else { return nil }
    let digits = text.drop { $0 == "-" }.prefix { $0.isNumber }
    guard let count = Int(digits), (0...100_000).contains(count),
      let unit = unit(text.drop { $0 == "-" }.dropFirst(digits.count))
    else { return nil }
    return count * unit
  }

  /// The days of a unit: d, w, m or y, or the word, or its plural.
  private static func unit(_ text: Substring) -> Int? {
    let units = [("day", 1), ("week", 7), ("month", 30), ("year", 365)]
    return units.first { unit, _ in
      text == unit.prefix(1) || text == unit || text == unit + "s"
    }?.1
  }

  /// A month by name, with or without a day and a year.
  private static func named(_ words: [Substring], at moment: Filter.Moment) -> CivilPeriod? {
    guard (1...3).contains(words.count) else { return nil }
    var month: Int?
    var day: Int?
    var year: Int?
    for word in words {
      if let found = index(of: word, in: Timestamp.months), month == nil {
        month = found + 1
      } else if let number = Int(word), word.utf8.count == 4, year == nil {
        year = number
      } else if let number = Int(word), (1...31).contains(number), day == nil {
        day = number
      } else {
        return nil
      }
    }
    guard let month else { return nil }
    let today = moment.now.day(secondsFromUTC: moment.secondsFromUTC)
    let isAhead = (month, day ?? 1) > (today.month, today.day)
    let wanted = year ?? (isAhead ? today.year - 1 : today.year)
    let parts = [wanted.padded(4), month.padded(2)] + (day.map { [$0.padded(2)] } ?? [])
    return CivilPeriod(parts.joined(separator: "-")[...])
  }

  /// Where a name stands that begins so, with at least three letters.
  private static func index(of word: Substring, in names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }
}

extension Filter.Moment {
  /// Today's day of the week, from 0 for Monday.
  var weekday: Int {
    let local = now.seconds + Int64(secondsFromUTC)
    // 1970 began on a Thursday.
    return Int(((local >= 0 ? local : local - 86_399) / 86_400 % 7 + 10) % 7)
  }
}

extension Int {
  fileprivate func padded(_ digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(digits - text.utf8.count, 0)) + text
  }
}
