import Articles
import GRDB

extension Database {
  /// The slots of a part of a list, in its order.
  ///
  /// - Parameter patience: Where its time is up first, `listing.isCut`, and those are returned that
  ///   were found; lists that must be sorted take their time.
  func slots(
    _ listing: inout Listing, _ range: Range<Int>, within patience: Cancellation? = nil
  ) throws -> [Int64] {
    listing.isCut = false
    var resolver = FilterResolver(self, listing.filter, at: listing.moment)
    let expression = try resolver.resolve()
    let compiler = try FilterCompiler(self)
    listing.follow(revision: compiler.counters.revision)
    let compiled = try compiler.compile(expression)
    switch listing.sort {
    case .dateDescending:
      return try dated(compiled, expression, &listing, range, patience)
    case .date: return try dated(compiled, expression, &listing, range, patience)
    case .title, .source:
      return try named(compiled, expression, range, by: listing.sort)
    case .relevance:
      let terms = expression.terms
      guard !terms.isEmpty else {
        return try dated(compiled, expression, &listing, range, patience)
      }
      return try ranked(compiled, terms, range)
    }
  }

  private func dated(
    _ compiled: CompiledFilter, _ expression: ResolvedExpression, _ listing: inout Listing,
    _ range: Range<Int>, _ patience: Cancellation?
  ) throws -> [Int64] {
    let isDescending = listing.sort != .date
    if let far = try fromTheEnd(listing, range, isDescending: isDescending) {
      if let last = far.last { listing.remember(range.lowerBound + far.count, after: last) }
      return far
    }
    let anchor = listing.anchor(before: range.lowerBound)
    var found = GatheredSlots(skipped: range.lowerBound - (anchor?.offset ?? 0))
    func gatherAll() throws {
      try gather(
        compiled, expression, past: anchor?.slot, limit: range.count, isDescending: isDescending,
        into: &found)
    }
    if let patience {
      listing.isCut = try patience.cutsShort { try gatherAll() }
    } else {
      try gatherAll()
    }
    if let last = found.slots.last {
      listing.remember(range.lowerBound + found.slots.count, after: last)
    }
    return found.slots
  }

  private func gather(
    _ compiled: CompiledFilter, _ expression: ResolvedExpression, past edge: Int64?, limit: Int,
    isDescending: Bool, into found: inout GatheredSlots
  ) throws {
    if isDescending, try scan(compiled, past: edge, limit: limit, into: &found) { return }
    if compiled.isBestInWindows {
      return try gatherInWindows(
        expression, past: edge, limit: limit, isDescending: isDescending, into: &found)
    }
    let slots = compiled.slots(
      isDescending: isDescending, past: edge, limit: limit, offset: found.skipped)
    found = GatheredSlots()
    try slots.slots(self, into: &found)
  }

  /// Gathers a screenful from the texts of the newest articles, where so many fit that this is
  /// sooner done than finding them in the index, as a sample tells; whether it is all gathered.
  private func scan(
    _ compiled: CompiledFilter, past edge: Int64?, limit: Int, into found: inout GatheredSlots
  ) throws -> Bool {
    let wanted = limit + found.skipped
    let sampled = 64
    // A text takes 10 µs, and a word of the index in an article 0.4 µs, as many are merged.
    let balance = wanted * 40
    let total = try Counters(self).total
    guard wanted <= 400, total >= balance,
      let sample = compiled.scan(past: edge, candidates: sampled, limit: wanted, offset: 0)
    else { return false }
    let first = try sample.slots(self)
    if first.count == wanted {
      for slot in first { found.append(slot) }
      return true
    }
    guard first.count * first.count * total >= balance * sampled * sampled else { return false }
    let candidates = 3 * sampled * wanted / (2 * first.count)
    let before = found
    try compiled.scan(past: edge, candidates: candidates, limit: wanted, offset: 0)?
      .slots(self, into: &found)
    if found.slots.count < limit { found = before }
    return found.slots.count == limit
  }

  /// Gathers slots that fit from one window of time after another, each longer than the one before.
  private func gatherInWindows(
    _ expression: ResolvedExpression, past edge: Int64?, limit: Int, isDescending: Bool,
    into found: inout GatheredSlots
  ) throws {
    var edge = edge
    var length = 2000
    while true {
      let end = try window(past: edge, length: length, isDescending: isDescending)
      let first = edge.map { $0 + 1 } ?? .min
      let window = isDescending ? (end ?? .min)..<(edge ?? .max) : first..<(end ?? .max)
      let compiled = try FilterCompiler(self, isWhole: true, window: window).compile(expression)
      let wanted = limit + found.skipped - found.slots.count
      try compiled.slots(isDescending: isDescending, limit: wanted).slots(self, into: &found)
      guard found.slots.count < limit, let end else { return }
      edge = isDescending ? end : end - 1
      length *= 8
    }
  }

  /// The slot that ends a window of so many articles; nil where the library ends before.
  private func window(past edge: Int64?, length: Int, isDescending: Bool) throws -> Int64? {
    let sql =
      isDescending
      ? "SELECT slot FROM status WHERE slot < ? ORDER BY slot DESC LIMIT 1 OFFSET ?"
      : "SELECT slot FROM status WHERE slot > ? ORDER BY slot ASC LIMIT 1 OFFSET ?"
    return try Int64.fetchOne(
      cachedStatement(sql: sql), arguments: [edge ?? (isDescending ? .max : .min), length])
  }

