import Articles
import CEmbedded
import Entities
import Library
import Topics

extension Annotator {
  /// The recognizer and the classifier with the models that are built into the program.
  static let embedded = Annotator(
    version: EntityRecognizer.version << 8 | TopicClassifier.version
  ) {
    let recognizer = EntityRecognizer(
      model: try RecognizerModel(bytes: embeddedEntityModel().contents.bytes))
    let classifier = TopicClassifier(
      model: try TopicModel(bytes: embeddedTopicModel().contents.bytes))
    return { article in
      let annotation = recognizer.annotate(article.body, article: article.id)
      return (annotation, article.publishersTopics + classifier.topics(of: article))
    }
  }
}

extension EmbeddedFile {
  /// The bytes, where they lie in the program.
  fileprivate var contents: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes, count: count)
  }
}

extension Article {
  /// What the publisher says it is about: one of the 17 Media Topics where the category means
  /// one, else the category itself.
  fileprivate var publishersTopics: [Topic] {
    var topics: [Topic] = []
    for category in categories {
      let media = MediaTopic(category: category)
      let id = media?.id ?? category
      guard !topics.contains(where: { $0.id == id }) else { continue }
      topics.append(Topic(id: id, name: media?.name ?? category, source: .publisher))
    }
    return topics
  }
}
