import Articles
import Reader

/// A highlight with all that is printed of it.
struct ExportedHighlight {
  private let article: Article
  private let highlight: Highlight
  private let quote: String
  private let citation: String
  private let positions: CodePoints

  init(_ highlight: Highlight, in article: Article, positions: CodePoints) {
    self.highlight = highlight
    self.article = article
    self.positions = positions
    quote =
      highlight.range.isEmpty ? highlight.quote ?? "" : article.body.prose(in: highlight.range)
    citation = article.citation(of: quote)
  }

  var json: JSON {
    .object(
      [
        ("article", .string(article.id.description)), ("headline", .string(article.headline)),
        ("source", .string(article.source.name)), ("byline", JSON(article.byline)),
        ("published", JSON(article.published?.isoDate)), ("link", JSON(article.source.link)),
      ] + fieldsOfItsOwn)
  }

  /// Without what its article says.
  var inner: JSON { .object(fieldsOfItsOwn) }

  private var fieldsOfItsOwn: [(String, JSON)] {
    [
      ("quote", .string(quote)), ("note", JSON(highlight.note)), ("color", .int(highlight.color)),
      ("gone", .bool(highlight.range.isEmpty)),
      ("start", .int(positions.count(before: highlight.range.start))),
      ("end", .int(positions.count(before: highlight.range.end))),
      ("citation", .string(citation)),
    ]
  }

  /// The columns of CSV.
  static let names = [
    "article", "headline", "source", "published", "link", "color", "quote", "note", "citation",
  ]

  var fields: [String] {
    [
      article.id.description, article.headline, article.source.name,
      article.published?.isoDate ?? "", article.source.link ?? "", "\(highlight.color)", quote,
      highlight.note ?? "", citation,
    ]
  }

  var markdown: [String] {
    let quotation = quote.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? ">" : "> " + Markdown.escaped(String($0))
    }
    let gone = highlight.range.isEmpty ? ["", "(no longer in the article)"] : []
    let note = highlight.note.map { ["", "Note: " + Markdown.escaped($0)] } ?? []
    return [""] + quotation + gone + note
  }
}

/// Text that means nothing in Markdown but itself.
enum Markdown {
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\`*_[]<>#&".contains($0) ? ["\\", $0] : [$0] })
  }
}

/// Rows of comma-separated values, as in RFC 4180.
enum CSV {
  static func line(_ fields: [String]) -> String {
    fields.map { field in
      let text = inert(field)
      guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }

  /// A spreadsheet takes what begins so for a formula, and an article must not write one.
  private static func inert(_ text: String) -> String {
    text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
  }
}
