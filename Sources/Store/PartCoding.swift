import Articles

extension ByteWriter {
  mutating func write(_ part: Body.Part, after end: Int) {
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
      write(table, after: end)
    case .caption: write(7)
    case .footnote(let label):
      write(8)
      write(label)
    case .rule: write(9)
    }
    write(part.range, after: end)
    write(part.quotationDepth)
  }

  private mutating func write(_ table: Body.Table, after end: Int) {
    write(table.headerRows)
    var end = end
    write(table.rows) { writer, row in
      writer.write(row) { writer, cell in
        writer.write(cell, after: end)
        end = cell.end
      }
    }
  }
}

extension ByteReader {
  mutating func part(after end: Int, limit: Int) throws(MalformedBytes) -> Body.Part {
    let kind: Body.Kind
    switch try int() {
    case 0: kind = .headline
    case 1: kind = .byline
    case 2: kind = .subhead(level: try int())
    case 3: kind = .paragraph
    case 4: kind = .listEntry(marker: try string(), depth: try int())
    case 5: kind = .code
    case 6: kind = .table(try table(after: end, limit: limit))
    case 7: kind = .caption
    case 8: kind = .footnote(label: try string())
    case 9: kind = .rule
    default: throw MalformedBytes()
    }
    let range = try range(after: end, limit: limit)
    return Body.Part(kind, range, quotationDepth: try int())
  }

  private mutating func table(after end: Int, limit: Int) throws(MalformedBytes) -> Body.Table {
    let headerRows = try int()
    var end = end
    let rows = try array { reader throws(MalformedBytes) in
      try reader.array { reader throws(MalformedBytes) in
        let cell = try reader.range(after: end, limit: limit)
        end = cell.end
        return cell
      }
    }
    return Body.Table(rows: rows, headerRows: headerRows)
  }
}

extension Body.Emphasis.Kind {
  private static let codes: [Self] = [
    .emphasized, .strong, .code, .struckThrough, .superscript, .subscript,
  ]

  /// What stands for it in a library.
  var code: Int { Self.codes.firstIndex(of: self) ?? 0 }

  init?(code: Int) {
    guard Self.codes.indices.contains(code) else { return nil }
    self = Self.codes[code]
  }
}
