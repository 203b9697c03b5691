import Articles
import Ingest

/// A feed file into the articles that are its entries.
enum Feed {
  /// - Parameter text: Sanitized.
  static func articles(
    _ text: String, location: String
  ) throws(ImportError.Reason) -> [Article] {
    if let feed = XMLFeed(text, location: location), feed.isFeed {
      return try articles(feed.entries, feed.facts)
    }
    guard let feed = JSONFeed(text, location: location) else {
      throw .malformed("it looks like a feed but cannot be read as one")
    }
    return try articles(feed.entries, feed.facts)
  }

  private static func articles(
    _ entries: [FeedEntry], _ facts: FeedFacts
  ) throws(ImportError.Reason) -> [Article] {
    var seen: Set<String> = []
    var articles: [Article] = []
    for entry in entries {
      if let article = entry.article(in: facts, id: identity(of: entry, &seen)) {
        articles.append(article)
      }
    }
    guard !articles.isEmpty else { throw .malformed("it is a feed without articles") }
    return articles
  }

  /// What tells an entry from the others: its id, else its link; an id that came before is told
  /// apart by the link and title. Nil leaves it to the words.
  private static func identity(of entry: FeedEntry, _ seen: inout Set<String>) -> String? {
    guard let first = entry.id ?? entry.link else { return nil }
    let candidates = [first, first + "\n" + (entry.link ?? "") + "\n" + (entry.title ?? "")]
    return candidates.first { seen.insert($0).inserted }
  }
}
