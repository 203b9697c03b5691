import Articles
import Foundation
import GRDB

/// A filter as SQL over the slots of a library.
///
/// One part of it, the driver, streams slots in date order from an index; the rest are conditions
/// that each slot must meet. The first screenful so costs what must be looked at to fill it,
/// whatever the library holds. Which part drives is decided by how many articles each can have.
struct CompiledFilter {
  /// Where slots come from, in date order.
  let driver: Driver
  /// What else each must meet.
  let conditions: [SQLPiece]
  /// Slots from this one on, and before that one.
  let bounds: (from: Int64?, until: Int64?)
  /// The same by looking at every article's text, where that finds a first screenful sooner than
  /// the index can.
  let scanning: [SQLPiece]?
  /// Whether the text of very many articles may have to be read to find a few: the index should
  /// then be asked as a whole, for one window of time after another.
  let isBestInWindows: Bool

  /// Slots that fit, newest or oldest first.
  ///
  /// - Parameters:
  ///   - edge: Only slots past this one in the order.
  ///   - limit: The most slots; negative for all.
  func slots(
    isDescending: Bool, past edge: Int64? = nil, limit: Int, offset: Int = 0
  ) -> SQLPiece {
    let bounds = narrowed(isDescending: isDescending, past: edge)
    let driver = driver.select(isDescending: isDescending, bounds: bounds)
    return "SELECT d.slot FROM (" + driver + " LIMIT -1) AS d" + filtering(conditions)
      + SQLPiece(" LIMIT ? OFFSET ?", [limit, offset])
  }

  /// Slots that fit among the `candidates` newest, by looking at their text.
  func scan(past edge: Int64?, candidates: Int, limit: Int, offset: Int) -> SQLPiece? {
    guard let scanning else { return nil }
    let bounds = narrowed(isDescending: true, past: edge)
    let driver = Driver.all.select(isDescending: true, bounds: bounds)
    return "SELECT d.slot FROM (" + driver + SQLPiece(" LIMIT ?) AS d", [candidates])
      + filtering(scanning) + SQLPiece(" LIMIT ? OFFSET ?", [limit, offset])
  }

  /// How many fit, or `limit` where there are at least so many.
  func count(past edge: Int64? = nil, limit: Int) -> SQLPiece {
    let bounds = (from: max(bounds.from, edge.map { $0 + 1 }), until: bounds.until)
    let driver = driver.select(isDescending: true, bounds: bounds)
    return "SELECT count(*) FROM (SELECT d.slot FROM (" + driver + " LIMIT -1) AS d"
      + filtering(conditions) + SQLPiece(" LIMIT ?)", [limit])
  }

  /// The tables that conditions need beside the slots, and the conditions.
  func filtering(_ conditions: [SQLPiece]) -> SQLPiece {
    let text = conditions.map(\.sql).joined(separator: " ")
    var joins = ""
    if text.contains("a.") || text.contains("b.") {
      joins += " CROSS JOIN article AS a ON a.slot = d.slot"
    }
    if text.contains("b.pack") { joins += " CROSS JOIN body AS b ON b.key = a.body" }
    guard !conditions.isEmpty else { return SQLPiece(joins) }
    return SQLPiece(joins + " WHERE ") + SQLPiece.joined(conditions, "AND")
  }

  private func narrowed(
    isDescending: Bool, past edge: Int64?
  ) -> (from: Int64?, until: Int64?) {
    guard let edge else { return bounds }
    return isDescending
      ? (bounds.from, min(bounds.until ?? edge, edge))
      : (max(bounds.from, edge + 1), bounds.until)
  }
}

/// The greater of two bounds, where there are any.
private func max(_ left: Int64?, _ right: Int64?) -> Int64? {
  guard let left, let right else { return left ?? right }
  return Swift.max(left, right)
}

/// Turns a resolved filter into SQL.
struct FilterCompiler {
  private let database: Database
  let counters: Counters
  /// How far an article may stand before its date.
  private let spill: Int64
  /// How far one may stand behind it.
  private let lead: Int64
  /// Whether every slot is wanted, and not the first few: the index then answers as a whole.
  let isWhole: Bool
  /// The slots that are wanted, where not all are.
  let window: Range<Int64>?

  init(_ database: Database, isWhole: Bool = false, window: Range<Int64>? = nil) throws {
    self.database = database
    counters = try Counters(database)
    spill = try Distance.spill.most(database)
    lead = try Distance.lead.most(database)
    self.isWhole = isWhole
    self.window = window
  }

  /// A driver with fewer articles than this is better than the full-text index, whose words are
  /// then read from the text itself at about 60 µs an article.
  private static let fewArticles = 200

