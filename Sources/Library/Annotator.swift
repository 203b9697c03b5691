package import Articles
import Store

/// Finds who and what articles name, and what they are about.
package struct Annotator: Sendable {
  package typealias Recognize = @Sendable (Article) -> Annotation

  /// Of the recognizer and the classifier: articles that another version read are read again.
  package let version: Int
  /// Makes the recognizer ready, which takes some milliseconds; only when it is needed.
  let load: @Sendable () throws -> Recognize

  /// - Parameter load: What finds who and what an article names; it is called off the actor.
  package init(version: Int, load: @escaping @Sendable () throws -> Recognize) {
    self.version = version
    self.load = load
  }

  /// What is found in `article`. May take many milliseconds: it runs off the actor.
  @concurrent static func finding(
    in article: Article, _ recognize: @escaping Recognize
  ) async -> Finding {
    let topics = article.categories.map { Topic(id: $0, name: $0, source: .publisher) }
    return Finding(article: article.id, annotation: recognize(article), topics: topics)
  }
}
