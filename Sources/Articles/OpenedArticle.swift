/// An article as the library hands it over for reading.
public struct OpenedArticle: Equatable, Sendable {
  public var article: Article
  public var status: ArticleStatus
  public var topics: [Topic]
  /// Nil while it is being recognized.
  public var annotation: Annotation?
  /// In how many articles of the library each of its entities is named.
  public var articleCounts: [Entity.ID: Int]

  /// In order of their start.
  public var highlights: [Highlight]

  public init(
    article: Article, status: ArticleStatus = ArticleStatus(), topics: [Topic] = [],
    annotation: Annotation? = nil, articleCounts: [Entity.ID: Int] = [:],
    highlights: [Highlight] = []
  ) {
    self.article = article
    self.status = status
    self.topics = topics
    self.annotation = annotation
    self.articleCounts = articleCounts
    self.highlights = highlights
  }
}
