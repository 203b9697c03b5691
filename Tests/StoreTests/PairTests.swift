import Articles
import Foundation
import GRDB
import Testing

@testable import Store

struct PairTests {
  private static let lists: [[UInt16]] = [
    [], [0], [16_383], [0, 1, 2, 3], [5, 700, 701, 16_000], Array(0..<16_384),
    Array(stride(from: 3, to: 16_384, by: 24)),
  ]

  @Test(arguments: lists.indices)
  func `ascending numbers are written in few bits and read`(index: Int) throws {
    let numbers = Self.lists[index]
    let bytes = RiceCoding.encoded(numbers)
    #expect(try RiceCoding.decoded(bytes, limit: 16_384) == numbers)
    #expect(bytes.count <= numbers.count * 7 / 8 + 6)
  }

  private static let words = ["rain", "storm", "of", "the", "kyiv", "paris", "vote", "tax", "law"]

  /// Articles of a few words in any order.
  private func articles(_ range: Range<Int>) -> [Article] {
    var numbers = SeededNumbers(state: UInt64(range.lowerBound))
    return range.map { index in
      let text = (0..<8).compactMap { _ in Self.words.randomElement(using: &numbers) }
      return .fixture("Story \(index)", text.joined(separator: " "), hours: index)
    }
  }

  private func rows(_ store: Store, _ filter: String) throws -> [Article.ID] {
    try store.rows(Filter(filter), 0..<1000, at: .today).map(\.id)
  }

  /// Every phrase of two or three words finds the same articles as their texts.
  private func expectSame(_ store: Store, _ articles: [Article]) throws {
    for first in Self.words {
      for second in Self.words {
        for phrase in ["\(first) \(second)", "\(first) \(second) \(first)"] {
          let expected = articles.filter { " \($0.body.text) ".contains(" \(phrase) ") }
          let found = try rows(store, "\"\(phrase)\"")
          #expect(Set(found) == Set(expected.map(\.id)), "\(phrase)")
        }
      }
    }
  }

  @Test func `phrases are found in blocks and beside them`() throws {
    let store = try Store.inMemory()
    let articles = articles(0..<300)
    _ = try store.add(Array(articles[100...]), arrived: .today)
    #expect(try store.pairSome(atLeast: 200))
    #expect(try !store.pairSome(atLeast: 1))
    _ = try store.add(Array(articles[..<100]), arrived: .today)
    try expectSame(store, articles)
    #expect(try store.pairSome(atLeast: 50))
    try expectSame(store, articles)
  }

  @Test func `a block lists words that are often in one article and seldom side by side`() {
    let words = ["kyiv", "tax", "rain"].map(PairBlock.word)
    let block = PairBlock(
      slots: Array(0..<2000),
      words: (0..<2000).map { $0 % 100 == 0 ? words : [words[1], words[2], words[0]] })
    let seldom = PairBlock.key(ofPair: PairBlock.pair(words[0], words[1]))
    #expect(block.lists[seldom] == stride(from: 0, to: 2000, by: 100).map { $0 })
    let often = PairBlock.key(ofPair: PairBlock.pair(words[1], words[2]))
    #expect(block.lists[often] == [])
  }

  @Test func `what is changed, deleted and taken back is found as it is now`() throws {
    let store = try Store.inMemory()
    var articles = articles(0..<60)
    _ = try store.add(articles, arrived: .today)
    #expect(try store.pairSome(atLeast: 1))
    articles[7] = .fixture("Story 7", "tax tax tax kyiv rain", hours: 7)
    articles[9] = .fixture("Story 9", "law law law kyiv rain", hours: 900)
    _ = try store.add([articles[7], articles[9]], arrived: .today)
    _ = try store.delete([articles[3].id, articles[4].id], label: "delete")
    try expectSame(store, articles.enumerated().filter { ![3, 4].contains($0.0) }.map(\.1))
    _ = try store.undo()
    try expectSame(store, articles)
    #expect(try store.problems() == [])
    #expect(try store.pairSome(atLeast: 1))
    try expectSame(store, articles)
    #expect(try store.problems() == [])
  }

  @Test func `blocks of articles that are gone are made anew`() throws {
    let store = try Store.inMemory()
    for _ in 0..<3 {
      _ = try store.add(articles(0..<20), arrived: .today, restoringDeleted: true)
      #expect(try store.pairSome(atLeast: 1))
      _ = try store.delete(articles(0..<20).map(\.id), label: "")
    }
    try store.connections.writer.write { database in
      try database.execute(sql: "UPDATE pairBlock SET articles = 16384")
    }
    _ = try store.add(articles(20..<40), arrived: .today)
    #expect(try store.pairSome(atLeast: 1))
    #expect(try store.read { try StoredPairBlock.all($0).count } == 1)
    try expectSame(store, articles(20..<40))
  }

  @Test func `every fourth small block takes in the three before`() throws {
    let store = try Store.inMemory()
    for start in stride(from: 0, to: 80, by: 20) {
      _ = try store.add(articles(start..<start + 20), arrived: .today)
      #expect(try store.pairSome(atLeast: 1))
    }
    #expect(try store.read { try StoredPairBlock.all($0).count } == 1)
    let all = stride(from: 0, to: 80, by: 20).flatMap { articles($0..<$0 + 20) }
    try expectSame(store, all)
    #expect(try store.problems() == [])
  }

  @Test func `slots of all times fit a block`() throws {
    for slots in [[], [7], [-62_167_219_200, 0, 1_750_000_000], [5, 6, 900]] as [[Int64]] {
      let block = PairBlock(slots: slots, words: slots.map { _ in [1, 2] })
      let store = try Store.inMemory()
      try store.connections.writer.write { try $0.insert(block) }
      let found = try store.read { database in
        try StoredPairBlock.all(database).flatMap { try $0.slots(of: nil, database) }
      }
      #expect(found == slots)
    }
  }

  @Test(arguments: [
    ("DELETE FROM pairBlock", "an article is in no block of pairs"),
    ("INSERT INTO unpaired VALUES (1, 1)", "an article waits for a block of pairs and is gone"),
    ("DELETE FROM pair WHERE key >= 0", "a block of pairs does not know an article"),
  ])
  func `blocks that do not agree with the articles are told`(
    damage: String, problem: String
  ) throws {
    let store = try Store.inMemory()
    _ = try store.add(articles(0..<60), arrived: .today)
    #expect(try store.pairSome(atLeast: 1))
    #expect(try store.problems() == [])
    try store.connections.writer.write { try $0.execute(sql: damage) }
    #expect(try store.problems() == [problem])
  }

  @Test func `an older library finds phrases before and after its blocks are made`() throws {
    let folder = try Folder()
    let articles = articles(0..<60)
    let older = Schema(steps: Schema.current.steps.dropLast())
    try Store.open(path: folder.library, readOnly: false, schema: older).close()
    let store = try Store.open(path: folder.library)
    _ = try store.add(articles, arrived: .today)
    try expectSame(store, articles)
    #expect(try store.pairSome(atLeast: 1))
    try expectSame(store, articles)
  }
}
