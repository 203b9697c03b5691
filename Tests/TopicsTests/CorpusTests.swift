import Testing
import Topics
import Training

struct CorpusTests {
  @Test func `topics of unseen articles are found as well as they were when it shipped`() throws {
    let articles = try Corpora.articles(in: Corpora.folder).filter(\.isTest)
    let scores = TopicScores(try .shipped(), on: articles)
    #expect(scores.macroF1 > 0.76)
    #expect(scores.markedShare > 0.91)
  }
}
