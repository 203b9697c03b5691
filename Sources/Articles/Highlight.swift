/// A stretch of an article that a reader marked, with or without a note.
public struct Highlight: Hashable, Sendable {
  /// The bytes of the body's text; empty where the text it marked is gone.
  public var range: TextRange
  /// One of the colors, from 1.
  public var color: Int
  public var note: String?
  /// The text that was marked, as it stood there then; nil where that was not kept.
  public var quote: String?

  /// How many colors there are.
  public static let colorCount = 4

  public init(_ range: TextRange, color: Int = 1, note: String? = nil, quote: String? = nil) {
    self.range = range
    self.color = color
    self.note = note
    self.quote = quote
  }
}

/// A change of an article's highlights: some go, some come.
public struct HighlightChange: Equatable, Sendable {
  public var removed: [Highlight]
  public var added: [Highlight]

  public init(removed: [Highlight] = [], added: [Highlight] = []) {
    self.removed = removed
    self.added = added
  }

  /// `highlights` after the change, in order of their start.
  public func applied(to highlights: [Highlight]) -> [Highlight] {
    (highlights.filter { !removed.contains($0) } + added).sorted { $0.range < $1.range }
  }
}

/// A highlight with the article that it is in.
public struct LibraryHighlight: Equatable, Sendable {
  public var article: Article.ID
  public var headline: String
  public var highlight: Highlight

  public init(article: Article.ID, headline: String, highlight: Highlight) {
    self.article = article
    self.headline = headline
    self.highlight = highlight
  }
}
