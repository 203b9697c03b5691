import Testing
import Topics
import Training

struct TopicTrainerTests {
  private let source = """
    a line without a topic
    weather|Snow falls on hills|Snow and frost lay on the hills and more snow is due.
    weather|Snow and wind in the north|Frost and wind come with the snow tonight.
    sport|Team wins match|The team scored twice and won the match.
    sport, economy|Match ends in draw|The team played the match without a goal.
    """

  private func model(seed: UInt64 = 1) throws -> TopicModel {
    var options = TopicTrainingOptions()
    options.seed = seed
    let trainer = TopicTrainer(
      examples: TopicExample.briefs(source),
      vocabulary: TopicVocabulary("weather\nblizzard, cold snap\nsport\nhome run"),
      options: options)
    return try #require(trainer.model())
  }

  @Test func `what was learned tells another text`() throws {
    let classifier = TopicClassifier(model: try model())
    #expect(classifier.ranking(of: .fixture("Frost and snow")).first?.topic == .weather)
    #expect(classifier.ranking(of: .fixture("A match for the team")).first?.topic == .sport)
  }

  @Test func `a word of the vocabulary is known without an article that has it`() throws {
    let classifier = TopicClassifier(model: try model())
    #expect(classifier.ranking(of: .fixture("Blizzard")).first?.topic == .weather)
    #expect(classifier.ranking(of: .fixture("Home run")).first?.topic == .sport)
  }

  @Test func `the same articles and seed give the same model`() throws {
    #expect(try model(seed: 7).fileBytes == model(seed: 7).fileBytes)
  }
}
