public import Articles
import Store

extension Library {
  /// Changes the highlights of an article.
  ///
  /// - Parameter label: What it is called when it is undone: "highlight" for one.
  public func change(
    _ change: HighlightChange, of id: Article.ID, label: String
  ) throws {
    try store.change(change, of: id, label: label)
  }

  /// What was done with an article; nil where the library has none of that id.
  public nonisolated func status(of id: Article.ID) throws -> ArticleStatus? {
    try store.status(id)
  }

  /// The highlights of an article, in order of their start.
  public nonisolated func highlights(of id: Article.ID) throws -> [Highlight] {
    try store.highlights(of: id)
  }

  /// The highlights of all articles, those of the newest first.
  public nonisolated func highlights(limit: Int) throws -> [LibraryHighlight] {
    try store.highlights(limit: limit)
  }
}
