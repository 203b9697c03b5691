package import Articles
import Store

/// Recognizes who and what articles name, and what they are about.
package struct Annotator: Sendable {
  /// Of the recognizer and the classifier: articles that another version read are read again.
  package let version: Int
  private let recognize: @Sendable (Article) -> Annotation

  /// - Parameter recognize: Who and what an article names; called off the actor.
  package init(version: Int, recognize: @escaping @Sendable (Article) -> Annotation) {
    self.version = version
    self.recognize = recognize
  }

  /// What is found in `article`. May take many milliseconds: it runs off the actor.
  @concurrent func finding(for article: Article) async -> Finding {
    let topics = article.categories.map { Topic(id: $0, name: $0, source: .publisher) }
    return Finding(article: article.id, annotation: recognize(article), topics: topics)
  }
}
