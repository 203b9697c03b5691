package import Articles

extension Timestamp {
  /// "3 June 2024"
  package var longDate: String {
    let (year, month, day) = day()
    return "\(day) \(Timestamp.months[month - 1]) \(year)"
  }

  /// "2024-06-03"
  package func isoDay(secondsFromUTC: Int) -> String {
    let (year, month, day) = day(secondsFromUTC: secondsFromUTC)
    return "\(year)-" + [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// "Monday 3 June"; with the year where that is not this one.
  func weekdayAndDate(now: Timestamp, secondsFromUTC: Int) -> String {
    let (year, month, day) = day(secondsFromUTC: secondsFromUTC)
    let local = seconds + Int64(secondsFromUTC)
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    // 1970 began on a Thursday.
    let weekday = Timestamp.weekdays[Int((days % 7 + 10) % 7)]
    let isThisYear = year == now.day(secondsFromUTC: secondsFromUTC).year
    return "\(weekday) \(day) \(Timestamp.months[month - 1])" + (isThisYear ? "" : " \(year)")
  }

  /// How long ago it was, in at most seven columns: "12m", "5h", "3d", "3 Jun", "2023-11".
  package func age(at now: Timestamp, secondsFromUTC: Int) -> String {
    let seconds = now.seconds - self.seconds
    let (year, month, day) = day(secondsFromUTC: secondsFromUTC)
    switch seconds {
    case ..<0: return dateInYear(year, month, day, of: now)
    case ..<3600: return String(seconds / 60) + "m"
    case ..<86_400: return String(seconds / 3600) + "h"
    case ..<(14 * 86_400): return String(seconds / 86_400) + "d"
    default: return dateInYear(year, month, day, of: now)
    }
  }

  private func dateInYear(_ year: Int, _ month: Int, _ day: Int, of now: Timestamp) -> String {
    if year == now.day().year { return String(day) + " " + Self.shortMonths[month - 1] }
    return String(year) + (month < 10 ? "-0" : "-") + String(month)
  }

  private static let shortMonths = months.map { String($0.prefix(3)) }
}
