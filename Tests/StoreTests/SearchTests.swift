import Articles
import Testing

@testable import Store

struct SearchTests {
  private func store() throws -> Store {
    let store = try Store.inMemory()
    _ = try store.add(
      .fixture("東京都の天気", "明日は雨です。"), .fixture("서울", "대한민국의 수도"),
      .fixture("Élections", "The Café’s U.S. universities."), .fixture("Flat", "straße ǅ 12.5%"))
    return store
  }

  @Test(arguments: [
    ("東京", "東京都の天気"), ("京都", "東京都の天気"), ("天", "東京都の天気"), ("雨", "東京都の天気"),
    ("気", "東京都の天気"), ("\"東京都の\"", "東京都の天気"), ("민국", "서울"), ("サ", ""), ("東都", ""),
    ("election", "Élections"), ("elect*", "Élections"), ("elections*", "Élections"),
    ("cafe", "Élections"), ("u.s.", "Élections"), ("universi*", "Élections"),
    ("university", "Élections"), ("\"cafe s u s\"", "Élections"), ("12.5", "Flat"),
    ("donetsk*", ""),
    ("&", "*"), ("-&", "*"), ("title:天気", "東京都の天気"), ("body:天気", ""),
  ])
  func `words are found in every script`(text: String, expected: String) throws {
    let found = try store().headlines(text)
    #expect(expected == "*" ? found.count == 4 : found == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    "\"", "a\"b", "a'b", "a;b", "NEAR", "a AND", "\u{1}x", "*", "a^b", "{title}:x", "x\u{0}y", "%_",
    "\"x\u{1f}*\"", "col:x", "'; DROP TABLE article; --",
  ])
  func `no text steers the query`(text: String) throws {
    let store = try store()
    if let filter = try? Filter(text) { _ = try store.rows(filter, 0..<10, at: .today) }
    for field in ["title", "source", "entity", "tag", "note", "author", "topic", "lang", "filter"] {
      guard let filter = try? Filter("\(field):" + Filter.quoted(text)) else { continue }
      do { _ = try store.rows(filter, 0..<10, at: .today) } catch {
        guard case .filter = error else { throw error }
      }
    }
    #expect(try store.counters().total == 4)
  }

  @Test(arguments: [
    ("Über die café-crème’s end", "\"café creme\""), ("a　b", "\"a b\""), ("x—y", "\"x y\""),
    ("Running hopping", "\"run hop\""),
    ("ponies  happy", "\"pony happy\""),
    ("relational", "relate"), ("The U.S. said", "\"u s said\""),
    ("3×rain falls", "\"rain falls\""), ("10 € tax", "\"10 tax\""), ("x² rains", "\"x² rain\""),
    ("co\u{ad}op ends", "\"op end\""), ("€5 tax…law", "NEAR/0(tax law)"),
    ("tax ½ law", "NEAR/1(law tax)"), ("Élan of tax", "NEAR/1(tax elan)"),
    ("tax a b c law", "NEAR/3(law \"tax a\")"), ("кризис of tax", "NEAR/1(tax кризис)"),
  ])
  func `a phrase is found however it is written`(text: String, filter: String) throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("One", text), .fixture("Two", "u of s; hop and run"))
    #expect(try store.headlines(filter) == ["One"])
  }

  @Test func `a bad regular expression is named with its column`() throws {
    let store = try store()
    let error = #expect(throws: StoreError.self) { try store.headlines("kyiv /a(b/") }
    guard case .filter(let filterError) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(filterError.range.start == 9)
    #expect(filterError.message.hasPrefix("the regular expression makes no sense: "))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a regular expression that never ends matches nothing`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture(String(repeating: "a", count: 2000) + "!"))
    #expect(try store.headlines("/^(a+)+$/").isEmpty)
  }

  @Test func `a saved filter can be used in another, and not in itself`() throws {
    let store = try store()
    try store.save(Filter("elections"), as: "Mine", label: "")
    try store.save(Filter("filter:mine OR 雨"), as: "both", label: "")
    #expect(try store.headlines("filter:BOTH").count == 2)
    try store.save(Filter("filter:both"), as: "mine", label: "")
    #expect(throws: StoreError.self) { try store.headlines("filter:mine") }
    #expect(throws: StoreError.self) { try store.headlines("filter:none") }
  }

  @Test(arguments: [
    ("rain filter:mime", 12, "mine"), ("rain filter:\"my own\"", 12, nil), ("/[a/", 3, nil),
  ])
  func `what the library finds wrong in a filter has its column`(
    text: String, column: Int, suggestion: String?
  ) throws {
    let store = try store()
    try store.save(Filter("elections"), as: "mine", label: "")
    let error = #expect(throws: StoreError.self) { try store.headlines(text) }
    guard case .filter(let error) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error.column == column)
    #expect(error.suggestion == suggestion)
  }

  @Test func `the best match stands first where rank is asked for`() throws {
    let store = try Store.inMemory()
    let filler = String(repeating: "word ", count: 200)
    _ = try store.add(
      .fixture("Long", filler + "storm"), .fixture("Storm", "A storm, a storm."),
      .fixture("Other", "storm and storm"))
    #expect(try store.headlines("storm sort:relevance") == ["Storm", "Other", "Long"])
  }

  @Test func `hits are counted in each row`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Storm", "A storm; storms."), .fixture("Calm", "No wind."))
    let rows = try store.rows(.all, 0..<2, at: .today, hits: .words(Filter("storm OR wind")))
    #expect(rows.map(\.hits) == [3, 1])
  }

  @Test(arguments: [
    "sky", "skies", "ski*", "sk*", "10", "10²", "10*", "ecl*", "éclair", "government", "gov*",
    "σισ*",
    "quot*", "quoted", "word*", "naive", "µg", "g", "½", "cafe", "caf*", "b", "strasse", "東京", "東",
    "don", "t", "any", "ani*", "x1*", "e", "co", "op*", "pi*", "ﬁ*", "running", "run", "runn*",
    "i*",
  ])
  func `what the index knows of a word is what its text says`(word: String) throws {
    let store = try Store.inMemory()
    let texts = [
      "sky skies flying", "10² of 10", "only 10²", "a×government", "Éclair ÉCLAIR", "Σίσυφος",
      "“quoted”word… wordless", "naïve", "5 µg or 5g", "½ a", "cafe\u{301} society", "Straße",
      "東京都の", "don’t — any co-op x1y", "running_runner i̇stanbul", "ﬁne Ωmega pìzza", "e\u{301}b",
      "a\u{ad}b \u{200b}b", "ªb ºb", "ⅷb ℂb",
    ]
    let articles = texts.enumerated().map { Article.fixture("N\($0)", $1, hours: $0) }
    _ = try store.add(articles, arrived: .today)
    let found = try store.headlines(word)
    let others = try store.headlines("-\(word)")
    #expect(Set(found).isDisjoint(with: others))
    #expect(found.count + others.count == texts.count)
  }

  @Test func `a list that takes too long is cut and goes on where it is asked again`() throws {
    let store = try Store.inMemory()
    let articles = (0..<3000).map { Article.fixture("Rain \($0)", "sun \($0)", hours: $0) }
    _ = try store.add(articles, arrived: .today)
    var listing = Listing(try Filter("-moon"), at: .today)
    let some = try store.rows(&listing, 0..<3000, within: .zero)
    #expect(listing.isCut)
    #expect(some.count < 3000)
    let all = try store.rows(&listing, 0..<3000)
    #expect(!listing.isCut)
    #expect(all.count == 3000)
    #expect(all.starts(with: some))
    #expect(try store.rows(&listing, 0..<3000, within: .seconds(60)) == all)
    #expect(!listing.isCut)
  }

  @Test func `a list forgets where its parts begin when the library changes`() throws {
    let store = try Store.inMemory()
    _ = try store.add((0..<30).map { .fixture("Rain \($0)", hours: $0) }, arrived: .today)
    var listing = Listing(try Filter("is:unread"), at: .today)
    #expect(try store.rows(&listing, 0..<10).count == 10)
    try store.mark([Article.ID(hashing: "Rain 3")], .read(true), label: "read")
    #expect(try store.rows(&listing, 10..<11).map(\.headline) == ["Rain 11"])
  }
}
