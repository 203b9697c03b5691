import Articles

extension BodyBuilder {
  /// Begins a table; cells and rows follow.
  mutating func beginTable() {
    begin(.paragraph)
    table = OpenTable(cellStart: bytes.count)
  }

  mutating func beginRow(isHeader: Bool) {
    guard var table else { return }
    if !table.rows.isEmpty { bytes.append(0x0A) }
    if isHeader && table.headerRows == table.rows.count { table.headerRows += 1 }
    table.rows.append([])
    self.table = table
  }

  mutating func beginCell() {
    guard let row = table?.rows.last else { return }
    if !row.isEmpty { bytes.append(0x09) }
    table?.cellStart = bytes.count
    isSpaceDue = false
  }

  mutating func endCell() {
    guard let table, let last = table.rows.indices.last else { return }
    self.table?.rows[last].append(TextRange(table.cellStart, bytes.count))
    isSpaceDue = false
  }

  /// Ends the table; one without text is dropped.
  mutating func endTable() {
    guard let table, let open else { return }
    self.table = nil
    let rows = table.rows.filter { !$0.isEmpty }
    let hasText = rows.contains { $0.contains { !$0.isEmpty } }
    if hasText {
      let kind = Body.Kind.table(
        Body.Table(rows: rows, headerRows: min(table.headerRows, rows.count)))
      parts.append(
        Body.Part(kind, TextRange(open.start, bytes.count), quotationDepth: quotationDepth))
    } else {
      dropJoint()
    }
    self.open = nil
  }

  /// The body that was put together.
  mutating func finish() -> Body {
    if table != nil { endTable() }
    end()
    spans = []
    let text = String(decoding: bytes, as: UTF8.self)
    let inner = { (range: TextRange) in (range.start, -range.end) }
    links = links.filter { $0.range.end <= bytes.count }.sorted {
      inner($0.range) < inner($1.range)
    }
    emphases = emphases.filter { $0.range.end <= bytes.count }
      .sorted { inner($0.range) < inner($1.range) }
    return Body(text: text, parts: parts, links: links, emphases: emphases)
  }
}
