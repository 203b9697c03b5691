import Articles
import Entities
import Library

extension Annotator {
  /// The recognizer that is built into the program.
  static var embedded: Annotator {
    let recognizer = EntityRecognizer()
    return Annotator(version: EntityRecognizer.version) {
      recognizer.annotate($0.body, article: $0.id)
    }
  }
}
