import Articles
import GRDB

extension FilterCompiler {
  /// Whether the article in slot `d.slot` fits: SQL over its row `a` and its body `b`.
  func condition(_ expression: ResolvedExpression) -> SQLPiece {
    switch expression {
    case .all: .yes
    case .and(let terms): terms.isEmpty ? .yes : .joined(terms.map { condition($0) }, "AND")
    case .or(let terms): .joined(terms.map { condition($0) }, "OR")
    case .not(let term): "NOT ifnull(" + condition(term) + ", 0)"
    case .text(let terms): condition(terms)
    case .pattern(let pattern): SQLPiece("gz_pattern(a.headline, ?)", [pattern])
    case .keyed(_, let keys, _) where keys.isEmpty: .no
    case .keyed(let table, let keys, _): table.condition(keys)
    case .note(let words):
      SQLPiece(
        """
        EXISTS (SELECT 1 FROM highlight WHERE slot = d.slot
          AND instr(' ' || folded || ' ', ?) > 0)
        """, [" \(words) "])
    case .state(let state): condition(state)
    case .path(let path, _):
      SQLPiece(
        """
        EXISTS (SELECT 1 FROM file WHERE file.id = a.id
          AND (file.path = ? OR (file.path > ? AND file.path < ?)))
        """, [path, path + "/", path + "0"])
    case .words(let range, _):
      SQLPiece("a.words BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
    case .listed(let from, let until):
      SQLPiece("a.listed >= ? AND a.listed < ?", [from ?? .min, until ?? .max])
    }
  }

  /// Where all articles are wanted, the index first says which can fit at all.
  private func condition(_ terms: FilterTerms) -> SQLPiece {
    guard isWhole else { return terms.condition }
    let index = terms.scope.index
    var found = SQLPiece(
      "d.slot IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?", [terms.match])
    if let window {
      found += SQLPiece(
        " AND rowid >= ? AND rowid < ?", [window.lowerBound, window.upperBound])
    }
    found = found + ")"
    return terms.isExact ? found : .joined([found, terms.condition], "AND")
  }

  private func condition(_ state: Filter.State) -> SQLPiece {
    switch state {
    case .unread: SQLPiece("(SELECT isRead FROM status WHERE slot = d.slot) = 0")
    case .read: SQLPiece("(SELECT isRead FROM status WHERE slot = d.slot) = 1")
    case .starred: SQLPiece("(SELECT isStarred FROM status WHERE slot = d.slot) = 1")
    case .begun:
      SQLPiece("(SELECT progress FROM status WHERE slot = d.slot) BETWEEN 1 AND 99")
    case .highlighted: SQLPiece("EXISTS (SELECT 1 FROM highlight WHERE slot = d.slot)")
    case .noted:
      SQLPiece("EXISTS (SELECT 1 FROM highlight WHERE slot = d.slot AND note IS NOT NULL)")
    }
  }
}

extension ResolvedExpression {
  /// The query of an index that finds every article which can fit, if this is all about words that
  /// it knows; and whether it finds no others.
  func match(in index: String) -> (query: String, isExact: Bool)? {
    switch self {
    case .text(let terms):
      return terms.scope.index == index ? (terms.match, terms.isExact) : nil
    case .or(let terms), .and(let terms):
      let forms = terms.compactMap { $0.match(in: index) }
      guard forms.count == terms.count, !forms.isEmpty else { return nil }
      let word = if case .or = self { " OR " } else { " AND " }
      return ("(" + forms.map(\.query).joined(separator: word) + ")", forms.allSatisfy(\.isExact))
    default: return nil
    }
  }

  /// Whether the index must gather very much before it can answer.
  var isCostly: Bool {
    switch self {
    case .text(let terms): terms.isCostly
    case .or(let terms), .and(let terms): terms.contains { $0.isCostly }
    default: false
    }
  }

  /// Whether a condition on it reads the text of bodies.
  var readsText: Bool {
    switch self {
    case .text(let terms): terms.scope != .title
    case .or(let terms), .and(let terms): terms.contains { $0.readsText }
    case .not(let term): term.readsText
    default: false
    }
  }

  /// Whether a query of the full-text index already narrowed it down.
  var isInIndex: Bool { match(in: "textIndex") != nil }

  /// The words that are looked for and must be there, for counting and ranking.
  var terms: [FilterTerms.Term] {
    switch self {
    case .text(let terms): terms.terms
    case .or(let terms), .and(let terms): terms.flatMap(\.terms)
    default: []
    }
  }
}
