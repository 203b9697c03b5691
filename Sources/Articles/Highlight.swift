/// A stretch of an article that a reader marked, with or without a note.
public struct Highlight: Hashable, Sendable {
  /// The bytes of the body's text; empty where the text it marked is gone.
  public var range: TextRange
  public var note: String?

  public init(_ range: TextRange, note: String? = nil) {
    self.range = range
    self.note = note
  }
}
