import Testing
import Topics

struct MediaTopicTests {
  @Test(arguments: [
    ("Business", "economy"), ("World/Politics", "politics"), ("Tech", "science"),
    ("SPORTS > Football", "sport"), ("Arts & Entertainment", "arts"),
    ("Food and Drink", "lifestyle"),
    ("Climate", "environment"), ("medtop:16000000", "conflict"), ("02000000", "crime"),
    ("human-interest", "human-interest"), ("Odd News", "human-interest"), ("Labor", "labour"),
  ])
  func `a publisher's category is one of the 17`(category: String, id: String) {
    #expect(TopicClassifier.mediaTopic(forCategory: category) == id)
  }

  @Test(arguments: ["", "World", "Opinion", "Front Page", "///", "18000000", "medtop:00000000"])
  func `a category that is no topic is none`(category: String) {
    #expect(TopicClassifier.mediaTopic(forCategory: category) == nil)
  }

  @Test func `there are 17 topics, each with a name`() {
    #expect(MediaTopic.allCases.count == 17)
    #expect(Set(MediaTopic.allCases.map(\.name)).count == 17)
  }
}
