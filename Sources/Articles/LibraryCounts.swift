/// A topic and how many articles of the library have it.
public struct TopicCount: Equatable, Sendable {
  /// What `topic:` takes.
  public var id: String
  public var name: String
  public var unread: Int
  public var all: Int

  public init(id: String, name: String, unread: Int, all: Int) {
    self.id = id
    self.name = name
    self.unread = unread
    self.all = all
  }
}

/// An entity and how many articles of the library name it.
public struct EntityCount: Equatable, Sendable {
  public var entity: Entity
  public var mentions: Int
  public var articles: Int

  public init(entity: Entity, mentions: Int, articles: Int) {
    self.entity = entity
    self.mentions = mentions
    self.articles = articles
  }
}
