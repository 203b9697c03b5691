/// What a reader did with an article. Kept apart from it, so that no import can lose it.
public struct ArticleStatus: Hashable, Sendable {
  public var isRead: Bool
  public var isStarred: Bool
  /// The offset in the body's text of the sentence last on top; nil before it was opened.
  public var place: Int?

  /// How far it was read, in percent; 0 before that, 100 where its end was reached.
  public var progress: Int

  public init(
    isRead: Bool = false, isStarred: Bool = false, place: Int? = nil, progress: Int = 0
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.place = place
    self.progress = progress
  }
}

/// What a row of the article list needs, and no more.
public struct ListRow: Equatable, Sendable, Identifiable {
  public let id: Article.ID
  public var headline: String
  /// The name of the source.
  public var source: String
  public var published: Timestamp?
  public var isRead: Bool
  public var isStarred: Bool
  /// When it was published, or where that is not known, when it came: what it is listed by.
  public var listed: Timestamp
  public var words: Int
  /// How far it was read, in percent; 0 before that, 100 where its end was reached.
  public var progress: Int
  /// How many mentions or matches it has of what the list was asked to count; nil if nothing was.
  public var hits: Int?

  public init(
    id: Article.ID, headline: String, source: String, published: Timestamp? = nil,
    listed: Timestamp? = nil, words: Int = 0, progress: Int = 0, isRead: Bool = false,
    isStarred: Bool = false,
    hits: Int? = nil
  ) {
    self.id = id
    self.headline = headline
    self.source = source
    self.published = published
    self.listed = listed ?? published ?? Timestamp(seconds: 0)
    self.words = words
    self.progress = progress
    self.isRead = isRead
    self.isStarred = isStarred
    self.hits = hits
  }
}
