import Articles
import GRDB
import Testing

@testable import Store

/// How a list is gone through by days and sources, and what was begun.
struct PlacesTests {
  /// Ten articles, a day apart; the first is today's.
  private func store(_ place: Place) throws -> Fixture {
    let fixture = try Fixture(place)
    let articles = (0..<10).map { index in
      Article.fixture(
        "Article \(index)", "rain", hours: index * 24 + 1, source: index % 2 == 0 ? "wire" : "Post")
    }
    _ = try fixture.store.add(articles, arrived: .today)
    return fixture
  }

  private func headline(_ phrase: String, _ sort: Filter.Sort, _ filter: String = "") throws
    -> String?
  {
    let store = try store(.memory).store
    let period = try #require(Filter.DateRange(phrase: phrase, at: .today))
    let listing = Listing(try Filter(filter), sort: sort, at: .today)
    return try store.article(in: listing, from: period).flatMap { try store.article($0)?.headline }
  }

  @Test func `a day is found in either order`() throws {
    #expect(try headline("2025-06-12", .dateDescending) == "Article 3")
    #expect(try headline("2025-06-12", .date) == "Article 3")
    #expect(try headline("-2d", .dateDescending) == "Article 2")
  }

  @Test func `a day without articles leads to the nearest behind it`() throws {
    #expect(try headline("2025-06-12", .dateDescending, "source:wire") == "Article 4")
    #expect(try headline("2025-06-12", .date, "source:wire") == "Article 2")
  }

  @Test func `a day outside the list leads to its end`() throws {
    #expect(try headline("2020", .dateDescending) == "Article 9")
    #expect(try headline("2020", .date) == "Article 9")
    #expect(try headline("2026", .date) == "Article 0")
    #expect(try headline("2026", .dateDescending) == "Article 0")
    #expect(try headline("2025-06-12", .dateDescending, "nothing") == nil)
    #expect(try headline("2025-06-12", .title) == nil)
  }

  @Test func `sources stand in the order of their names, whatever their case`() throws {
    let store = try store(.memory).store
    var listing = Listing(.all, sort: .source, at: .today)
    let rows = try store.rows(&listing, 0..<20)
    #expect(
      rows.map(\.source) == Array(repeating: "Post", count: 5) + Array(repeating: "wire", count: 5))
    #expect(rows.prefix(2).map(\.headline) == ["Article 1", "Article 3"])
  }

  @Test func `sources are listed without sorting the library`() throws {
    let store = try store(.memory).store
    let sql = """
      EXPLAIN QUERY PLAN SELECT a.slot FROM source AS s
      CROSS JOIN article AS a INDEXED BY articleSource ON a.source = s.key
      WHERE 1 ORDER BY s.folded, s.name, a.slot DESC LIMIT 10
      """
    let plan = try store.read { try Row.fetchAll($0, sql: sql).map { "\($0)" } }
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test(arguments: Place.allCases) func `what was begun last is found`(place: Place) throws {
    let fixture = try store(place)
    let store = fixture.store
    let ids = (0..<4).map { Article.ID(hashing: "Article \($0)") }
    #expect(try store.lastBegun(besides: nil) == nil)
    for (index, progress) in [40, 99, 100, 0].enumerated() {
      let time = Timestamp(seconds: Timestamp.today.seconds + Int64(index))
      try store.setPlace(index, progress: progress, of: ids[index], at: time)
    }
    #expect(try store.lastBegun(besides: nil) == ids[1])
    #expect(try store.lastBegun(besides: ids[1]) == ids[0])
    #expect(try store.headlines("is:begun") == ["Article 0", "Article 1"])
    #expect(try store.headlines("-is:begun").count == 8)
    #expect(try store.status(ids[0])?.progress == 40)
    let rows = try store.rows(.all, 0..<3, at: .today)
    #expect(rows.map(\.progress) == [40, 99, 100])
  }

  @Test func `an article that is deleted and brought back is still begun`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Rain", String(repeating: "rain ", count: 100)))
    let id = Article.ID(hashing: "Rain")
    try store.setPlace(250, progress: 60, of: id, at: .today)
    try store.delete([id], label: "")
    _ = try store.undo()
    #expect(try store.status(id)?.place == 250)
    #expect(try store.headlines("is:begun") == ["Rain"])
  }
}
