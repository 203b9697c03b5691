import Articles
import Testing

@testable import Store

struct EntityTests {
  private let ada = GeneratedLibrary.people[0]
  private let nato = GeneratedLibrary.people[2]

  private func finding(_ headline: String, _ entities: [Entity], mentions: Int = 1) -> Finding {
    let all = entities.indices.flatMap { entity in
      (0..<mentions).map { Mention(range: TextRange($0, $0 + 1), entity: entity, kind: .name) }
    }
    let topic = Topic(
      id: "conflict", name: "Conflict", source: .classifier, weight: 1, words: ["war"])
    return Finding(
      article: .init(hashing: headline), annotation: Annotation(entities: entities, mentions: all),
      topics: [topic])
  }

  private func store(_ place: Place) throws -> Fixture {
    let fixture = try Fixture(place)
    _ = try fixture.store.add(
      .fixture("One", "Ada and NATO", hours: 1), .fixture("Two", "Ada met NATO", hours: 2),
      .fixture("Three", "Nobody", hours: 3), .fixture("Four", "Lovelace", hours: 300))
    try fixture.store.annotate(
      [finding("One", [ada, nato], mentions: 2), finding("Two", [nato]), finding("Four", [ada])],
      version: 1)
    return fixture
  }

  @Test(arguments: Place.allCases)
  func `what was found comes back as it went in`(place: Place) throws {
    let fixture = try store(place)
    let store = fixture.store
    let found = finding("One", [ada, nato], mentions: 2)
    #expect(try store.annotation(found.article) == found.annotation)
    #expect(try store.topics(found.article) == found.topics)
    #expect(try store.annotation(.init(hashing: "Three")) == nil)
    #expect(try store.unannotated(limit: 10) == [.init(hashing: "Three")])
  }

  @Test(arguments: Place.allCases)
  func `a better recognizer replaces what was found`(place: Place) throws {
    let fixture = try store(place)
    let store = fixture.store
    try store.requireVersion(2)
    #expect(try store.unannotated(limit: 2) == [.init(hashing: "One"), .init(hashing: "Two")])
    try store.annotate([finding("One", [ada])], version: 2)
    #expect(try store.entity(nato.id)?.articles == 1)
    #expect(try store.entity(ada.id)?.mentions == 2)
    #expect(try store.headlines("org:nato") == ["Two"])
    #expect(try store.unannotatedCount() == 3)
    #expect(try store.problems() == [])
  }

  @Test func `entities are counted over the library and over a filter`() throws {
    let store = try store(.memory).store
    let all = try store.entities(limit: 10)
    #expect(all.map(\.entity.name) == ["Ada Lovelace", "NATO"])
    #expect(all.map(\.mentions) == [3, 3])
    #expect(try store.entities(named: "lov", limit: 10).map(\.entity.id) == [ada.id])
    #expect(try store.entities(named: "a", kinds: [.organization], limit: 10).isEmpty)
    let recent = try store.entities(in: Filter("age:<1d"), at: .today)
    #expect(recent.map(\.entity.name) == ["NATO", "Ada Lovelace"])
    #expect(recent.map(\.articles) == [2, 1])
    #expect(try store.weeklyCounts(of: [ada.id], weeks: 3, until: .today) == [ada.id: [0, 1, 1]])
    #expect(try store.articleCounts(of: [ada.id, .init(rawValue: 99)]) == [ada.id: 2])
  }

  @Test(arguments: Filter.Sort.allCases)
  func `the next article that names somebody follows the order of the list`(
    sort: Filter.Sort
  ) throws {
    let store = try store(.memory).store
    var listing = Listing(.all, sort: sort, at: .today)
    let rows = try store.rows(&listing, 0..<9)
    let naming = rows.filter { ["One", "Four"].contains($0.headline) }.map(\.id)
    let query = HitQuery.entity(ada.id)
    let next = try store.neighbor(of: naming[0], in: listing, having: query, isForward: true)
    #expect(next?.id == naming[1])
    #expect(next?.hits == (next?.headline == "One" ? 2 : 1))
    let back = try store.neighbor(of: naming[1], in: listing, having: query, isForward: false)
    #expect(back?.id == naming[0])
    #expect(try store.neighbor(of: naming[1], in: listing, having: query, isForward: true) == nil)
    #expect(try store.total(of: query, in: listing) == HitTotal(articles: 2, hits: 3))
    #expect(try store.rows(having: query, in: listing, limit: 1).map(\.headline) == ["One"])
  }

  @Test func `topics count what is unread`() throws {
    let store = try store(.memory).store
    try store.mark([.init(hashing: "One")], .read(true), label: "")
    let expected = TopicTally(
      id: "conflict", name: "Conflict", source: .classifier, articles: 3, unread: 2)
    #expect(try store.topicCounts() == [expected])
    try store.mark(.all, at: .today, .read(true), label: "")
    #expect(try store.topicCounts().map(\.unread) == [0])
    _ = try store.undo()
    #expect(try store.topicCounts() == [expected])
  }

  @Test func `names of the library complete a filter`() throws {
    let store = try store(.memory).store
    let stem = Filter.stem(of: "person:lo", at: 9)
    let vocabulary = try store.vocabulary(for: stem)
    let completions = Filter.completions(for: "person:lo", at: 9, vocabulary: vocabulary)
    #expect(completions.candidates == ["Lovelace", "\"Ada Lovelace\""])
  }
}
