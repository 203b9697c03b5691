import Articles
import Testing
import Topics

struct TopicClassifierTests {
  @Test(arguments: [
    ("arts", "Director wins best film at festival", "The actor and the cast praised the drama."),
    ("conflict", "Troops shell border town", "Soldiers fired rockets and missiles at the rebels."),
    ("crime", "Man jailed for murder", "The judge sentenced him after the jury's guilty verdict."),
    (
      "disaster", "Ferry sinks, dozens missing",
      "Rescuers pulled survivors and bodies from the sea."
    ),
    ("economy", "Bank's profits fall", "Shares dropped as investors feared higher interest rates."),
    (
      "education", "Pupils sit new exams",
      "Teachers and students at the school criticized the tests."
    ),
    ("environment", "Otters return to river", "Ecologists say the wildlife habitat was polluted."),
    ("health", "Vaccine cuts infections", "Doctors gave patients a dose in the hospital's clinic."),
    ("labour", "Union calls strike", "Workers walked out over wages, overtime and pensions."),
    ("politics", "Prime minister calls election", "Voters will elect a new parliament in May."),
    ("religion", "Bishop blesses church", "Priests and pilgrims prayed at the cathedral's mass."),
    ("science", "Telescope finds planet", "Astronomers and physicists measured the star's orbit."),
    (
      "sport", "Striker's late goal wins cup",
      "The team scored twice in the second half of the match."
    ),
    (
      "weather", "Snow and frost forecast", "Meteorologists expect temperatures to fall, with wind."
    ),
  ])
  func `a short text is told by its words`(topic: String, headline: String, text: String) throws {
    let topics = try TopicClassifier.shipped().topics(of: .fixture(headline, text))
    #expect(topics.first?.id == topic)
  }

  @Test func `a topic is named and says which words decided`() throws {
    let article = Article.fixture(
      "Troops shell border town", "Soldiers fired rockets at the rebels.")
    let topic = try #require(try TopicClassifier.shipped().topics(of: article).first)
    #expect(topic.name == "Conflict, war and peace")
    #expect(topic.source == .classifier)
    #expect((0.4...1).contains(topic.weight))
    #expect(topic.words.contains("rebels"))
    #expect(topic.words.count <= 5)
  }

  @Test func `the most fitting topic comes first`() throws {
    let article = Article.fixture(
      "Parliament debates troops", "The president and ministers voted to send soldiers to the war.")
    let topics = try TopicClassifier.shipped().topics(of: article)
    #expect(topics.map(\.weight) == topics.map(\.weight).sorted(by: >))
    #expect(topics.count <= 3)
  }

  @Test(arguments: ["", "Xyzzy qwertz", "12:30", "…"])
  func `a text without known words has no topic`(text: String) throws {
    #expect(try TopicClassifier.shipped().topics(of: .fixture(text, text)).isEmpty)
  }

  @Test func `a huge article is read up to its limit`() throws {
    let text = String(repeating: "The team won the match. ", count: 100_000)
    let topics = try TopicClassifier.shipped().topics(of: .fixture("Result", text))
    #expect(topics.first?.id == "sport")
  }
}
