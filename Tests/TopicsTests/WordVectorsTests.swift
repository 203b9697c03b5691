import Foundation
import Testing
import Topics
import Training

struct WordVectorsTests {
  /// The vectors of "frost" and "sleet", which are alike, in a file.
  private func file() -> [UInt8] {
    let words = ["frost", "sleet"].map { TermCounts(phrase: $0).terms[0].hash }.sorted()
    let numbers = [2, 2] + words
    return Array("GZWV".utf8)
      + numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
      + [127, 0, 127, 0]
  }

  @Test func `what is learned of a word holds for one that lies near it`() throws {
    let source = """
      weather|Frost|Frost and more frost.
      sport|Match|The team won the match.
      """
    let trainer = TopicTrainer(
      examples: TopicExample.briefs(source), vocabulary: TopicVocabulary(""),
      vectors: try #require(WordVectors(file())))
    let classifier = TopicClassifier(model: try #require(trainer.model()))
    #expect(classifier.ranking(of: .fixture("Sleet")).first?.topic == .weather)
  }

  @Test(arguments: [0, 3, 11, 23])
  func `a file that is cut off is none`(length: Int) {
    #expect(WordVectors(Array(file().prefix(length))) == nil)
  }

  @Test func `the file in the source tree is one`() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: WordVectors.path))
    #expect(WordVectors(Array(data)) != nil)
  }
}