  func compile(_ expression: ResolvedExpression) throws -> CompiledFilter {
    var bounds = (from: window?.lowerBound, until: window?.upperBound)
    var terms: [ResolvedExpression] = []
    for term in conjuncts(expression) {
      guard case .listed(let from, let until) = term else {
        terms.append(term)
        continue
      }
      bounds.from = max(bounds.from, from.map { $0 - spill })
      if let until { bounds.until = min(bounds.until ?? .max, until + lead) }
      if spill > 0 || lead > 0 { terms.append(term) }
    }
    terms = try terms.map(sparing)
    let choice = chooseDriver(terms)
    let rest = terms.indices.filter { !choice.done.contains($0) }
    var conditions = rest.map { condition(terms[$0]) }
    if choice.isText {
      conditions.insert(contentsOf: try rest.compactMap { try side(terms[$0], bounds) }, at: 0)
    }
    let isCostly = !isWhole && choice.isText && terms.contains { $0.isCostly }
    let isReadingMuch =
      !isWhole && (choice.driver.estimate ?? .max) > Self.fewArticles
      && rest.contains { terms[$0].readsText && !(choice.isText && terms[$0].isInIndex) }
    return CompiledFilter(
      driver: choice.driver, conditions: conditions, bounds: bounds,
      scanning: isCostly ? terms.map { condition($0) } : nil, isBestInWindows: isReadingMuch)
  }

  /// Spares the index the most common words of a phrase, or of some that must be near each other.
  private func sparing(_ term: ResolvedExpression) throws -> ResolvedExpression {
    guard case .text(var terms) = term, terms.scope != .title, !terms.isExact,
      terms.terms.count == 1 || terms.distance != nil,
      let block = try StoredPairBlock.newest(database)
    else { return term }
    terms.spared = try block.commonWords(
      among: terms.terms.flatMap { $0.tokens.dropLast($0.isPrefix ? 1 : 0) },
      isPhrase: terms.terms.count == 1, database)
    return .text(terms)
  }

  /// Whether the words of a phrase can be side by side in the article at `d.slot`; nil where that
  /// may be so in all.
  private func side(
    _ term: ResolvedExpression, _ bounds: (from: Int64?, until: Int64?)
  ) throws -> SQLPiece? {
    guard case .text(let terms) = term, terms.terms.count == 1, let phrase = terms.terms.first,
      let search = PairSearch(database, phrase.tokens.dropLast(phrase.isPrefix ? 1 : 0)),
      let slots = try search.slots(from: bounds.from, until: bounds.until)
    else { return nil }
    let bytes = slots.withUnsafeBytes { Data($0) }
    return SQLPiece("gz_among(d.slot, ?)", [bytes])
  }

  private func conjuncts(_ expression: ResolvedExpression) -> [ResolvedExpression] {
    switch expression {
    case .all: []
    case .and(let terms): terms.flatMap(conjuncts)
    default: [expression]
    }
  }

  private struct Choice {
    let driver: Driver
    /// The terms that the driver answers whole.
    let done: Set<Int>
    let isText: Bool
  }

  private func chooseDriver(_ terms: [ResolvedExpression]) -> Choice {
    let drivers = terms.map { driver($0) }
    let counted = drivers.indices.filter { drivers[$0]?.estimate != nil }
    let best = counted.min { (drivers[$0]?.estimate ?? 0) < (drivers[$1]?.estimate ?? 0) }
    let bestEstimate = best.flatMap { drivers[$0]?.estimate } ?? .max
    if bestEstimate > Self.fewArticles || isWhole, let text = textDriver(terms) { return text }
    if bestEstimate > 10 * Self.fewArticles,
      let title = drivers.indices.first(where: {
        drivers[$0] != nil && drivers[$0]?.estimate == nil
      }),
      let driver = drivers[title]
    {
      return Choice(driver: driver, done: driver.isExact ? [title] : [], isText: true)
    }
    guard let best, let driver = drivers[best] else {
      return Choice(driver: .all, done: [], isText: false)
    }
    return Choice(driver: driver, done: driver.isExact ? [best] : [], isText: false)
  }

  /// One query of the index for all terms that are about words in the text.
  private func textDriver(_ terms: [ResolvedExpression]) -> Choice? {
    let forms = terms.map { $0.match(in: "textIndex") }
    let matches = forms.compactMap { $0?.query }
    guard !matches.isEmpty else { return nil }
    let leaf = Driver.Leaf(index: "textIndex", query: matches.joined(separator: " AND "))
    let done = terms.indices.filter { forms[$0]?.isExact == true }
    return Choice(
      driver: Driver(leaves: [leaf], estimate: nil, isExact: false), done: Set(done), isText: true)
  }
}
