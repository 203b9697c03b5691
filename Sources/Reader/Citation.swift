package import Articles

extension Body {
  /// The text of `range` as it reads: a line end inside a paragraph is a space, an empty line
  /// stands between two parts, and code keeps its lines.
  package func prose(in range: TextRange) -> String {
    var pieces: [String] = []
    for part in parts where part.range.overlaps(range) {
      let piece = text[part.range.clamped(to: range)]
      pieces.append(part.kind == .code ? String(piece) : piece.onOneLine)
    }
    return pieces.isEmpty ? text[range].onOneLine : pieces.joined(separator: "\n\n")
  }

  /// All of it, as `prose(in:)` has it.
  package var prose: String { prose(in: TextRange(0, text.utf8.count)) }
}

extension Article {
  /// “quotation” — Headline, Source, 3 June 2024, https://…
  package func citation(of quotation: String) -> String {
    let name = source.name == source.link ? nil : source.name
    let facts = [headline, name, published?.longDate, source.link]
    return "“\(quotation)” — "
      + facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Substring {
  /// With a space for every line end, and without those around it.
  fileprivate var onOneLine: String {
    let bytes = utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") } ?? bytes.startIndex
    return start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
  }
}
