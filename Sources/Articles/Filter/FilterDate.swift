extension Filter {
  /// The point in time and the place on earth that dates and ages are counted from.
  public struct Moment: Hashable, Sendable {
    public let now: Timestamp
    /// How far the reader's clock is east of Greenwich.
    public let secondsFromUTC: Int

    public init(now: Timestamp, secondsFromUTC: Int = 0) {
      self.now = now
      self.secondsFromUTC = secondsFromUTC
    }
  }

  /// Whole days of the reader's calendar.
  public struct DateRange: Hashable, Sendable {
    /// The first day in it; nil for all that came before.
    public let first: Day?
    /// The first day no longer in it; nil for all that comes after.
    public let end: Day?

    public init(first: Day?, end: Day?) {
      self.first = first
      self.end = end
    }

    /// The first second in it and the first one no longer in it.
    public func bounds(at moment: Moment) -> (start: Timestamp?, end: Timestamp?) {
      (first?.start(at: moment), end?.start(at: moment))
    }
  }

  /// A day, named or counted from today.
  public enum Day: Hashable, Sendable {
    /// A day of the Gregorian calendar; it exists.
    case civil(year: Int, month: Int, day: Int)
    /// So many days after today.
    case fromToday(Int)
    /// So many days after the last day of that name that has begun; Monday is 0.
    case weekday(Int, daysAfter: Int)

    /// Its first second.
    public func start(at moment: Moment) -> Timestamp {
      switch self {
      case .civil(let year, let month, let day):
        let start = Timestamp(year: year, month: month, day: day)
        return Timestamp(seconds: start.seconds - Int64(moment.secondsFromUTC))
      case .fromToday(let days):
        let today = moment.now.day(secondsFromUTC: moment.secondsFromUTC)
        let start = Day.civil(year: today.year, month: today.month, day: today.day)
          .start(at: moment)
        return Timestamp(seconds: start.seconds + Int64(days) * 86_400)
      case .weekday(let weekday, let days):
        let daysAgo = (moment.weekday - weekday + 7) % 7
        return Filter.Day.fromToday(days - daysAgo).start(at: moment)
      }
    }

    /// What days of the calendar can be compared by; nil for those counted from today.
    var number: Int? {
      guard case .civil(let year, let month, let day) = self else { return nil }
      return (year * 100 + month) * 100 + day
    }
  }
}

/// A year, month or day as it is written in a filter, from its first day to the day after its last.
struct CivilPeriod {
  let first: Filter.Day
  let end: Filter.Day

  private init(first: Filter.Day, end: Filter.Day) {
    self.first = first
    self.end = end
  }

  /// Reads "2024", "2024-06", "2024-06-01", "today" and "yesterday"; nil for all else, and for
  /// days that no calendar has.
  init?(_ text: Substring) {
    switch text {
    case "today": self.init(first: .fromToday(0), end: .fromToday(1))
    case "yesterday": self.init(first: .fromToday(-1), end: .fromToday(0))
    default: self.init(civil: text)
    }
  }

  /// Reads "monday" or the beginning of such a name, and "-3d"; nil for all else.
  init?(relative text: Substring) {
    let text = text.lowercased()
    if text.utf8.count >= 3,
      let day = Timestamp.weekdays.firstIndex(where: { $0.lowercased().hasPrefix(text) })
    {
      self.init(first: .weekday(day, daysAfter: 0), end: .weekday(day, daysAfter: 1))
      return
    }
    guard text.hasPrefix("-"), text.hasSuffix("d"), let days = Int(text.dropFirst().dropLast()),
      (0...100_000).contains(days)
    else { return nil }
    self.init(first: .fromToday(-days), end: .fromToday(1 - days))
  }

  private init?(civil text: Substring) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = fields.map(\.utf8.count)
    guard widths == [4] || widths == [4, 2] || widths == [4, 2, 2],
      fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    switch numbers.count {
    case 1: self.init(year: numbers[0])
    case 2: self.init(year: numbers[0], month: numbers[1])
    default: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }

  private init(year: Int) {
    self.init(
      first: .civil(year: year, month: 1, day: 1), end: .civil(year: year + 1, month: 1, day: 1))
  }

  private init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    self.init(
      first: .civil(year: year, month: month, day: 1),
      end: .civil(year: next.0, month: next.1, day: 1))
  }

  private init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month) else { return nil }
    let start = Timestamp(year: year, month: month, day: day)
    let same = start.day()
    guard (same.month, same.day) == (month, day) else { return nil }
    let next = Timestamp(seconds: start.seconds + 86_400).day()
    self.init(
      first: .civil(year: year, month: month, day: day),
      end: .civil(year: next.year, month: next.month, day: next.day))
  }
}
