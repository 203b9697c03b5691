import Articles

extension Body {
  /// The body in Markdown (CommonMark with tables, footnotes and strikethrough), an empty line
  /// before each part.
  var markdown: [String] {
    var lines: [String] = []
    for part in parts where part.kind != .headline {
      let bars = String(repeating: "> ", count: part.quotationDepth)
      let ofPart = self.lines(of: part)
      let isInList = part.isInList && lines.last?.isEmpty == false && lastIsInList(before: part)
      lines += (isInList ? [] : [""]) + ofPart.map { bars + $0 }
    }
    return lines
  }

  private func lastIsInList(before part: Part) -> Bool {
    guard let index = parts.firstIndex(of: part), index > 0 else { return false }
    return parts[index - 1].isInList && parts[index - 1].quotationDepth == part.quotationDepth
  }

  private func lines(of part: Part) -> [String] {
    switch part.kind {
    case .headline: []
    case .byline, .paragraph: [Markdown.paragraph(inline(part.range))]
    case .subhead(let level):
      [String(repeating: "#", count: min(max(level, 1) + 1, 6)) + " " + inline(part.range)]
    case .listEntry(let marker, let depth):
      [Self.indent(marker, depth) + Markdown.paragraph(inline(part.range))]
    case .code: Markdown.fenced(String(text[part.range]))
    case .table(let table): rows(of: table)
    case .caption: ["*" + inline(part.range) + "*"]
    case .footnote(let label): ["[^\(Markdown.escaped(label))]: " + inline(part.range)]
    case .rule: ["---"]
    }
  }

  private static func indent(_ marker: String, _ depth: Int) -> String {
    let before = String(repeating: "    ", count: max(depth - 1, 0))
    if marker.isEmpty { return before + "    " }
    return before + (marker.first?.isNumber == true ? marker : "-") + " "
  }

  private func rows(of table: Table) -> [String] {
    var lines = table.rows.map { row in
      let cells = row.map { inline($0).replacing("|", with: "\\|") }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let columns = table.rows.map(\.count).max() ?? 0
    guard columns > 0 else { return [] }
    let rule = "|" + String(repeating: " --- |", count: columns)
    // A table of Markdown has one row of headings, be it empty.
    if table.headerRows == 0 { lines.insert("|" + String(repeating: " |", count: columns), at: 0) }
    lines.insert(rule, at: 1)
    return lines
  }

  /// A stretch on one line, with its links and what is set apart.
  private func inline(_ range: TextRange) -> String {
    var marks: [(offset: Int, isEnd: Bool, length: Int, text: String)] = []
    for emphasis in emphases where emphasis.range.overlaps(range) {
      let stretch = emphasis.range.clamped(to: range)
      let (before, after) = emphasis.kind.markdown
      marks.append((stretch.start, false, stretch.count, before))
      marks.append((stretch.end, true, stretch.count, after))
    }
    for link in links where link.range.overlaps(range) {
      let stretch = link.range.clamped(to: range)
      marks.append((stretch.start, false, stretch.count, "["))
      marks.append((stretch.end, true, stretch.count, Markdown.target(link.target)))
    }
    // Ends come before beginnings, inner ends before outer ones, outer beginnings before inner.
    marks.sort {
      if $0.offset != $1.offset { return $0.offset < $1.offset }
      if $0.isEnd != $1.isEnd { return $0.isEnd }
      return $0.isEnd ? $0.length < $1.length : $0.length > $1.length
    }
    var written = ""
    var offset = range.start
    for mark in marks {
      written += escaped(TextRange(offset, mark.offset)) + mark.text
      offset = mark.offset
    }
    return written + escaped(TextRange(offset, range.end))
  }

  private func escaped(_ range: TextRange) -> String {
    Markdown.escaped(String(text[range]).replacing("\n", with: " "))
  }
}

extension Body.Part {
  fileprivate var isInList: Bool {
    if case .listEntry = kind { return true }
    return false
  }
}

extension Body.Emphasis.Kind {
  /// What stands before and behind it. Code is marked as such in HTML, where its text may be
  /// escaped like any other.
  fileprivate var markdown: (String, String) {
    switch self {
    case .emphasized: ("*", "*")
    case .strong: ("**", "**")
    case .code: ("<code>", "</code>")
    case .struckThrough: ("~~", "~~")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    }
  }
}

extension Markdown {
  /// A line that is no list, rule or heading, whatever it begins with.
  static func paragraph(_ line: String) -> String {
    if let first = line.first, "-+=~|".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, ".)".contains(sign) else { return line }
    return digits + "\\" + rest
  }

  /// Lines between fences that are longer than any in them.
  static func fenced(_ code: String) -> [String] {
    let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(longest + 1, 3))
    return [fence] + code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + [fence]
  }

  /// The end of a link: its address in angle brackets, so that no sign in it ends it.
  static func target(_ address: String) -> String {
    let inert = address.replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing("\n", with: "%0A")
    return "](<" + inert + ">)"
  }
}
