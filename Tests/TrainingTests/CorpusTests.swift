import Articles
import Entities
import Foundation
import Testing

@testable import Training

@Suite struct CorpusTests {
  @Test func `marks are taken out of a text`() {
    let markup = Markup("By [P=2 Ana Lima], [L Porto]")
    #expect(markup.text == "By Ana Lima, Porto")
    #expect(markup.marks.map(\.label) == [.person, .place])
    #expect(markup.marks[0] == Mark(range: TextRange(3, 11), label: .person, number: 2))
  }

  @Test(arguments: ["a [X b] c", "a [P] c", "a ] c", "[P a", "[P=x a] c"])
  func `what is no mark is a fault`(_ source: String) {
    #expect(!Markup(source[...]).faults.isEmpty)
  }

  @Test func `the corpus keeps to its guide`() throws {
    var checker = CorpusChecker()
    for path in try Corpora.files(in: Corpora.folder) {
      checker.check(try String(contentsOfFile: path, encoding: .utf8), file: path)
    }
    #expect(checker.faults == [])
  }

  @Test func `nothing of the test part is trained on`() throws {
    let articles = try Corpora.articles(in: Corpora.folder)
    let tested = Set(articles.filter(\.isTest).map(\.slug))
    let examples = Corpora.examples(of: articles, seed: 1)
    #expect(examples.count > 800 && tested.count > 150)
    #expect(tested.isDisjoint(with: examples.map(\.name)))
  }
}
