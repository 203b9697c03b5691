import Articles
import Testing

@testable import Store

struct AddingTests {
  @Test(arguments: Place.allCases)
  func `an article comes back as it went in`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    let text = "# Rain\n\nSee 1, 2.\n"
    let table = Body.Table(rows: [[TextRange(12, 13), TextRange(15, 16)]], headerRows: 1)
    let article = Article(
      id: Article.ID(hashing: "a"), headline: "Rain", isHeadlineDerived: true, byline: "A. Writer",
      dateline: "ROME, June 1", published: Timestamp(seconds: 5), language: "en-GB",
      source: Article.Source(name: "Wire", location: "/x/rain.md", link: "https://example.org/"),
      format: .markdown, categories: ["weather", ""],
      body: Body(
        text: text,
        parts: [
          .init(.subhead(level: 2), TextRange(2, 6)),
          .init(.table(table), TextRange(8, 17), quotationDepth: 1),
          .init(.listEntry(marker: "•", depth: 2), TextRange(17, 17)),
        ],
        links: [.init(TextRange(8, 11), target: "https://example.org/é")],
        emphases: [.init(.strong, TextRange(2, 6)), .init(.subscript, TextRange(2, 3))]))
    #expect(try store.add(article) == [.added])
    #expect(try store.article(article.id) == article)
    #expect(try store.problems() == [])
  }

  @Test(arguments: Place.allCases)
  func `importing twice changes nothing`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    let articles = [Article.fixture("Rain", "It rains."), .fixture("Sun", "It shines.")]
    #expect(try store.add(articles, arrived: .today) == [.added, .added])
    let later = Timestamp(seconds: Timestamp.today.seconds + 86_400)
    #expect(try store.add(articles, arrived: later) == [.unchanged, .unchanged])
    let counters = try store.counters()
    #expect([counters.total, counters.unread, counters.starred] == [2, 2, 0])
  }

  @Test(arguments: Place.allCases)
  func `a changed article is brought up to date`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    _ = try store.add(.fixture("Rain", "It rains cats."))
    var changed = Article.fixture("Rain", "It rains dogs.", hours: 5)
    changed.headline = "Rain again"
    #expect(try store.add(changed) == [.updated])
    #expect(try store.article(changed.id) == changed)
    #expect(try store.headlines("cats") == [])
    #expect(try store.headlines("dogs title:again") == ["Rain again"])
    #expect(try store.problems() == [])
  }

  @Test(arguments: Place.allCases)
  func `the newest stands first and equal dates keep their order`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    _ = try store.add(
      .fixture("Old", hours: 9), .fixture("One"), .fixture("Two"), .fixture("Three"))
    _ = try store.add(.fixture("New", hours: 0), .fixture("Four"))
    #expect(try store.headlines() == ["New", "One", "Two", "Three", "Four", "Old"])
    #expect(try store.headlines("sort:date").first == "Old")
    #expect(try store.headlines("sort:title") == ["Four", "New", "Old", "One", "Three", "Two"])
  }

  @Test func `an article without a date or from the future is listed by its arrival`() throws {
    let store = try Store.inMemory()
    var undated = Article.fixture("Undated")
    undated.published = nil
    let future = Article.fixture("Future", hours: -100)
    _ = try store.add(.fixture("Now", hours: 0), undated, future)
    #expect(try store.headlines() == ["Now", "Undated", "Future"])
    #expect(try store.rows(.all, 1..<3, at: .today).map(\.published) == [nil, future.published])
  }
}
