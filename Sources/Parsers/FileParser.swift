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
    case .epub:
      return try EPUB.articles(in: request.bytes, location: request.location)
    case .mail, .mailbox:
      return try Mail.articles(
        in: request.bytes, isMailbox: request.format == .mailbox, location: request.location)
    case .gzip:
      return try packed(request)
    }
  }

  /// What gzip has packed, but for gzip again.
  private static func packed(
    _ request: ParserRequest
  ) throws(ImportError.Reason) -> [Article] {
    let bytes = try Gzip.unpack(request.bytes)
    let isNamed = request.location.lowercased().hasSuffix(".gz")
    let name = isNamed ? String(request.location.dropLast(3)) : request.location
    let format = try Format(of: bytes, name: name)
    guard format != .gzip else { throw .unsupported("packed by gzip twice") }
    return try articles(
      for: ParserRequest(format: format, location: request.location, bytes: bytes))
  }

  private static func list(_ article: Article?) -> [Article] {
    article.map { [$0] } ?? []
  }
}
