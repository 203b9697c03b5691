import Articles
import GRDB

/// Slots in date order from one index, or from several merged.
struct Driver {
  /// One index: a condition on a table whose slots stand in order.
  struct Leaf {
    let table: String
    let slot: String
    let condition: SQLPiece?
  }

  let leaves: [Leaf]
  /// How many slots there can be; nil where only the full-text index knows.
  let estimate: Int?
  /// Whether every slot it gives fits what it was made for.
  let isExact: Bool

  /// Every article.
  static let all = Driver(
    leaves: [Leaf(table: "status", slot: "slot", condition: nil)], estimate: .max, isExact: true)

  func select(isDescending: Bool, bounds: (from: Int64?, until: Int64?)) -> SQLPiece {
    let selects = leaves.map { leaf in
      var conditions = leaf.condition.map { [$0] } ?? []
      if let from = bounds.from { conditions.append(SQLPiece("\(leaf.slot) >= ?", [from])) }
      if let until = bounds.until { conditions.append(SQLPiece("\(leaf.slot) < ?", [until])) }
      let select = SQLPiece("SELECT \(leaf.slot) AS slot FROM \(leaf.table)")
      return conditions.isEmpty
        ? select : select + " WHERE " + SQLPiece.joined(conditions, "AND")
    }
    var merged = selects[0]
    for select in selects.dropFirst() { merged += " UNION " + select }
    return merged + " ORDER BY 1 \(isDescending ? "DESC" : "ASC")"
  }
}

extension Driver.Leaf {
  /// The slots that a query of a full-text index finds.
  init(index: String, query: String) {
    self.init(table: index, slot: "rowid", condition: SQLPiece("\(index) MATCH ?", [query]))
  }
}

extension FilterCompiler {
  /// The slots that can fit a term, where an index knows them in order.
  func driver(_ expression: ResolvedExpression) -> Driver? {
    switch expression {
    case .text(let terms):
      return Driver(
        leaves: [Driver.Leaf(index: terms.scope.index, query: terms.match)], estimate: nil,
        isExact: terms.isExact)
    case .pattern(let pattern): return driver(pattern: pattern)
    case .keyed(let table, let keys, let articles): return table.driver(keys, articles)
    case .words(let range, let articles?):
      let leaf = Driver.Leaf(
        table: "article INDEXED BY articleWords", slot: "slot",
        condition: SQLPiece("words BETWEEN ? AND ?", [range.lowerBound, range.upperBound]))
      return Driver(leaves: [leaf], estimate: articles, isExact: true)
    case .path(let path, let articles?):
      let found = SQLPiece(
        """
        slot IN (SELECT article.slot FROM file CROSS JOIN article ON article.id = file.id
          WHERE file.path = ? OR (file.path > ? AND file.path < ?))
        """, [path, path + "/", path + "0"])
      let leaf = Driver.Leaf(table: "status", slot: "slot", condition: found)
      return Driver(leaves: [leaf], estimate: articles, isExact: true)
    case .note: return Driver(noted, estimate: 0, isExact: false)
    case .state(let state): return driver(state)
    case .and(let terms):
      let drivers = terms.compactMap { driver($0) }
      let best = drivers.min { ($0.estimate ?? .max) < ($1.estimate ?? .max) }
      return best.map { Driver(leaves: $0.leaves, estimate: $0.estimate, isExact: false) }
    case .or(let terms):
      let drivers = terms.compactMap { driver($0) }
      let leaves = drivers.flatMap(\.leaves)
      guard drivers.count == terms.count, leaves.count <= 16 else { return nil }
      let estimates = drivers.compactMap(\.estimate)
      let sum = estimates.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      return Driver(
        leaves: leaves, estimate: estimates.count == drivers.count ? sum : nil,
        isExact: drivers.allSatisfy(\.isExact))
    default: return nil
    }
  }

  /// The headlines with all letters that a regular expression cannot do without, three at a time.
  private func driver(pattern: String) -> Driver? {
    let parts = PatternLetters(pattern).triples
    guard !parts.isEmpty else { return nil }
    let query = parts.map { "\"\($0)\"" }.joined(separator: " AND ")
    return Driver(
      leaves: [Driver.Leaf(index: "headlineIndex", query: query)], estimate: nil, isExact: false)
  }

  private var noted: String { "(SELECT DISTINCT slot FROM highlight WHERE note IS NOT NULL)" }

  private func driver(_ state: Filter.State) -> Driver {
    switch state {
    case .unread: Driver("status", "isRead = 0", estimate: counters.unread)
    case .read: Driver("status", "isRead = 1", estimate: counters.total - counters.unread)
    case .starred: Driver("status", "isStarred = 1", estimate: counters.starred)
    case .begun: Driver("status INDEXED BY statusBegun", "progress BETWEEN 1 AND 99", estimate: 0)
    case .highlighted: Driver("(SELECT DISTINCT slot FROM highlight)", estimate: 0)
    case .noted: Driver(noted, estimate: 0)
    }
  }
}

extension Driver {
  fileprivate init(
    _ table: String, _ condition: String? = nil, estimate: Int, isExact: Bool = true
  ) {
    let leaf = Leaf(table: table, slot: "slot", condition: condition.map { SQLPiece($0) })
    self.init(leaves: [leaf], estimate: estimate, isExact: isExact)
  }
}

extension ResolvedExpression.KeyedTable {
  /// The table that joins its keys to slots, and the column of the key.
  private var joining: (table: String, column: String) {
    switch self {
    case .entity: ("naming", "entity")
    case .topic: ("subject", "topic")
    case .tag: ("tagging", "tag")
    case .source: ("article", "source")
    case .author: ("article", "author")
    case .language: ("article", "language")
    case .format: ("article", "format")
    }
  }

  /// One index for each of a few keys; for many, what they find is sorted.
  func driver(_ keys: [Int64], _ articles: Int) -> Driver {
    let (table, column) = joining
    guard keys.count <= 8 else {
      let leaf = Driver.Leaf(
        table: "(SELECT DISTINCT slot, \(column) FROM \(table))", slot: "slot",
        condition: SQLPiece(column + " IN ") + .list(keys))
      return Driver(leaves: [leaf], estimate: articles, isExact: true)
    }
    let leaves = keys.map { key in
      Driver.Leaf(table: table, slot: "slot", condition: SQLPiece("\(column) = ?", [key]))
    }
    let nothing = Driver.Leaf(table: "status", slot: "slot", condition: .no)
    return Driver(leaves: leaves.isEmpty ? [nothing] : leaves, estimate: articles, isExact: true)
  }

  /// Whether the article of `d` has one of the keys.
  func condition(_ keys: [Int64]) -> SQLPiece {
    let (table, column) = joining
    guard table != "article" else { return "a.\(column) IN " + SQLPiece.list(keys) }
    return "EXISTS (SELECT 1 FROM \(table) WHERE \(column) IN " + SQLPiece.list(keys)
      + " AND slot = d.slot)"
  }
}
