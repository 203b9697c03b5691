import Articles
import CEmbedded
import Entities
import Library

extension Annotator {
  /// The recognizer with the model that is built into the program.
  static let embedded = Annotator(version: EntityRecognizer.version) {
    let file = embeddedEntityModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    let recognizer = EntityRecognizer(model: try RecognizerModel(bytes: bytes.bytes))
    return { recognizer.annotate($0.body, article: $0.id) }
  }
}
