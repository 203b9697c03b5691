import Articles
import Testing

@testable import Store

/// Where articles without a date stand in the list.
struct ArrivalTests {
  @Test func `of imports that follow each other closely, the later one stands above`() throws {
    let store = try Store.inMemory()
    try store.importUndated("a", 30)
    try store.importUndated("b", 20, at: 3)
    try store.importUndated("c", 10, at: 4)
    let expected = ["c": 10, "b": 20, "a": 30].sorted { $0.key > $1.key }
      .flatMap { name, count in (0..<count).map { name + "\($0)" } }
    #expect(try store.headlines() == expected)
    #expect(try store.problems() == [])
  }

  @Test func `two imports at once do not mix`() throws {
    let store = try Store.inMemory()
    var first = try store.places(for: 4, arrived: .today)
    var second = try store.places(for: 4, arrived: .today)
    for number in 0..<2 {
      _ = try store.add(.undated("a", number * 2..<number * 2 + 2), arrived: .today, places: first)
      _ = try store.add(.undated("b", number * 2..<number * 2 + 2), arrived: .today, places: second)
      first.skip(2)
      second.skip(2)
    }
    #expect(try store.headlines() == ["b0", "b1", "b2", "b3", "a0", "a1", "a2", "a3"])
  }

  @Test func `an article with a date stands by it among those without one`() throws {
    let store = try Store.inMemory()
    try store.importUndated("a", 900)
    try store.importUndated("b", 900, at: 60)
    let ages: [Int64] = [600, 30, 900, 1200, 300]
    for age in ages {
      var article = Article.fixture("\(age) s")
      article.published = Timestamp(seconds: Timestamp.today.seconds - age)
      _ = try store.add(article)
    }
    let listed = try store.headlines("", 0..<2000)
    #expect(listed.filter { $0.hasSuffix("s") } == ages.sorted().map { "\($0) s" })
    let place = try #require(listed.firstIndex(of: "600 s"))
    #expect(listed[place - 1] == "a300")
  }

  @Test func `filters by date find what stands behind its date`() throws {
    let store = try Store.inMemory()
    try store.importUndated("a", 30)
    try store.importUndated("b", 20, at: 1)
    let tomorrow = Filter.Moment(now: Timestamp(seconds: Timestamp.today.seconds + 86_400))
    #expect(try store.count(Filter("date:yesterday"), at: tomorrow) == 50)
    #expect(try store.count(Filter("date:today"), at: tomorrow) == 0)
  }

  @Test func `an article without a date comes back where it stood`() throws {
    let store = try Store.inMemory()
    try store.importUndated("a", 6)
    try store.importUndated("b", 2)
    let before = try store.headlines()
    try store.delete([Article.ID(hashing: "a3"), Article.ID(hashing: "b0")], label: "delete")
    _ = try store.undo()
    #expect(try store.headlines() == before)
  }
}

extension Store {
  /// Imports articles without a date, so many seconds after noon, as a folder is: in batches.
  fileprivate func importUndated(_ name: String, _ count: Int, at seconds: Int64 = 0) throws {
    let arrived = Timestamp(seconds: Timestamp.today.seconds + seconds)
    var places = try places(for: count, arrived: arrived)
    for start in stride(from: 0, to: count, by: 5) {
      let batch = [Article].undated(name, start..<min(start + 5, count))
      _ = try add(batch, arrived: arrived, places: places)
      places.skip(batch.count)
    }
  }
}

extension [Article] {
  /// "a0", "a1" and so on.
  fileprivate static func undated(_ name: String, _ numbers: Range<Int>) -> [Article] {
    numbers.map { number in
      var article = Article.fixture("\(name)\(number)")
      article.published = nil
      return article
    }
  }
}
