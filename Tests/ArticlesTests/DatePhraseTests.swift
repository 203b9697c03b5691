import Articles
import Testing

struct DatePhraseTests {
  /// A Monday.
  private static let moment = Filter.Moment(
    now: Timestamp(year: 2024, month: 7, day: 1, secondOfDay: 80_000), secondsFromUTC: 0)

  @Test(arguments: [
    ("2024-03-05", "2024-03-05", "2024-03-06"), ("2024-02", "2024-02-01", "2024-03-01"),
    ("2023", "2023-01-01", "2024-01-01"), ("today", "2024-07-01", "2024-07-02"),
    ("yesterday", "2024-06-30", "2024-07-01"), ("monday", "2024-07-01", "2024-07-02"),
    ("last monday", "2024-06-24", "2024-06-25"), ("Sun", "2024-06-30", "2024-07-01"),
    ("tuesday", "2024-06-25", "2024-06-26"), ("-3d", "2024-06-28", "2024-06-29"),
    ("- 2 w", "2024-06-17", "2024-06-18"), ("3 days ago", "2024-06-28", "2024-06-29"),
    ("1 week ago", "2024-06-24", "2024-06-25"), ("last week", "2024-06-24", "2024-06-25"),
    ("march", "2024-03-01", "2024-04-01"), ("august", "2023-08-01", "2023-09-01"),
    ("mar 2022", "2022-03-01", "2022-04-01"), ("5 march", "2024-03-05", "2024-03-06"),
    ("March 5, 2020", "2020-03-05", "2020-03-06"), ("2 july", "2023-07-02", "2023-07-03"),
  ])
  func `a day is understood as it is said`(phrase: String, first: String, end: String) throws {
    let range = try #require(Filter.DateRange(phrase: phrase, at: Self.moment))
    let bounds = range.bounds(at: Self.moment)
    let days = [bounds.start, bounds.end].map { time in
      time.map { $0.day() }.map { "\($0.year)-\(two($0.month))-\(two($0.day))" }
    }
    #expect(days == [first, end])
  }

  @Test(arguments: [
    "", "soon", "2024-13", "2024-02-30", "31 february", "mo", "-3", "-d", "3d", "last", "5 6 march",
    "march april", "-99999999999999999999d", "2024-3-5", "last 5 march", "0 march",
  ])
  func `what is no day is refused`(phrase: String) {
    #expect(Filter.DateRange(phrase: phrase, at: Self.moment) == nil)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
