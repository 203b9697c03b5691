/// A topic of the reader's own: a name and a filter.
public struct OwnTopic: Equatable, Sendable {
  public var name: String
  public var filter: Filter

  public init(name: String, filter: Filter) {
    self.name = name
    self.filter = filter
  }
}
