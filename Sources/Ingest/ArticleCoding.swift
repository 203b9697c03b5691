package import Articles

extension ByteWriter {
  package mutating func write(_ article: Article) {
    write(Int(article.id.rawValue))
    write(article.headline)
    write(article.isHeadlineDerived)
    write(article.byline)
    write(article.dateline)
    write(article.published) { $0.write(Int($1.seconds)) }
    write(article.language)
    write(article.source.name)
    write(article.source.location)
    write(article.source.link)
    write(article.categories) { $0.write($1) }
    write(article.body)
  }

  private mutating func write(_ body: Body) {
    write(body.text)
    write(body.parts) { $0.write($1) }
    write(body.links) {
      $0.write($1.range)
      $0.write($1.target)
    }
    write(body.emphases) {
      $0.write($1.kind.code)
      $0.write($1.range)
    }
  }

  private mutating func write(_ range: TextRange) {
    write(range.start)
    write(range.end)
  }

  private mutating func write(_ part: Body.Part) {
    write(part.range)
    write(part.quotationDepth)
    switch part.kind {
    case .headline: write(0)
    case .byline: write(1)
    case .subhead(let level):
      write(2)
      write(level)
    case .paragraph: write(3)
    case .listEntry(let marker, let depth):
      write(4)
      write(marker)
      write(depth)
    case .code: write(5)
    case .table(let table):
      write(6)
      write(table.headerRows)
      write(table.rows) { $0.write($1) { $0.write($1) } }
    case .caption: write(7)
    case .footnote(let label):
      write(8)
      write(label)
    case .rule: write(9)
    }
  }
}

extension ByteReader {
  package mutating func article() throws(CodingError) -> Article {
    let id = Article.ID(rawValue: Int64(try number()))
    let (headline, isDerived) = (try text(), try flag())
    let (byline, dateline) = (try optionalText(), try optionalText())
    let seconds = try optional { (reader) throws(CodingError) in try reader.number() }
    let language = try optionalText()
    let source = Article.Source(name: try text(), location: try text(), link: try optionalText())
    let categories = try list { (reader) throws(CodingError) in try reader.text() }
    return Article(
      id: id, headline: headline, isHeadlineDerived: isDerived, byline: byline, dateline: dateline,
      published: seconds.map { Timestamp(seconds: Int64($0)) }, language: language, source: source,
      categories: categories, body: try body())
  }

  private mutating func body() throws(CodingError) -> Body {
    let text = try text()
    let bytes = Array(text.utf8)
    let parts = try list { (reader) throws(CodingError) in try reader.part(bytes) }
    let links = try list { (reader) throws(CodingError) in
      Body.Link(try reader.range(bytes), target: try reader.text())
    }
    let emphases = try list { (reader) throws(CodingError) in
      guard let kind = Body.Emphasis.Kind(code: try reader.number()) else { throw CodingError() }
      return Body.Emphasis(kind, try reader.range(bytes))
    }
    return Body(text: text, parts: parts, links: links, emphases: emphases)
  }

  /// A range that lies in `text` and cuts no code point.
  private mutating func range(_ text: [UInt8]) throws(CodingError) -> TextRange {
    let (start, end) = (try number(), try number())
    guard 0 <= start, start <= end, end <= text.count,
      [start, end].allSatisfy({ $0 == text.count || text[$0] & 0xC0 != 0x80 })
    else { throw CodingError() }
    return TextRange(start, end)
  }

  private mutating func part(_ text: [UInt8]) throws(CodingError) -> Body.Part {
    let range = try range(text)
    let depth = try number()
    return Body.Part(try kind(text), range, quotationDepth: depth)
  }

  private mutating func kind(_ text: [UInt8]) throws(CodingError) -> Body.Kind {
    switch try number() {
    case 0: return .headline
    case 1: return .byline
    case 2: return .subhead(level: try number())
    case 3: return .paragraph
    case 4: return .listEntry(marker: try self.text(), depth: try number())
    case 5: return .code
    case 6:
      let headerRows = try number()
      let rows = try list { (reader) throws(CodingError) in
        try reader.list { (reader) throws(CodingError) in try reader.range(text) }
      }
      return .table(Body.Table(rows: rows, headerRows: headerRows))
    case 7: return .caption
    case 8: return .footnote(label: try self.text())
    case 9: return .rule
    default: throw CodingError()
    }
  }
}

extension Body.Emphasis.Kind {
  private static let all: [Body.Emphasis.Kind] = [
    .emphasized, .strong, .code, .struckThrough, .superscript, .subscript,
  ]

  fileprivate var code: Int { Self.all.firstIndex(of: self) ?? 0 }

  fileprivate init?(code: Int) {
    guard Self.all.indices.contains(code) else { return nil }
    self = Self.all[code]
  }
}
