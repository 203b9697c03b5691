public import Articles

/// What changed in a library, for whoever watches.
public enum Change: Equatable, Sendable {
  /// Articles came, went or got another status.
  case articles
  /// An article was recognized.
  case annotated(Article.ID)
  /// What runs in the background, in a few words; nil when nothing does.
  case working(String?)
  /// Nothing more is changed from now on: why, in a few words and as a sentence.
  case closed(reason: String, sentence: String)
  /// Something went wrong behind: one sentence.
  case failed(String)
}
