import Articles
import CEmbedded
import Topics

extension TopicClassifier {
  /// The classifier with the model that ships.
  static func shipped() throws -> TopicClassifier {
    let file = embeddedTopicModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    return TopicClassifier(model: try TopicModel(bytes: bytes.bytes))
  }
}

extension Article {
  /// An article of one paragraph.
  static func fixture(_ headline: String, _ text: String = "") -> Article {
    let part = Body.Part(.paragraph, TextRange(0, text.utf8.count))
    return Article(
      id: Article.ID(rawValue: 1), headline: headline,
      source: Source(name: "Test", location: "test.txt"),
      body: Body(text: text, parts: text.isEmpty ? [] : [part]))
  }
}
