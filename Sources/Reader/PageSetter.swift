import Articles
import Typesetting

/// Sets one article, part by part.
struct PageSetter {
  let setting: PageSetting
  let body: Body
  let hyphenator: Hyphenator?
  private(set) var lines: [PageLine] = []
  private let marks: Marks
  /// Where sentences begin; empty where they go on in the same row.
  private let sentences: [Int]

  init(setting: PageSetting, body: Body, hyphenator: Hyphenator?) {
    self.setting = setting
    self.body = body
    self.hyphenator = hyphenator
    marks = .marks(isPlain: setting.isPlain)
    sentences = setting.isPlain ? body.sentenceStarts : []
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
    let bar = String(repeating: marks.bar, count: part.quotationDepth)
    let face = part.quotationDepth > 0 ? Face.quotation : .text
    switch part.kind {
    case .headline: setText(part.range, lead: bar, face: .headline)
    case .byline: setText(part.range, lead: bar, face: .byline)
    case .subhead: setText(part.range, lead: bar, face: .subhead)
    case .paragraph: setText(part.range, lead: bar, face: face)
    case .listEntry(let marker, let depth):
      let indent = bar + String(repeating: "  ", count: max(depth, 0))
      let lead = marker.isEmpty ? "  " : marker + " "
      setText(part.range, first: indent + lead, lead: indent + lead.blanks, face: face)
    case .code: setCode(part.range, lead: bar + "  ")
    case .table(let table): setTable(table, lead: bar)
    case .caption: setText(part.range, lead: bar, face: .caption)
    case .footnote(let label):
      let lead = label.footnoteMark + " "
      setText(part.range, first: bar + lead, lead: bar + lead.blanks, face: .caption)
    case .rule:
      var line = PageLine(lead: bar, leadFace: .rule)
      line.literal = String(repeating: marks.rule, count: min(setting.columns - bar.count, 24))
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

  /// How text is broken that is `columns` wide at most; the settings hold for running text only.
  private func typesetter(columns: Int, isRunning: Bool = false) -> Typesetter {
    var typesetter = Typesetter(width: max(columns, 1))
    typesetter.reordersRightToLeft = setting.reordersRightToLeft
    guard isRunning else { return typesetter }
    typesetter.isJustified = setting.isJustified
    typesetter.hyphenator = hyphenator
    typesetter.hangingColumns = setting.hangsPunctuation ? 1 : 0
    return typesetter
  }

  private mutating func literal(_ text: String, face: Face) {
    for line in typesetter(columns: setting.columns).lines(of: text, in: 0..<text.utf8.count) {
      var row = PageLine(face: face)
      row.literal = PageLine.Piece(column: 0, line: line).drawn(of: text)
      lines.append(row)
    }
  }

  private mutating func setText(
    _ range: TextRange, first: String? = nil, lead: String, face: Face
  ) {
    let columns = max(setting.columns - ColumnWidth.columns(of: lead), 4)
    let leadFace: Face = lead.contains(marks.bar) ? .rule : .text
    let isRunning = [.text, .quotation].contains(face)
    let typesetter = typesetter(columns: columns, isRunning: isRunning)
    let set = rows(of: range).flatMap { typesetter.lines(of: body.text, in: $0) }
    for (index, text) in set.enumerated() {
      let lead = index == 0 ? first ?? lead : lead
      var line = PageLine(lead: lead, leadFace: leadFace, face: face)
      if text.isRightToLeft, !lead.isEmpty {
        line.lead = ""
        line.trail = ColumnWidth.mirrored(lead)
        line.trailColumn = columns
      }
      line.pieces = [PageLine.Piece(column: 0, line: text)]
      lines.append(line)
    }
  }

  /// What is broken into lines by itself: the paragraph, or each of its sentences.
  private func rows(of range: TextRange) -> [Range<Int>] {
    guard !sentences.isEmpty, !range.isEmpty else { return [range.start..<range.end] }
    let starts = sentences[
      sentences.count(upTo: range.start)..<sentences.count(upTo: range.end - 1)]
    return zip([range.start] + starts, starts + [range.end]).map { $0..<$1 }
  }

  /// Code keeps its lines; what is too wide is cut at the pane's edge, and scrolled sideways.
  private mutating func setCode(_ range: TextRange, lead: String) {
    let set = typesetter(columns: setting.columns)
      .fixedLines(of: body.text, in: range.start..<range.end)
    for code in set {
      var line = PageLine(lead: lead, face: .code)
      line.pieces = [PageLine.Piece(column: 0, line: code)]
      lines.append(line)
    }
  }

  private mutating func setTable(_ table: Body.Table, lead: String) {
    let columns = max(setting.columns - ColumnWidth.columns(of: lead), 1)
    let layout = TableLayout(
      body.text, rows: table.rows.map { $0.map { $0.start..<$0.end } },
      headerRows: table.headerRows, width: columns, gap: 2,
      typesetter: typesetter(columns: columns))
    for index in table.rows.indices {
      for line in 0..<layout.height(ofRow: index) {
        var row = PageLine(
          lead: lead, leadFace: .rule, face: index < table.headerRows ? .strong : .text)
        row.pieces = layout.lines(row: index, line: line).map {
          PageLine.Piece(column: $0.column, line: $0.line)
        }
        lines.append(row)
      }
      if index + 1 == table.headerRows { setRule(under: layout, lead: lead) }
    }
  }

  private mutating func setRule(under layout: TableLayout, lead: String) {
    var line = PageLine(lead: lead, leadFace: .rule, face: .rule)
    line.literal = layout.columns.map { String(repeating: marks.rule, count: $0.width) }
      .joined(separator: "  ")
    lines.append(line)
  }
}

extension String {
  /// As many spaces as it has columns.
  fileprivate var blanks: String {
    ColumnWidth.blanks(ColumnWidth.columns(of: self))
  }
}

extension [Int] {
  /// How many are at most `limit`; they ascend.
  fileprivate func count(upTo limit: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
