import Articles
import Testing

struct FilterWeekdayTests {
  /// Thursday, 28 November 2024, at noon.
  private let moment = Filter.Moment(
    now: Timestamp(year: 2024, month: 11, day: 28, secondOfDay: 43_200))

  private func days(_ text: String) throws -> [Int] {
    guard case .date(let range) = try Filter("date:" + text).expression else { return [] }
    let bounds = range.bounds(at: moment)
    return [bounds.start, bounds.end].map { $0?.day().day ?? 0 }
  }

  @Test(arguments: [
    ("monday", [25, 26]), ("thu", [28, 29]), ("Friday", [22, 23]), ("-3d", [25, 26]),
    (">=monday", [25, 0]), ("monday..wednesday", [25, 28]),
  ])
  func `a date may be a weekday or so many days ago`(text: String, expected: [Int]) throws {
    #expect(try days(text) == expected)
  }

  @Test func `a later day before an earlier one is an error that turns them round`() {
    let error = #expect(throws: FilterError.self) { try Filter("date:2024-07..2024-06") }
    #expect(error?.column == 5)
    #expect(error?.suggestion == "2024-06..2024-07")
  }
}
