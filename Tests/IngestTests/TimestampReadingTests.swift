import Articles
import Ingest
import Testing

struct TimestampReadingTests {
  @Test(arguments: [
    "2024-06-03T17:30:05Z", "2024-06-03 17:30:05", "2024-06-03T19:30:05.123+02:00",
    "20240603T173005Z", "Mon, 03 Jun 2024 17:30:05 GMT", "Mon, 3 Jun 24 12:30:05 -0500",
    "Mon Jun  3 17:30:05 2024", "Mon, 03 Jun 2024 13:30:05 EDT", "3 June 2024, 17:30:05",
    "June 3, 2024 at 5:30:05 p.m.", "Montag, 3. Juni 2024 17:30:05 Uhr",
    "2024/06/03 17:30:05", "3.6.2024 17:30:05", "Published Monday June 3rd, 2024 5:30:05 PM UTC",
  ])
  func `one second is read in every form`(text: String) {
    let day = Timestamp(year: 2024, month: 6, day: 3)
    #expect(Timestamp(reading: text)?.seconds == day.seconds + 17 * 3600 + 30 * 60 + 5)
  }

  @Test(arguments: [("2024", 1, 1), ("2024-06", 6, 1), ("2024-06-03", 6, 3), ("2024-155", 6, 3)])
  func `a part of a date begins where it may`(text: String, month: Int, day: Int) {
    #expect(Timestamp(reading: text) == Timestamp(year: 2024, month: month, day: day))
  }

  @Test(arguments: [
    "", "yesterday", "3/4/2024", "2024-13-01", "2024-02-30", "June",
    "The June war of 1967 was short",
    "99999999999999999999", "+++---:::",
  ])
  func `what is no date is none`(text: String) {
    #expect(Timestamp(reading: text) == nil)
  }
}
