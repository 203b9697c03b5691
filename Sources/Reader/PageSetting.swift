package import Articles
import Typesetting

/// How an article is set: what a page depends on besides the article.
package struct PageSetting: Equatable, Sendable {
  /// The most columns a line takes.
  package var columns: Int

  package init(columns: Int) {
    self.columns = max(columns, 1)
  }

  /// Sets an article: headline, who wrote it where and when, then its parts.
  package func page(for article: Article) -> Page {
    var setter = PageSetter(setting: self, body: article.body)
    setter.setHead(of: article)
    for (index, part) in article.body.parts.enumerated() {
      setter.set(part, after: index > 0 ? article.body.parts[index - 1] : nil)
    }
    setter.setLinks()
    return Page(lines: setter.lines)
  }
}

/// Sets one article, part by part.
private struct PageSetter {
  let setting: PageSetting
  let body: Body
  var lines: [PageLine] = []

  init(setting: PageSetting, body: Body) {
    self.setting = setting
    self.body = body
  }

  mutating func setHead(of article: Article) {
    let isInText = body.parts.contains { $0.kind == .headline }
    if !isInText, !article.isHeadlineDerived {
      literal(article.headline, face: .headline)
    }
    let facts = [
      article.byline, article.dateline, article.published?.longDate, article.source.name,
    ]
    let line = facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    if !isInText, !line.isEmpty { literal(line, face: .byline) }
    if !lines.isEmpty { lines.append(PageLine()) }
  }

  mutating func set(_ part: Body.Part, after previous: Body.Part?) {
    if needsAir(before: part, after: previous) { lines.append(PageLine()) }
    let bar = String(repeating: "│ ", count: part.quotationDepth)
    let face = part.quotationDepth > 0 ? Face.quotation : .text
    switch part.kind {
    case .headline: setText(part.range, lead: bar, face: .headline)
    case .byline: setText(part.range, lead: bar, face: .byline)
    case .subhead: setText(part.range, lead: bar, face: .subhead)
    case .paragraph: setText(part.range, lead: bar, face: face)
    case .listEntry(let marker, let depth):
      let indent = bar + String(repeating: "  ", count: max(depth - 1, 0))
      let lead = marker.isEmpty ? "  " : marker + " "
      setText(part.range, first: indent + lead, lead: indent + lead.blanks, face: face)
    case .code: setCode(part.range, lead: bar + "  ")
    case .table(let table): setTable(table, lead: bar)
    case .caption: setText(part.range, lead: bar, face: .caption)
    case .footnote(let label):
      let lead = "[\(label)] "
      setText(part.range, first: bar + lead, lead: bar + lead.blanks, face: .caption)
    case .rule:
      var line = PageLine(lead: bar, leadFace: .rule)
      line.literal = String(repeating: "─", count: min(setting.columns - bar.count, 24))
      line.face = .rule
      lines.append(line)
    }
  }

  /// The targets of the links, numbered, behind the article.
  mutating func setLinks() {
    guard !body.links.isEmpty else { return }
    lines.append(PageLine())
    for (index, link) in body.links.enumerated() {
      let number = "[\(index + 1)] "
      var line = PageLine(lead: number, leadFace: .linkNumber, face: .link)
      line.literal = ColumnWidth.truncated(
        link.target, toColumns: max(setting.columns - number.count, 1), ellipsis: "…")
      lines.append(line)
    }
  }
}

extension PageSetter {
  private func needsAir(before part: Body.Part, after previous: Body.Part?) -> Bool {
    guard let previous else { return false }
    if case .listEntry = part.kind, case .listEntry = previous.kind { return false }
    return true
  }

  private mutating func literal(_ text: String, face: Face) {
    for range in wrap(text, TextRange(0, text.utf8.count), columns: setting.columns) {
      var line = PageLine(face: face)
      line.literal = String(text[range])
      lines.append(line)
    }
  }

  private mutating func setText(
    _ range: TextRange, first: String? = nil, lead: String, face: Face
  ) {
    let columns = max(setting.columns - ColumnWidth.columns(of: lead), 4)
    let leadFace: Face = lead.contains("│") ? .rule : .text
    for (index, range) in wrap(body.text, range, columns: columns).enumerated() {
      let lead = index == 0 ? first ?? lead : lead
      var line = PageLine(lead: lead, leadFace: leadFace, face: face)
      line.pieces = [PageLine.Piece(column: 0, range: range)]
      lines.append(line)
    }
  }

  /// Code keeps its lines; what is too wide is cut at the pane's edge.
  private mutating func setCode(_ range: TextRange, lead: String) {
    var start = range.start
    let bytes = Array(body.text[range].utf8)
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      appendCode(TextRange(start, range.start + offset), lead: lead)
      start = range.start + offset + 1
    }
    if start < range.end { appendCode(TextRange(start, range.end), lead: lead) }
  }

  private mutating func appendCode(_ range: TextRange, lead: String) {
    var line = PageLine(lead: lead, face: .code)
    line.pieces = [PageLine.Piece(column: 0, range: range)]
    lines.append(line)
  }

  private mutating func setTable(_ table: Body.Table, lead: String) {
    let widths = columnWidths(of: table, columns: setting.columns - ColumnWidth.columns(of: lead))
    for (index, row) in table.rows.enumerated() {
      setRow(row, widths: widths, lead: lead, face: index < table.headerRows ? .strong : .text)
      if index + 1 == table.headerRows {
        var line = PageLine(lead: lead, leadFace: .rule, face: .rule)
        line.literal = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        lines.append(line)
      }
    }
  }

  private mutating func setRow(_ row: [TextRange], widths: [Int], lead: String, face: Face) {
    let cells = zip(row, widths).map { wrap(body.text, $0, columns: max($1, 1)) }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var line = PageLine(lead: lead, leadFace: .rule, face: face)
      var column = 0
      for (cell, width) in zip(cells, widths) {
        if index < cell.count {
          line.pieces.append(PageLine.Piece(column: column, range: cell[index]))
        }
        column += width + 2
      }
      lines.append(line)
    }
  }

  /// Each column as wide as its widest cell; where that is too much, the widest give way.
  private func columnWidths(of table: Body.Table, columns: Int) -> [Int] {
    let count = table.rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      table.rows.map { row in
        column < row.count ? ColumnWidth.columns(of: body.text[row[column]]) : 0
      }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * max(count - 1, 0) - max(columns, count * 3)
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 1
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}

extension String {
  /// As many spaces as it has columns.
  fileprivate var blanks: String {
    String(repeating: " ", count: ColumnWidth.columns(of: self))
  }
}

/// The lines of one paragraph, as ranges of `text`.
private func wrap(_ text: String, _ range: TextRange, columns: Int) -> [TextRange] {
  Typesetter(width: max(columns, 1)).lines(of: text, in: range.start..<range.end)
    .map { TextRange($0.range.lowerBound, $0.range.upperBound) }
}
