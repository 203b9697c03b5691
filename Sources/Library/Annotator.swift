package import Articles
import Dispatch
import Store

/// Finds who and what articles name, and what they are about.
package struct Annotator: Sendable {
  /// What is found in one article: who and what it names, and its topics, most fitting first.
  package typealias Recognize = @Sendable (Article) -> (Annotation, [Topic])

  /// Of the recognizer and the classifier: articles that another version read are read again.
  package let version: Int
  /// Makes the recognizer ready, which takes some milliseconds; only when it is needed.
  let load: @Sendable () throws -> Recognize

  /// - Parameter load: Gives what is to be called for each article, off the actor.
  package init(version: Int, load: @escaping @Sendable () throws -> Recognize) {
    self.version = version
    self.load = load
  }

  /// What is found in some articles, each on a thread of its own.
  static func findings(
    in articles: [Article], _ recognize: @escaping Recognize
  ) async -> [Finding] {
    guard articles.count > 1 else {
      guard let article = articles.first else { return [] }
      return [await finding(in: article, recognize)]
    }
    return await withTaskGroup(of: Finding.self) { group in
      for article in articles {
        group.addTask { await finding(in: article, recognize) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// What is found in `article`. A huge one takes minutes: it runs off the actor, and off the few
  /// threads that all tasks share, so that a key waits for none however many are recognized.
  static func finding(
    in article: Article, _ recognize: @escaping Recognize
  ) async -> Finding {
    await withCheckedContinuation { continuation in
      threads.async {
        let (annotation, topics) = recognize(article)
        continuation.resume(
          returning: Finding(article: article.id, annotation: annotation, topics: topics))
      }
    }
  }

  private static let threads = DispatchQueue(
    label: "recognition", qos: .utility, attributes: .concurrent)
}
