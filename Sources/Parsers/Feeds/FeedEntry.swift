import Articles
import Ingest

/// What a feed says of itself and hands on to its entries.
struct FeedFacts {
  var title: String?
  var link: String?
  var language: String?
  var author: String?
  let location: String
}

/// One entry of a feed, whatever the format.
struct FeedEntry {
  var id: String?
  var title: String?
  var link: String?
  var author: String?
  var published: Timestamp?
  var language: String?
  var categories: [String] = []
  var content: Content?
  var base: String?
  /// Files that belong to it.
  var enclosures: [(address: String, kind: String?)] = []

  /// The text of an entry, as it is written.
  enum Content {
    case html(String)
    case plain(String)
  }

  /// The entry as an article; nil where there is neither text nor title nor link.
  ///
  /// - Parameter id: What tells it from all others of the feed.
  func article(in feed: FeedFacts, id: String?) -> Article? {
    var body = self.body(feed)
    if body.parts.isEmpty, title == nil, let link { body.append(paragraph: link, target: link) }
    guard title != nil || !body.parts.isEmpty else { return nil }
    addEnclosures(to: &body)
    var draft = ArticleDraft(body: body, location: feed.location)
    draft.headline = title
    draft.byline = (author ?? feed.author)?.namesOnly
    draft.published = published
    draft.language = language ?? feed.language
    draft.categories = categories
    draft.link = link
    draft.sourceName = feed.title
    let source = feed.link ?? feed.title ?? ""
    draft.identity = id.map { source + "\n" + $0 }
    return draft.article()
  }

  private func body(_ feed: FeedFacts) -> Body {
    let base = base ?? link ?? feed.link
    switch content {
    case .html(let html): return HTML.fragment(html, base: base)
    case .plain(let text): return Body(plain: text)
    case nil: return Body(plain: title ?? "")
    }
  }

  /// A line for each enclosure, which is a link.
  private func addEnclosures(to body: inout Body) {
    for enclosure in enclosures.prefix(16) {
      guard let address = Sanitizer.address(enclosure.address),
        !body.links.contains(where: { $0.target == address })
      else { continue }
      let name = address.split(separator: "/").last.map { $0.prefix { $0 != "?" } } ?? "file"
      let kind = enclosure.kind.map { " (\(Sanitizer.line($0, limit: 60)))" } ?? ""
      body.append(paragraph: Sanitizer.line(String(name)) + kind, target: address)
    }
  }
}

extension Body {
  /// Text whose lines, or stretches between blank lines, are paragraphs.
  init(plain text: String) {
    var builder = BodyBuilder()
    for line in Sanitizer.text(text).split(separator: "\n") {
      builder.begin(.paragraph)
      builder.append(line)
    }
    self = builder.finish()
  }

  /// Adds a paragraph that is a link.
  fileprivate mutating func append(paragraph words: String, target: String) {
    if !text.isEmpty { text += "\n\n" }
    let range = TextRange(text.utf8.count, text.utf8.count + words.utf8.count)
    text += words
    parts.append(Part(.paragraph, range))
    links.append(Link(range, target: target))
  }
}

extension String {
  /// A title or name that may be written in HTML, as one line of text.
  var plainLine: String? {
    let isMarkup = utf8.contains(UInt8(ascii: "<")) || utf8.contains(UInt8(ascii: "&"))
    let text = isMarkup ? HTML.fragment(self, base: nil).text.replacing("\n", with: " ") : self
    let line = Sanitizer.line(text)
    return line.isEmpty ? nil : line
  }

  /// The address of a page, absolute where `base` helps.
  func address(base: String?) -> String? {
    let line = Sanitizer.line(self, limit: 4096)
    guard !line.isEmpty else { return nil }
    return Sanitizer.address(line.resolved(against: base))
  }
}
