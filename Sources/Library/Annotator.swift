package import Articles

/// Recognizes who and what articles name, and what they are about.
package struct Annotator: Sendable {
  private let recognize: @Sendable (Article) -> Annotation
  private let topics: [OwnTopic]

  /// - Parameter recognize: Who and what an article names; called off the actor.
  package init(topics: [OwnTopic], recognize: @escaping @Sendable (Article) -> Annotation) {
    self.recognize = recognize
    self.topics = topics
  }

  /// Who and what `article` names. May take many milliseconds: it runs off the actor.
  @concurrent func annotation(of article: Article) async -> Annotation {
    recognize(article)
  }

  /// What the publisher says `entry` is about, then the reader's own topics whose filter it fits.
  func topics(of entry: Catalog.Entry, moment: Filter.Moment) -> [Topic] {
    let own = topics.filter { FilterMatcher($0.filter, moment: moment).accepts(entry) }
    return entry.article.categories.map { Topic(id: $0, name: $0, source: .publisher) }
      + own.map { Topic(id: $0.name, name: $0.name, source: .own) }
  }
}
