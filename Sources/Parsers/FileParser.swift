package import Articles
package import Ingest

/// Reads the formats that need a library.
package enum FileParser {
  /// The articles in the bytes of one file, in its order.
  package static func articles(for request: ParserRequest) throws(ImportError.Reason) -> [Article] {
    switch request.format {
    case .plainText:
      return list(PlainText.article(Charset.text(request.bytes), location: request.location))
    case .markdown:
      return list(Markdown.article(Charset.text(request.bytes), location: request.location))
    case .html:
      let declared = request.bytes.declaredCharset
      let html = Charset.text(request.bytes, declared: declared)
      return list(HTML.article(html, location: request.location))
    case .feed:
      let text = Charset.text(request.bytes, declared: request.bytes.declaredCharset)
      return try Feed.articles(text, location: request.location)
    case .epub, .mail, .mailbox, .gzip:
      throw .unsupported("of a format to come")
    }
  }

  private static func list(_ article: Article?) -> [Article] {
    article.map { [$0] } ?? []
  }
}
