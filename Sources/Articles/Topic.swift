/// What an article is about, and who says so.
public struct Topic: Equatable, Sendable {
  /// Who says that an article has a topic.
  public enum Source: String, Sendable, CaseIterable {
    case publisher
    case classifier
    case own
  }

  /// A short name for filters: `conflict`, or the reader's own topic's name.
  public var id: String
  /// For reading: "Conflict, war and peace".
  public var name: String
  public var source: Source
  /// From 0 to 1: how strongly the article is about it.
  public var weight: Float
  /// The words that decided, strongest first.
  public var words: [String]

  public init(
    id: String, name: String, source: Source, weight: Float = 1, words: [String] = []
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.weight = weight
    self.words = words
  }
}
