import Articles
import CEmbedded
import Entities

extension EntityRecognizer {
  /// The recognizer with the model that ships.
  static func shipped() throws -> EntityRecognizer {
    let file = embeddedEntityModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    return EntityRecognizer(model: try RecognizerModel(bytes: bytes.bytes))
  }

  /// The mentions in a text of one paragraph, each its type's letter and its words.
  func marks(_ string: String, _ kind: Body.Kind = .paragraph) -> [String] {
    let annotation = annotate(.fixture(string, kind), article: Article.ID(rawValue: 1))
    return annotation.mentions.filter { $0.kind == .name }.map {
      "\(annotation.entities[$0.entity].kind.letter) \(string[$0.range])"
    }
  }
}
