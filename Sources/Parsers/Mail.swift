import Articles
import CMail
import Ingest

/// Letters, as newsletters are, into articles.
enum Mail {
  /// The most letters that are read from one mailbox.
  private static let limit = 100_000

  static func articles(
    in bytes: [UInt8], isMailbox: Bool, location: String
  ) throws(ImportError.Reason) -> [Article] {
    let articles = bytes.withUnsafeBytes { buffer -> [Article] in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      guard let mail = gz_mail_open(start, buffer.count, isMailbox) else { return [] }
      defer { gz_mail_close(mail) }
      var articles: [Article] = []
      for _ in 0..<limit where gz_mail_next(mail) {
        if let article = article(mail, isMailbox: isMailbox, location) { articles.append(article) }
      }
      return articles
    }
    guard !articles.isEmpty else { throw .malformed("it is mail without text") }
    return articles
  }

  private static func article(
    _ mail: OpaquePointer, isMailbox: Bool, _ location: String
  ) -> Article? {
    guard let body = body(mail, isMailbox: isMailbox, location), !body.parts.isEmpty else {
      return nil
    }
    var draft = ArticleDraft(body: body, location: location)
    let address = line(gz_mail_from_address(mail))
    let name = line(gz_mail_from_name(mail)) ?? address
    draft.headline = line(gz_mail_subject(mail))
    draft.byline = name
    draft.sourceName = name
    draft.language = line(gz_mail_header(mail, "Content-Language"))
    draft.identity = line(gz_mail_id(mail)).map { "mail\n" + $0 }
    var seconds: Int64 = 0
    if gz_mail_date(mail, &seconds) { draft.published = Timestamp(seconds: seconds) }
    return draft.article()
  }

  /// The letter's HTML where it has some, since the text beside it is often a stopgap.
  private static func body(
    _ mail: OpaquePointer, isMailbox: Bool, _ location: String
  ) -> Body? {
    if let html = text(mail, isHTML: true) {
      let body = HTML.fragment(html, base: nil)
      if !body.parts.isEmpty { return body }
    }
    guard let plain = text(mail, isHTML: false) else { return nil }
    // In a mailbox, a line that would part letters has a mark before it.
    let text = isMailbox ? plain.replacing("\n>From ", with: "\nFrom ") : plain
    return PlainText.article(text, location: location)?.body
  }

  private static func text(_ mail: OpaquePointer, isHTML: Bool) -> String? {
    var found = gz_mail_text()
    guard gz_mail_text(mail, isHTML, &found), let start = found.bytes else { return nil }
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: found.length))
    let declared = found.charset.map { String(cString: $0) }
    return Charset.text(bytes, declared: declared ?? (isHTML ? bytes.declaredCharset : nil))
  }

  private static func line(_ text: UnsafePointer<CChar>?) -> String? {
    text.map { Sanitizer.line(String(cString: $0)) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
