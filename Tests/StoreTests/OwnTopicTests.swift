import Articles
import Testing

@testable import Store

struct OwnTopicTests {
  private let ada = Entity(
    id: .init(rawValue: 7), kind: .person, name: "Ada Lovelace", aliases: ["Ada"])

  private func topic(_ name: String, _ filter: String) throws -> OwnTopic {
    OwnTopic(name: name, filter: try Filter(filter))
  }

  private func finding(
    _ article: Article, _ entities: [Entity], topics: [String] = []
  ) -> Finding {
    Finding(
      article: article.id,
      annotation: Annotation(
        entities: entities,
        mentions: entities.indices.map { Mention(range: TextRange(0, 1), entity: $0) }),
      topics: topics.map { Topic(id: $0, name: $0, source: .classifier) })
  }

  private func sortAll(_ store: Store) throws {
    while try store.sortSome() {}
  }

  /// The own topics of an article, as the library has sorted it.
  private func names(_ store: Store, _ headline: String, _ topics: [OwnTopic]) throws -> [String] {
    #expect(try store.unsorted(among: topics) == [])
    let opened = try store.opened(
      Article.ID(hashing: headline), ownTopics: topics, at: .today)
    return opened?.topics.filter { $0.source == .own }.map(\.name) ?? []
  }

  @Test func `articles that are there and articles that come are sorted into own topics`() throws {
    let store = try Store.inMemory()
    let topics = [try topic("Wet", "rain*"), try topic("Dry", "-rain")]
    _ = try store.add(.fixture("Rain", "It rains."))
    #expect(try store.unsorted(among: topics) == topics)
    try store.keep(topics)
    #expect(try store.unsorted(among: topics) == topics)
    try sortAll(store)
    _ = try store.add(.fixture("Sun", "It shines."), .fixture("Flood", "Rain fell."))
    #expect(try names(store, "Rain", topics) == ["Wet"])
    #expect(try names(store, "Sun", topics) == ["Dry"])
    #expect(try names(store, "Flood", topics) == ["Wet"])
    #expect(try store.headlines("topic:wet").count == 2)
    let tallies = try store.topicCounts().map { "\($0.id) \($0.articles) \($0.unread)" }
    #expect(tallies == ["Wet 2 2", "Dry 1 1"])
    #expect(try store.problems() == [])
  }

  @Test func `another filter has all articles sorted anew, and an unwanted topic is emptied`()
    throws
  {
    let store = try Store.inMemory()
    let articles = (0..<2500).map {
      Article.fixture("\($0)", $0 % 2 == 0 ? "rain" : "sun", hours: $0)
    }
    _ = try store.add(articles, arrived: .today)
    try store.keep([try topic("A", "rain"), try topic("B", "sun")])
    try sortAll(store)
    try store.keep([try topic("A", "sun")])
    #expect(try store.headlines("topic:a OR topic:b") == [])
    #expect(try store.sortSome())
    try sortAll(store)
    #expect(try store.topicCounts().map { "\($0.id) \($0.articles)" } == ["A 1250"])
    #expect(try store.headlines("topic:a -sun") == [])
    #expect(try store.problems() == [])
  }

  @Test func `what is found in an article decides as well, and so does its next version`() throws {
    let store = try Store.inMemory()
    let topics = [try topic("Her", "person:ada -topic:sport")]
    try store.keep(topics)
    try sortAll(store)
    let article = Article.fixture("Rain", "Ada in the rain.")
    _ = try store.add(article)
    #expect(try names(store, "Rain", topics) == [])
    try store.annotate([finding(article, [ada])], version: 1)
    #expect(try names(store, "Rain", topics) == ["Her"])
    try store.annotate([finding(article, [ada], topics: ["sport"])], version: 1)
    #expect(try names(store, "Rain", topics) == [])
    try store.annotate([finding(article, [ada])], version: 1)
    _ = try store.add(.fixture("Rain", "Nobody in the rain.", hours: 9))
    #expect(try names(store, "Rain", topics) == [])
    #expect(try store.problems() == [])
  }

  @Test func `a name learned from another article has articles sorted anew`() throws {
    let store = try Store.inMemory()
    let topics = [try topic("Her", "entity:countess")]
    try store.keep(topics)
    try sortAll(store)
    let (one, two) = (Article.fixture("Rain", "Ada."), Article.fixture("Sun", "The countess."))
    _ = try store.add(one, two)
    try store.annotate([finding(one, [ada])], version: 1)
    #expect(try names(store, "Rain", topics) == [])
    var countess = ada
    countess.aliases = ["Countess"]
    try store.annotate([finding(two, [countess])], version: 1)
    #expect(try store.unsorted(among: topics) == topics)
    try sortAll(store)
    #expect(try names(store, "Rain", topics) == ["Her"])
    #expect(try names(store, "Sun", topics) == ["Her"])
  }

  @Test func `a deleted article leaves its own topics and comes back into them`() throws {
    let store = try Store.inMemory()
    try store.keep([try topic("Wet", "rain")])
    try sortAll(store)
    _ = try store.add(.fixture("Rain"))
    _ = try store.delete([Article.ID(hashing: "Rain")], label: "delete")
    #expect(try store.topicCounts() == [])
    _ = try store.undo()
    #expect(try store.headlines("topic:wet") == ["Rain"])
    #expect(try store.problems() == [])
  }

  @Test(arguments: ["is:unread", "age:<7d", "rain tag:x", "filter:f", "path:/a", "note:x"])
  func `a filter that time or a reader decides is asked anew each time`(filter: String) throws {
    let store = try Store.inMemory()
    let topics = [try topic("T", filter)]
    try store.save(Filter("rain"), as: "f", label: "save")
    try store.keep(topics)
    #expect(try !store.sortSome())
    #expect(try store.unsorted(among: topics) == topics)
  }

  @Test func `an own topic that is not sorted is found by its filter`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Rain"))
    let topics = [try topic("New", "is:unread"), try topic("Old", "is:read")]
    let opened = try store.opened(Article.ID(hashing: "Rain"), ownTopics: topics, at: .today)
    #expect(opened?.topics.map(\.name) == ["New"])
  }
}
