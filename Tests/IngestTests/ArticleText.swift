import Articles

extension Article {
  /// An article as the text of a golden file: what is known of it, then its parts, a line each.
  var goldenText: String {
    let facts: [(String, String?)] = [
      ("headline", headline + (isHeadlineDerived ? " (derived)" : "")), ("byline", byline),
      ("dateline", dateline), ("published", published.map { Self.spell($0) }),
      ("language", language), ("source", source.name), ("link", source.link),
      ("categories", categories.isEmpty ? nil : categories.joined(separator: ", ")),
    ]
    let head = facts.compactMap { name, value in value.map { "\(name): \($0)" } }
    let links = body.links.enumerated().map { "[\($0 + 1)] \(body.text[$1.range]) → \($1.target)" }
    let emphases = body.emphases.map { "\($0.kind): \(body.text[$0.range])" }
    let blocks = [head, body.parts.map { spell($0) }, links, emphases].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func spell(_ part: Body.Part) -> String {
    let depth = String(repeating: "> ", count: part.quotationDepth)
    if case .table(let table) = part.kind {
      let rows = table.rows.map { row in row.map { String(body.text[$0]) }.joined(separator: " | ")
      }
      return depth + "table, \(table.headerRows) header rows\n" + rows.joined(separator: "\n")
    }
    return depth + "\(Self.spell(part.kind)): \(body.text[part.range])"
  }

  private static func spell(_ kind: Body.Kind) -> String {
    switch kind {
    case .subhead(let level): "subhead \(level)"
    case .listEntry(let marker, let depth): "entry \(marker) \(depth)"
    case .footnote(let label): "footnote \(label)"
    default: "\(kind)"
    }
  }

  private static func spell(_ time: Timestamp) -> String {
    let day = time.day()
    let second = time.seconds - Timestamp(year: day.year, month: day.month, day: day.day).seconds
    return "\(day.year)-\(day.month)-\(day.day) +\(second)s"
  }
}
