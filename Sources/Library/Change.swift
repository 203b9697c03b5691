public import Articles

/// What changed in a library, for whoever watches.
public enum Change: Equatable, Sendable {
  /// Articles came, went or got another status.
  case articles
  /// An article was recognized.
  case annotated(Article.ID)
  /// What runs in the background, in a few words; nil when nothing does.
  case working(String?)
  /// Something went wrong behind: one sentence.
  case failed(String)
}
