import Articles
import Ingest

/// A JSON feed.
struct JSONFeed {
  private let root: JSONValue
  let facts: FeedFacts

  /// Nil where the text is no JSON with items.
  init?(_ text: String, location: String) {
    guard let root = JSONValue(text), root["items"] != nil else { return nil }
    self.root = root
    var facts = FeedFacts(location: location)
    facts.title = root["title"]?.string?.plainLine
    facts.link = root["home_page_url"]?.string?.address(base: nil)
    facts.language = root["language"]?.string.map { Sanitizer.line($0, limit: 35) }
    facts.author = Self.author(root)
    self.facts = facts
  }

  /// Its entries in the order they stand.
  var entries: [FeedEntry] {
    (root["items"]?.values ?? []).prefix(100_000).map { entry($0) }
  }

  private func entry(_ value: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = value["id"]?.string.map { Sanitizer.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    entry.title = value["title"]?.string?.plainLine
    entry.link = (value["url"] ?? value["external_url"])?.string?.address(base: facts.link)
    entry.author = Self.author(value)
    entry.published = (value["date_published"] ?? value["date_modified"])?.string
      .flatMap { Timestamp(reading: $0) }
    entry.language = value["language"]?.string.map { Sanitizer.line($0, limit: 35) }
    entry.categories = (value["tags"]?.values ?? []).prefix(32).compactMap { $0.string?.plainLine }
    if let html = value["content_html"]?.string {
      entry.content = .html(html)
    } else if let text = (value["content_text"] ?? value["summary"])?.string {
      entry.content = .plain(text)
    }
    entry.enclosures = (value["attachments"]?.values ?? []).compactMap { file in
      file["url"]?.string?.address(base: facts.link).map { ($0, file["mime_type"]?.string) }
    }
    return entry
  }

  private static func author(_ value: JSONValue) -> String? {
    let people = (value["authors"] ?? value["author"])?.values ?? []
    let names = people.compactMap { $0["name"]?.string?.plainLine }
    return names.isEmpty ? nil : names.prefix(12).joined(separator: ", ")
  }
}
