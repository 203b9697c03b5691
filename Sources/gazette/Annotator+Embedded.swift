import Articles
import Entities
import Library

extension Annotator {
  /// The recognizer that is built into the program.
  init(topics: [OwnTopic]) {
    let recognizer = EntityRecognizer()
    self.init(topics: topics) { recognizer.annotate($0.body, article: $0.id) }
  }
}
