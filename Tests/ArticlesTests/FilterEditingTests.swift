import Articles
import Testing

struct FilterEditingTests {
  private let nato = Entity(id: Entity.ID(rawValue: 1), kind: .organization, name: "NATO")

  @Test(arguments: [
    ("", "entity:\"NATO\""), ("is:unread", "is:unread entity:\"NATO\""),
    ("a OR b", "(a OR b) entity:\"NATO\""), ("kyiv sort:title", "kyiv entity:\"NATO\" sort:title"),
    ("-entity:\"NATO\" x", "x entity:\"NATO\""), ("entity:\"NATO\"", "entity:\"NATO\""),
    ("(a b) \"c d\"", "(a b) \"c d\" entity:\"NATO\""), ("/a b/", "/a b/ entity:\"NATO\""),
  ])
  func `an entity is added once`(text: String, expected: String) throws {
    #expect(try Filter(text).adding(nato).text == expected)
  }

  @Test func `an excluded entity is no longer asked for`() throws {
    #expect(try Filter("entity:\"NATO\" x").excluding(nato).text == "x -entity:\"NATO\"")
  }

  @Test func `a name with a quotation mark can be added`() throws {
    let entity = Entity(id: Entity.ID(rawValue: 1), kind: .work, name: "\"Up\" \\ down")
    let filter = Filter.all.adding(entity)
    #expect(filter.expression == .names(Filter.Name(entity.name), nil))
  }

  @Test(arguments: [
    ("", "all articles"), ("sort:title", "all articles, by headline"),
    ("is:unread -org:NATO", "articles that are unread and do not name the organization “NATO”"),
    ("-is:starred", "articles that are not starred"),
    ("a (b OR \"c d\")", "articles that contain “a” and either contain “b” or contain “c d”"),
    ("words:>500", "articles that have at least 501 words"),
    ("age:<7d", "articles that are at most 7 days old"),
    ("date:2024-06", "articles that are from 2024-06-01 before 2024-07-01"),
  ])
  func `a filter is said in a sentence`(text: String, sentence: String) throws {
    #expect(try Filter(text).sentence == sentence)
  }

  @Test(arguments: [
    ("so", 2, 0, ["source:", "sort:"]), ("kyiv to", 7, 5, ["topic:"]),
    ("-per", 4, 1, ["person:"]), ("is:un", 5, 3, ["unread"]), ("(topic:c", 8, 7, ["conflict"]),
    ("person:zel", 10, 7, ["\"Volodymyr Zelenskyy\""]),
    ("person:\"volodymyr z", 19, 7, ["\"Volodymyr Zelenskyy\""]), ("org:Zel", 7, 4, []),
    ("entity:n", 8, 7, ["NATO"]), ("filter:", 7, 7, ["mine"]), ("\"a b\" ta", 8, 6, ["tag:"]),
    ("nothing:s", 9, 0, []),
  ])
  func `what is being typed is completed`(
    text: String, cursor: Int, start: Int, candidates: [String]
  ) {
    let vocabulary = Filter.Vocabulary(
      topics: ["conflict"], saved: ["mine"],
      entities: [.init("Volodymyr Zelenskyy", .person), .init("NATO", .organization)])
    let completions = Filter.completions(for: text, at: cursor, vocabulary: vocabulary)
    #expect(completions.range == TextRange(start, cursor))
    #expect(completions.candidates == candidates)
  }
}
