package import Articles

/// What stands in YAML or TOML before a text and says what it is.
package struct FrontMatter: Equatable, Sendable {
  package var headline: String?
  package var byline: String?
  package var published: Timestamp?
  package var categories: [String] = []
  package var source: String?
  package var link: String?
  package var language: String?
  /// Where the text itself begins, in bytes.
  package var length = 0

  /// Reads the front matter of a sanitized text; nil where there is none.
  ///
  /// It begins on the first line with `---` or `+++` and ends with the same (`...` for YAML). Where
  /// it breaks the rules of its language, its lines are read as `key: value` one by one.
  ///
  /// - Complexity: O(*n*) in its bytes, which are at most 64 KB.
  package init?(of text: String) {
    guard let fence = Fence(text) else { return nil }
    let fields =
      fence.isTOML ? FrontMatterFields(toml: fence.inside) : FrontMatterFields(yaml: fence.inside)
    guard let fields = fields ?? FrontMatterFields(lines: fence.inside) else { return nil }
    length = fence.length
    headline = fields.line("title", "headline")
    byline = fields.list("author", "authors", "byline", "by").joined(separator: " and ").nonEmpty
    if let named = byline, let names = named.byline { byline = names }
    published = fields.line("date", "published", "pubdate", "publishdate", "created").flatMap {
      Timestamp(reading: $0)
    }
    let keys = ["topics", "topic", "tags", "categories", "category", "keywords"]
    for category in keys.flatMap({ fields.list($0) }) where !categories.contains(category) {
      categories.append(category)
    }
    source = fields.line("source", "site", "publisher", "publication")
    link = fields.line("link", "url", "canonical").flatMap { Sanitizer.address($0) }
    language = fields.line("language", "lang", "locale")
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}

/// The lines that front matter stands between.
private struct Fence {
  let isTOML: Bool
  let inside: String
  /// The bytes up to the first line behind it.
  let length: Int

  init?(_ text: String) {
    let limit = 65_536
    let bytes = Array(text.utf8.prefix(limit))
    guard bytes.starts(with: "---".utf8) || bytes.starts(with: "+++".utf8) else { return nil }
    let mark = bytes[..<3]
    let isTOML = mark.elementsEqual("+++".utf8)
    let lines = PlainTextLine.lines(of: bytes)
    guard let first = lines.first, first.range == TextRange(0, 3) else { return nil }
    let closing = lines.dropFirst().first { line in
      let content = bytes[line.range.start..<line.range.end]
      let isMark = content.elementsEqual(mark) || !isTOML && content.elementsEqual("...".utf8)
      return isMark && (line.range.start == 0 || bytes[line.range.start - 1] == UInt8(ascii: "\n"))
    }
    guard let closing else { return nil }
    self.isTOML = isTOML
    inside = String(decoding: bytes[first.range.end..<closing.range.start], as: UTF8.self)
    let rest = bytes[closing.range.end...]
    length = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? closing.range.end
  }
}
