import Articles

@testable import Store

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A small library in a store and as records, the newest first.
struct GeneratedLibrary {
  static let stems = [
    "rain": "rain", "rains": "rain", "raining": "rain", "café": "cafe", "cafe": "cafe",
    "cafés": "cafe",
    "patriot": "patriot", "patriots": "patriot", "germany": "germani", "front": "front",
    "the": "the", "of": "of", "storms": "storm", "storm": "storm", "kyiv": "kyiv",
  ]
  static let people = [
    Entity(id: .init(rawValue: 1), kind: .person, name: "Ada Lovelace", aliases: ["Lovelace"]),
    Entity(id: .init(rawValue: 2), kind: .person, name: "Charles Babbage", aliases: ["Babbage"]),
    Entity(id: .init(rawValue: 3), kind: .organization, name: "NATO"),
    Entity(id: .init(rawValue: 4), kind: .place, name: "Kyiv", aliases: ["Kiev"]),
  ]

  let store: Store
  private(set) var records: [Record] = []

  init(_ store: Store, count: Int, seed: UInt64) throws {
    self.store = store
    var numbers = SeededNumbers(state: seed)
    for index in 0..<count { records.append(Self.record(index, &numbers)) }
    try fill(&numbers)
  }

  private static func record(_ index: Int, _ numbers: inout SeededNumbers) -> Record {
    func text(_ count: Int) -> String {
      let words = (0..<count).compactMap { _ in
        stems.keys.sorted().randomElement(using: &numbers)
      }
      return words.joined(separator: [" ", ", ", "\n"].randomElement(using: &numbers) ?? " ")
    }
    let body = text(Int.random(in: 0...12, using: &numbers))
    let article = Article(
      id: Article.ID(hashing: "\(index)"), headline: text(3) + " \(index)",
      byline: ["A. Writer", "B. Author", nil].randomElement(using: &numbers) ?? nil,
      published: Timestamp(seconds: Timestamp.today.seconds - Int64(index) * 7200),
      language: ["en", "en-GB", "de", nil].randomElement(using: &numbers) ?? nil,
      source: .init(
        name: ["Wire", "Daily Wire", "Post"].randomElement(using: &numbers) ?? "", location: ""),
      format: Article.Format.allCases.randomElement(using: &numbers) ?? .text,
      body: Body(text: body, parts: []))
    var record = Record(article: article)
    record.status.isRead = Bool.random(using: &numbers)
    record.status.isStarred = Int.random(in: 0..<5, using: &numbers) == 0
    if Bool.random(using: &numbers) { record.tags.append("later") }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      let note = ["check this", nil].randomElement(using: &numbers) ?? nil
      record.highlights.append(Highlight(TextRange(0, body.utf8.count), note: note))
    }
    record.annotation.entities = people.filter { _ in Bool.random(using: &numbers) }
    record.annotation.mentions = record.annotation.entities.indices.map {
      Mention(range: TextRange(0, 0), entity: $0)
    }
    if Bool.random(using: &numbers) {
      record.topics.append(
        Topic(id: "conflict", name: "Conflict, war and peace", source: .classifier))
    }
    if Bool.random(using: &numbers) {
      record.topics.append(Topic(id: "weather", name: "Weather", source: .publisher))
    }
    return record
  }

  private func fill(_ numbers: inout SeededNumbers) throws {
    _ = try store.add(records.map(\.article).shuffled(using: &numbers), arrived: .today)
    func ids(_ isWanted: (Record) -> Bool) -> [Article.ID] {
      records.filter(isWanted).map(\.article.id)
    }
    try store.mark(ids { $0.status.isRead }, .read(true), label: "")
    try store.annotate(
      records.map { .init(article: $0.article.id, annotation: $0.annotation, topics: $0.topics) },
      version: 1)
    try store.mark(ids { $0.status.isStarred }, .starred(true), label: "")
    try store.mark(ids { !$0.tags.isEmpty }, .tagged("later", true), label: "")
    _ = try store.pairSome(atLeast: 1)
    for record in records where !record.highlights.isEmpty {
      try store.setHighlights(record.highlights, of: record.article.id, label: "")
    }
  }
}

/// Makes filters at random.
struct FilterGenerator {
  var numbers: SeededNumbers

  private static let terms = [
    "rain", "raining", "CAFE", "cafés", "the", "\"of the\"", "\"patriots front\"", "patri*", "r*",
    "NEAR/2(germany storm)", "NEAR(kyiv rain the)", "/^the/", "/o.*m \\d/", "title:rain",
    "body:storm", "title:\"the rain\"", "body:kyiv", "title:st*", "body:\"rain the\"",
    "source:wire", "source:\"daily wire\"", "author:writer", "topic:conflict", "topic:weather",
    "topic:\"conflict, war and peace\"", "topic:none", "entity:lovelace", "person:\"Ada Lovelace\"",
    "org:nato", "place:kiev", "person:nato", "person:b*", "tag:later", "note:check", "lang:en",
    "format:html", "words:>6", "words:2..4", "age:<2d", "age:>30h", "date:2025-06-14",
    "date:>=2025-06-12", "date:yesterday", "is:unread", "is:read", "is:starred", "is:highlighted",
    "is:noted", "absent",
  ]

  mutating func filter(depth: Int = 2) -> String {
    guard depth > 0, Int.random(in: 0..<3, using: &numbers) > 0 else {
      return Self.terms.randomElement(using: &numbers) ?? ""
    }
    let parts = (0..<Int.random(in: 2...3, using: &numbers)).map { _ in filter(depth: depth - 1) }
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: return "(" + parts.joined(separator: " OR ") + ")"
    case 1: return "-(" + parts[0] + ") " + parts[1]
    default: return parts.joined(separator: " ")
    }
  }
}
