import Articles
import Ingest

/// What was found out about an article, before it is one.
struct ArticleDraft {
  var body: Body
  let location: String
  var headline: String?
  var byline: String?
  var published: Timestamp?
  var language: String?
  var categories: [String] = []
  var link: String?
  var sourceName: String?
  /// What the source itself knows it by, such as a feed's `guid`; nil where it has none.
  var identity: String?

  init(body: Body, location: String) {
    self.body = body
    self.location = location
  }

  /// The article; what the draft leaves open is read from the body's first paragraphs.
  mutating func article() -> Article {
    readHead()
    let source = Article.Source(
      name: sourceName ?? PlainText.folderName(of: location), location: location, link: link)
    let id =
      identity.map { Article.ID(hashing: $0) }
      ?? Article.ID(source: source, link: link, text: body.text)
    let headline = headline.map { Sanitizer.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    return Article(
      id: id, headline: headline ?? body.derivedHeadline, isHeadlineDerived: headline == nil,
      byline: byline, dateline: dateline, published: published,
      language: language, source: source, categories: categories, body: body)
  }

  private var dateline: String? {
    body.lede.flatMap { String(body.text[$0]).dateline.map { Sanitizer.line($0.place) } }
  }

  /// Makes a byline of a first paragraph that is one.
  private mutating func readHead() {
    for index in body.parts.indices.prefix(3) {
      let part = body.parts[index]
      guard part.kind == .paragraph, part.range.count <= 120, part.quotationDepth == 0 else {
        return
      }
      guard let names = String(body.text[part.range]).byline else { continue }
      byline = byline ?? names
      body.parts[index].kind = .byline
      return
    }
  }
}
