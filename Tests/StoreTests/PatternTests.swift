import Articles
import Testing

@testable import Store

struct PatternTests {
  @Test(arguments: [
    ("gove", ["gov", "ove"]), ("Rain.*sun", ["rai", "ain", "sun"]), ("^ab", []),
    ("abcd?", ["abc"]), ("abcd*ef", ["abc"]), ("abcd+efg", ["abc", "bcd", "efg"]),
    ("abc{0}def", ["def"]), ("abc|def", []), ("(abc|def)ghi", ["ghi"]), ("x(abc)?def", ["def"]),
    ("(?i)abc", []), ("(?:(?x)a)bcd", []), ("(*UCP)abc", []), ("[abc]def", ["def"]),
    ("[]abc]def", ["def"]), (#"\babc\b"#, ["abc"]), (#"\x41bcd"#, []), (#"\Qa|b\Ecde"#, []),
    ("ééé", []), ("abcé?def", ["abc", "def"]), ("(((", []), ("[abc", []), (#"abc\"#, []),
  ])
  func `letters that a pattern cannot do without are found`(pattern: String, triples: [String]) {
    #expect(PatternLetters(pattern).triples == triples)
  }

  @Test(arguments: [
    ("heavy.*rain", ["Heavy Rain", "HEAVY and light rain"]),
    ("vy", ["Heavy Rain", "HEAVY and light rain"]),
    ("^.{3}$", ["Sun"]), ("zürich", ["Zürich"]), ("rich", ["Zürich"]),
    ("sun|rich", ["Sun", "Zürich"]),
    ("heavy", ["Heavy Rain", "HEAVY and light rain"]), ("none", []),
  ])
  func `an expression finds every headline that matches`(pattern: String, found: [String]) throws {
    let store = try Store.inMemory()
    _ = try store.add(
      .fixture("Heavy Rain", hours: 1), .fixture("Sun", hours: 2), .fixture("Zürich", hours: 3),
      .fixture("HEAVY and light rain", hours: 4))
    let filter = "/\(pattern)/"
    #expect(try store.headlines(filter) == found)
    #expect(try store.count(Filter(filter), at: .today) == found.count)
    #expect(try store.headlines("-\(filter)").count == 4 - found.count)
  }
}
