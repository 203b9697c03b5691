package import Articles

/// Plain text into an article.
package enum PlainText {
  /// - Parameters:
  ///   - text: Sanitized, with its front matter if it has any.
  ///   - location: Where the file lies.
  /// - Returns: An article whose body's text is `text` behind the front matter; nil where there
  ///   is no word in it.
  package static func article(_ text: String, location: String) -> Article? {
    let front = FrontMatter(of: text)
    let body = front.map { String(decoding: text.utf8.dropFirst($0.length), as: UTF8.self) } ?? text
    let roles = PlainTextRoles(body)
    guard roles.parts.contains(where: { !$0.range.isEmpty }) else { return nil }
    let content = Body(text: body, parts: roles.parts)
    let own = front?.headline ?? roles.headline
    let source = Article.Source(
      name: front?.source ?? folderName(of: location), location: location, link: front?.link)
    return Article(
      id: Article.ID(source: source, link: front?.link, text: body),
      headline: own ?? content.derivedHeadline, isHeadlineDerived: own == nil,
      byline: front?.byline ?? roles.byline, dateline: roles.dateline,
      published: front?.published ?? roles.published, language: front?.language,
      source: source, categories: front?.categories ?? [], body: content)
  }

  /// The name of the folder that a file lies in; of standard input, that.
  package static func folderName(of location: String) -> String {
    guard location != "-" else { return "standard input" }
    let folders = location.split(separator: "/").dropLast()
    return folders.last.map { Sanitizer.line(String($0)) }.flatMap { $0 == "." ? nil : $0 }
      ?? "files"
  }
}

extension Article.ID {
  /// The id of an article: by its own link where that leads deeper than to a site's first page,
  /// else by its words, whatever the space between them.
  package init(source: Article.Source, link: String?, text: String) {
    if let link, link.split(separator: "/").count > 2 {
      self.init(hashing: link)
    } else {
      self.init(hashing: Self.normalized(text))
    }
  }

  /// The text with every run of white space as one space.
  private static func normalized(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var isSpaceDue = false
    for byte in text.utf8 {
      if byte <= 0x20 {
        isSpaceDue = !output.isEmpty
      } else {
        if isSpaceDue { output.append(UInt8(ascii: " ")) }
        isSpaceDue = false
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Body {
  /// A headline made from the first paragraph, or from whatever else there is.
  package var derivedHeadline: String {
    let range = lede ?? parts.first { !$0.range.isEmpty }?.range ?? TextRange(0, 0)
    return String(text[range]).headlineFromLede()
  }
}