  /// The end of the list of all or all unread articles, reached from behind.
  private func fromTheEnd(
    _ listing: Listing, _ range: Range<Int>, isDescending: Bool
  ) throws -> [Int64]? {
    let counters = try Counters(self)
    let total: Int
    switch listing.filter.expression {
    case .all: total = counters.total
    case .state(.unread): total = counters.unread
    default: return nil
    }
    let known = listing.anchor(before: range.lowerBound)?.offset ?? 0
    guard range.lowerBound - known > max(1000, total - range.upperBound) else { return nil }
    let end = min(range.upperBound, total)
    guard range.lowerBound < end else { return [] }
    var resolver = FilterResolver(self, listing.filter, at: listing.moment)
    let compiled = try FilterCompiler(self).compile(resolver.resolve())
    let slots = try compiled.slots(
      isDescending: !isDescending, limit: end - range.lowerBound, offset: total - end
    ).slots(self)
    return slots.reversed()
  }

  /// Few articles are sorted; many are found in the order of an index and checked one by one.
  private func named(
    _ compiled: CompiledFilter, _ expression: ResolvedExpression, _ range: Range<Int>,
    by sort: Filter.Sort
  ) throws -> [Int64] {
    let few = 5000
    let isBySource = sort == .source
    let order =
      isBySource ? "s.folded, s.name, a.slot DESC" : "a.titleKey, a.headline, a.slot DESC"
    let part = SQLPiece(
      " ORDER BY " + order + " LIMIT ? OFFSET ?", [range.count, range.lowerBound])
    if try compiled.count(limit: few).number(self) ?? 0 < few {
      let found = compiled.slots(isDescending: true, limit: -1)
      let source = isBySource ? " CROSS JOIN source AS s ON s.key = a.source" : ""
      return try
        ("SELECT a.slot FROM (" + found + ") AS d CROSS JOIN article AS a ON a.slot = d.slot"
        + SQLPiece(source) + part).slots(self)
    }
    let condition = try FilterCompiler(self).condition(expression)
    let articles =
      isBySource
      ? "source AS s CROSS JOIN article AS a INDEXED BY articleSource ON a.source = s.key"
      : "article AS a"
    let slots = condition.sql.contains("d.") ? " CROSS JOIN article AS d ON d.slot = a.slot" : ""
    let body = condition.sql.contains("b.pack") ? " CROSS JOIN body AS b ON b.key = a.body" : ""
    return try
      (SQLPiece("SELECT a.slot FROM " + articles + slots + body + " WHERE ") + condition + part)
      .slots(self)
  }

  /// The best of the newest articles that fit, then the others by date.
  private func ranked(
    _ compiled: CompiledFilter, _ terms: [FilterTerms.Term], _ range: Range<Int>
  ) throws -> [Int64] {
    let newest = 500
    let found = compiled.slots(isDescending: true, limit: newest)
    let marks = terms.map { _ in ", ?" }.joined()
    let score = SQLPiece("gz_score(a.headline, b.pack\(marks))", terms.map(\.argument))
    let best = try
      ("SELECT d.slot FROM (" + found + ") AS d CROSS JOIN article AS a ON a.slot = d.slot "
      + "CROSS JOIN body AS b ON b.key = a.body ORDER BY " + score + " DESC, d.slot DESC")
      .slots(self)
    let shown = Array(best.dropFirst(range.lowerBound).prefix(range.count))
    guard best.count == newest, range.upperBound > newest else { return shown }
    let start = max(range.lowerBound, newest)
    let rest = compiled.slots(
      isDescending: true, limit: range.upperBound - start, offset: start)
    return try shown + rest.slots(self)
  }

  /// Where a slot stands in a list; nil where it is not in it.
  func index(of slot: Int64, in listing: Listing) throws -> Int? {
    var resolver = FilterResolver(self, listing.filter, at: listing.moment)
    let expression = try resolver.resolve()
    guard try fits(slot, expression) else { return nil }
    let compiled = try FilterCompiler(self, isWhole: true).compile(expression)
    switch listing.sort {
    case .dateDescending: return try compiled.count(past: slot, limit: -1).number(self)
    case .date:
      let through = try compiled.count(past: slot - 1, limit: -1).number(self) ?? 0
      return try (compiled.count(limit: -1).number(self) ?? 0) - through
    case .title, .source, .relevance:
      var listing = listing
      return try slots(&listing, 0..<Int(Int32.max)).firstIndex(of: slot)
    }
  }

  /// Whether the article in a slot fits.
  func fits(_ slot: Int64, _ expression: ResolvedExpression) throws -> Bool {
    let compiler = try FilterCompiler(self)
    let here = CompiledFilter(
      driver: Driver(
        leaves: [.init(table: "status", slot: "slot", condition: SQLPiece("slot = ?", [slot]))],
        estimate: 1, isExact: true), conditions: [compiler.condition(expression)],
      bounds: (nil, nil), scanning: nil, isBestInWindows: false)
    return try here.count(limit: 1).number(self) == 1
  }
}
