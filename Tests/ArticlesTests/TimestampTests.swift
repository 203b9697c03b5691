import Articles
import Testing

struct TimestampTests {
  @Test(arguments: [(1970, 1, 1), (2024, 2, 29), (2000, 12, 31), (1900, 3, 1), (1600, 2, 29)])
  func `a day is found again`(year: Int, month: Int, day: Int) {
    let found = Timestamp(year: year, month: month, day: day, secondOfDay: 86_399).day()
    #expect(found == (year, month, day))
  }

  @Test func `a day begins earlier in the east`() {
    let late = Timestamp(year: 2024, month: 6, day: 30, secondOfDay: 82_800)
    #expect(late.day(secondsFromUTC: 7200) == (2024, 7, 1))
  }
}
