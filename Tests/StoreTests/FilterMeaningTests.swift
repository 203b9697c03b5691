import Articles
import Testing

@testable import Store

struct FilterMeaningTests {
  private let meaning = ReferenceMeaning(moment: .today, stems: GeneratedLibrary.stems)

  @Test(arguments: Place.allCases)
  func `a filter means in SQL what it means in plain words`(place: Place) throws {
    let fixture = try Fixture(place)
    let library = try GeneratedLibrary(fixture.store, count: 120, seed: 1)
    var generator = FilterGenerator(numbers: SeededNumbers(state: 2))
    for _ in 0..<250 {
      let text = generator.filter()
      let filter = try Filter(text)
      let expected = library.records.filter { meaning.fits($0, filter.expression) }
        .map(\.article.id)
      let rows = try fixture.store.rows(filter, 0..<200, at: .today)
      #expect(rows.map(\.id) == expected, "\(text)")
      #expect(try fixture.store.count(filter, at: .today) == expected.count, "\(text)")
      #expect(try fixture.store.count(filter, at: .today, limit: 5) == min(5, expected.count))
    }
  }

  @Test(arguments: ["", "is:unread", "rain", "r*", "the -front", "topic:conflict OR is:starred"])
  func `a list is the same in parts, from behind and in the middle`(text: String) throws {
    let store = try Store.inMemory()
    _ = try GeneratedLibrary(store, count: 90, seed: 3)
    for sort in Filter.Sort.allCases {
      let whole = try list(store, text, sort, [0..<200])
      #expect(
        try list(store, text, sort, stride(from: 0, to: 98, by: 7).map { $0..<($0 + 7) }) == whole)
      var listing = Listing(try Filter(text), sort: sort, at: .today)
      for start in [60, 10, 33, 0, whole.count - 2, whole.count] where start >= 0 {
        let rows = try store.rows(&listing, start..<(start + 5)).map(\.headline)
        #expect(rows == Array(whole.dropFirst(start).prefix(5)))
      }
    }
  }

  private func list(
    _ store: Store, _ text: String, _ sort: Filter.Sort, _ ranges: [Range<Int>]
  ) throws -> [String] {
    var listing = Listing(try Filter(text), sort: sort, at: .today)
    return try ranges.flatMap { try store.rows(&listing, $0).map(\.headline) }
  }

  @Test(arguments: Filter.Sort.allCases)
  func `an article is found where its list shows it`(sort: Filter.Sort) throws {
    let store = try Store.inMemory()
    let library = try GeneratedLibrary(store, count: 40, seed: 4)
    var listing = Listing(try Filter("the OR is:starred"), sort: sort, at: .today)
    let rows = try store.rows(&listing, 0..<100)
    for record in library.records {
      let index = try store.index(of: record.article.id, in: listing)
      #expect(index == rows.firstIndex { $0.id == record.article.id })
      let topic = OwnTopic(name: "Here", filter: listing.filter)
      let opened = try store.opened(record.article.id, ownTopics: [topic], at: .today)
      #expect(opened?.topics.contains { $0.source == .own } == (index != nil))
    }
    #expect(try store.articles(in: listing) == rows.map(\.id))
  }

  @Test func `dates hold where articles were moved from their second`() throws {
    let store = try Store.inMemory()
    let articles = (0..<50).map { index in
      var article = Article.fixture("Same \(index)", "rain")
      article.published = Timestamp(year: 2025, month: 6, day: 1)
      return article
    }
    _ = try store.add(articles, arrived: .today)
    #expect(try store.headlines("date:2025-06-01").count == 50)
    #expect(try store.headlines("rain date:<2025-06").isEmpty)
    #expect(try store.headlines().first == "Same 0")
    #expect(try store.problems() == [])
  }
}
