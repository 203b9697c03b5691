import CEmbedded
import Entities
import Foundation
import Testing

@testable import Training

/// What the shipped model must reach on articles that it was not trained on.
@Suite struct FloorTests {
  private static let recognizer: EntityRecognizer? = {
    let file = embeddedEntityModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    return (try? RecognizerModel(bytes: bytes.bytes)).map { EntityRecognizer(model: $0) }
  }()

  private func tested() throws -> [CorpusArticle] {
    try Corpora.articles(in: Corpora.folder).filter { $0.isTest && !$0.isLinked }
  }

  @Test func `names of the test part are found as well as was measured`() throws {
    let recognizer = try #require(Self.recognizer)
    let scores = Evaluation(recognizer).scores(on: try tested())
    #expect(scores.names.f1 > 0.855)
    #expect(scores.all.f1 > 0.84)
    #expect(scores.ranges.f1 > 0.94)
    #expect(scores.total([.product]).f1 > 0.65)
    #expect(scores.total([.facility]).f1 > 0.635)
    #expect(scores.total([.event, .work]).f1 > 0.61)
  }

  @Test func `marked names are linked as well as was measured`() throws {
    let scores = AliasScores.measured(on: try tested(), linker: Linker())
    #expect(scores.f1 > 0.975)
  }

  @Test func `things are the same across articles as well as was measured`() throws {
    let articles = try Corpora.articles(in: Corpora.folder).filter(\.isLinked)
    let scores = CrossArticleScores.measured(on: articles, linker: Linker())
    #expect(scores.pairs.precision > 0.97)
    #expect(scores.pairs.f1 > 0.85)
    #expect(scores.fullPairs.f1 > 0.92)
  }
}
