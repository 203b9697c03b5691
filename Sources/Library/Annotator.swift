package import Articles
package import Entities

/// Recognizes who and what articles name, and what they are about.
package struct Annotator: Sendable {
  private let recognizer: EntityRecognizer
  private let topics: [OwnTopic]

  package init(recognizer: EntityRecognizer, topics: [OwnTopic]) {
    self.recognizer = recognizer
    self.topics = topics
  }

  /// Who and what `article` names. Takes about 10 ms for 1,000 words: off the actor.
  @concurrent package func annotation(of article: Article) async -> Annotation {
    recognizer.annotate(article.body, article: article.id)
  }

  /// What the publisher says `entry` is about, then the reader's own topics whose filter it fits.
  func topics(of entry: Catalog.Entry, moment: Filter.Moment) -> [Topic] {
    let own = topics.filter { FilterMatcher($0.filter, moment: moment).accepts(entry) }
    return entry.article.categories.map { Topic(id: $0, name: $0, source: .publisher) }
      + own.map { Topic(id: $0.name, name: $0.name, source: .own) }
  }
}
