/// A place in a text that names an entity.
public struct Mention: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// A name: "Volodymyr Zelenskyy", "Zelenskyy".
    case name
    /// A description that stands for one: "the Ukrainian leader".
    case nominal
  }

  /// The bytes of the body's text that name it; no title, article or possessive.
  public var range: TextRange
  /// The entity's place in `Annotation.entities`.
  public var entity: Int
  public var kind: Kind
  /// From 0 to 1.
  public var confidence: Float

  public init(range: TextRange, entity: Int, kind: Kind = .name, confidence: Float = 1) {
    self.range = range
    self.entity = entity
    self.kind = kind
    self.confidence = confidence
  }
}

/// Who and what one article names.
public struct Annotation: Equatable, Sendable {
  /// In order of their first mention.
  public var entities: [Entity]
  /// In order of their start; they do not overlap.
  public var mentions: [Mention]

  public init(entities: [Entity] = [], mentions: [Mention] = []) {
    self.entities = entities
    self.mentions = mentions
  }
}
