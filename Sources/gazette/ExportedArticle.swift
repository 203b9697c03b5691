import Articles
import Reader

/// A whole article with all that is printed of it and of what a reader did with it.
struct ExportedArticle {
  private let opened: OpenedArticle
  private let highlights: [ExportedHighlight]
  private var article: Article { opened.article }

  init(_ opened: OpenedArticle) {
    self.opened = opened
    let positions = CodePoints(of: opened.article.body.text)
    highlights = opened.highlights.map {
      ExportedHighlight($0, in: opened.article, positions: positions)
    }
  }

  var json: JSON {
    let named = (opened.annotation ?? Annotation()).entities.map { entity in
      JSON.object([("type", .string(entity.kind.rawValue)), ("name", .string(entity.name))])
    }
    return .object(
      article.fields + [
        ("citation", .string(article.citation)), ("read", .bool(opened.status.isRead)),
        ("starred", .bool(opened.status.isStarred)), ("progress", .int(opened.status.progress)),
        ("topics", .array(opened.topics.map { .string($0.id) })), ("entities", .array(named)),
        ("highlights", .array(highlights.map(\.inner))),
      ])
  }

  /// The columns of CSV.
  static let names = [
    "article", "headline", "source", "byline", "published", "link", "language", "read", "starred",
    "topics", "highlights", "citation", "text",
  ]

  var fields: [String] {
    [
      article.id.description, article.headline, article.source.name, article.byline ?? "",
      article.published?.isoDate ?? "", article.source.link ?? "", article.language ?? "",
      "\(opened.status.isRead)", "\(opened.status.isStarred)",
      opened.topics.map(\.id).joined(separator: " "), "\(highlights.count)", article.citation,
      article.body.prose,
    ]
  }

  /// The article, its highlights under it, and at the end where it is from.
  var markdown: [String] {
    var lines = ["# " + Markdown.escaped(article.headline), "", Markdown.escaped(article.facts)]
    lines += article.body.markdown
    if !highlights.isEmpty { lines += ["", "## Highlights"] + highlights.flatMap(\.markdown) }
    return lines + ["", "Cite as: " + Markdown.escaped(article.citation)]
  }
}

extension Article {
  /// Headline, source, date and address.
  fileprivate var citation: String {
    let name = source.name == source.link ? nil : source.name
    return [byline, "“\(headline)”", name, published?.longDate, source.link]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
