import Articles
import CEmbedded
import Entities
import Library

extension Annotator {
  /// The recognizer with the model that is built into the program.
  static func embedded() throws -> Annotator {
    let file = embeddedEntityModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    let recognizer = EntityRecognizer(model: try RecognizerModel(bytes: bytes.bytes))
    return Annotator(version: EntityRecognizer.version) {
      recognizer.annotate($0.body, article: $0.id)
    }
  }
}
