import Articles
import CStorage
import GRDB

/// A filter whose names have been looked up in one library.
indirect enum ResolvedExpression {
  case all
  case and([ResolvedExpression])
  case or([ResolvedExpression])
  case not(ResolvedExpression)
  case text(FilterTerms)
  case pattern(String)
  /// One of these keys in a table that joins keys to slots.
  case keyed(KeyedTable, [Int64], articles: Int)
  case note(String)
  case state(Filter.State)
  /// A file, or the files below a folder, and how many articles came from them where they are few.
  case path(String, articles: Int?)
  /// How many words, and how many articles that is where they are few.
  case words(ClosedRange<Int>, articles: Int?)
  /// Listed at this second or after it, and before that one.
  case listed(from: Int64?, until: Int64?)

  /// What can be looked up by its key.
  enum KeyedTable: String {
    case entity
    case topic
    case tag
    case source
    case author
    case language
    case format
  }
}

/// Looks up what a filter names: saved filters, entities by any alias, topics, tags, sources.
struct FilterResolver {
  let database: Database
  let filter: Filter
  let moment: Filter.Moment
  /// Whether `topic:` takes the reader's own topics as well.
  let knowsOwnTopics: Bool
  /// The saved filters that are being read.
  private var open: [String] = []

  init(
    _ database: Database, _ filter: Filter, at moment: Filter.Moment, knowsOwnTopics: Bool = true
  ) {
    self.database = database
    self.filter = filter
    self.moment = moment
    self.knowsOwnTopics = knowsOwnTopics
  }

  mutating func resolve() throws -> ResolvedExpression {
    try resolve(filter.expression) ?? .all
  }

  /// Nil for words without a letter or digit, which ask for nothing.
  private mutating func resolve(_ expression: Filter.Expression) throws -> ResolvedExpression? {
    switch expression {
    case .all: return .all
    case .and(let terms): return try .and(resolveAll(terms))
    case .or(let terms):
      let resolved = try resolveAll(terms)
      return resolved.isEmpty ? nil : .or(resolved)
    case .not(let term): return try resolve(term).map { .not($0) }
    case .text(let words, let scope):
      return try FilterTerms(words, scope, database).map { .text($0) }
    case .headlineMatches(let pattern):
      try check(pattern)
      return .pattern(pattern)
    case .names(let name, let kind): return try entities(name, kind)
    case .field(let field, let name): return try resolve(field, name)
    case .state(let state): return .state(state)
    case .words(let range): return .words(range, articles: try articles(with: range))
    case .age(let range):
      return .listed(
        from: moment.now.seconds - range.upperBound,
        until: moment.now.seconds - range.lowerBound + 1)
    case .date(let range):
      let bounds = range.bounds(at: moment)
      return .listed(from: bounds.start?.seconds, until: bounds.end?.seconds)
    case .saved(let name): return try saved(name)
    }
  }

  private mutating func resolveAll(
    _ terms: [Filter.Expression]
  ) throws -> [ResolvedExpression] {
    var resolved: [ResolvedExpression] = []
    for term in terms {
      if let one = try resolve(term) { resolved.append(one) }
    }
    return resolved
  }

  /// A driver with more articles than this is no better than looking at every article.
  private static let few = 20_000

  /// How many articles came from a path; nil where they are so many that some are soon found.
  private func articles(below path: String) throws -> Int? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM file WHERE path = ? OR (path > ? AND path < ?) LIMIT ?)
        """)
    let count = try Int.fetchOne(
      statement, arguments: [path, path + "/", path + "0", Self.few])
    return count.flatMap { $0 < Self.few ? $0 : nil }
  }

  /// How many articles have so many words; nil where they are so many that some are soon found.
  private func articles(with words: ClosedRange<Int>) throws -> Int? {
    let count = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM article INDEXED BY articleWords
            WHERE words BETWEEN ? AND ? LIMIT ?)
          """), arguments: [words.lowerBound, words.upperBound, Self.few])
    return count.flatMap { $0 < Self.few ? $0 : nil }
  }

  private mutating func saved(_ name: String) throws -> ResolvedExpression? {
    let folded = try database.folded(name)
    let place = place(ofSaved: name)
    guard !open.contains(folded) else {
      throw FilterError(.endlessSavedFilter(name), at: place, in: filter.text)
    }
    let statement = try database.cachedStatement(
      sql: "SELECT filter FROM saved WHERE folded = ?")
    guard let text = try String.fetchOne(statement, arguments: [folded]) else {
      let names = try String.fetchAll(database, sql: "SELECT name FROM saved LIMIT 1000")
      throw FilterError(
        .unknownSavedFilter(name), at: place, in: filter.text, suggestion: names.nearest(to: name))
    }
    open.append(folded)
    defer { open.removeLast() }
    return try resolve(Filter(text).expression)
  }

  /// Where the name of a saved filter stands; all of the text where another saved filter has it.
  private func place(ofSaved name: String) -> TextRange {
    for written in [name, Filter.quoted(name)] {
      guard let start = filter.text.offset(of: ":" + written) else { continue }
      return TextRange(start + 1, start + 1 + written.utf8.count)
    }
    return TextRange(0, filter.text.utf8.count)
  }

  private func check(_ pattern: String) throws {
    var message = [CChar](repeating: 0, count: 160)
    let offset = gz_pattern_error(pattern, pattern.utf8.count, &message, message.count)
    guard offset >= 0 else { return }
    let reason = message.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let start = filter.text.offset(of: "/" + pattern + "/") ?? 0
    let place = min(start + 1 + Int(offset), filter.text.utf8.count)
    throw FilterError(.badPattern(reason), at: TextRange(place, place), in: filter.text)
  }

  private func entities(_ name: Filter.Name, _ kind: Entity.Kind?) throws -> ResolvedExpression {
    let condition = try match(name, column: "alias.folded")
    var query =
      SQLPiece(
        """
        SELECT DISTINCT entity.key, entity.articles FROM alias
        CROSS JOIN entity ON entity.key = alias.entity WHERE entity.articles > 0 AND
        """) + condition
    if let kind { query += SQLPiece(" AND entity.kind = ?", [kind.code]) }
    return try keyed(.entity, query + " ORDER BY entity.articles DESC LIMIT 500")
  }

  private func resolve(
    _ field: Filter.NameField, _ name: Filter.Name
  ) throws -> ResolvedExpression {
    switch field {
    case .topic:
      let either = SQLPiece.joined(
        [try match(name, column: "foldedID"), try match(name, column: "foldedName")], "OR")
      let own = Topic.Source.own.code
      let shown =
        knowsOwnTopics ? SQLPiece(KeptTopic.isShown) : SQLPiece("source <> ?", [own])
      return try keyed(
        .topic, "SELECT key, articles FROM topic WHERE " + .joined([either, shown], "AND"))
    case .tag:
      let count = "(SELECT count(*) FROM tagging WHERE tag = key)"
      return try keyed(
        .tag, "SELECT key, \(count) FROM tag WHERE " + match(name, column: "folded"))
    case .source:
      return try keyed(.source, "SELECT key, articles FROM source WHERE " + inside(name))
    case .author:
      return try keyed(.author, "SELECT key, articles FROM author WHERE " + inside(name))
    case .note: return .note(try database.folded(name.text))
    case .path: return .path(name.text, articles: try articles(below: name.text))
    case .language:
      let tag = name.text.lowercased()
      let isIt = SQLPiece(
        "(lower(name) = ? OR substr(lower(name), 1, ?) = ?)", [tag, tag.count + 1, tag + "-"])
      return try keyed(.language, "SELECT key, articles FROM language WHERE " + isIt)
    case .format:
      let isIt = SQLPiece("name = ?", [name.text])
      return try keyed(.format, "SELECT key, articles FROM format WHERE " + isIt)
    }
  }

  private func keyed(
    _ table: ResolvedExpression.KeyedTable, _ query: SQLPiece
  ) throws -> ResolvedExpression {
    let (statement, arguments) = try query.statement(database)
    let rows = try Row.fetchAll(statement, arguments: arguments)
    let keys = try rows.map { try $0.decode(Int64.self, atIndex: 0) }
    let counts = try rows.map { try $0.decode(Int.self, atIndex: 1) }
    return .keyed(table, keys, articles: counts.reduce(0, +))
  }

  /// Whether a folded column is the name, or begins with it.
  private func match(_ name: Filter.Name, column: String) throws -> SQLPiece {
    let folded = try database.folded(name.text)
    guard name.isPrefix else { return SQLPiece(" \(column) = ?", [folded]) }
    return SQLPiece(" (\(column) >= ? AND \(column) < ?)", [folded, folded + "\u{10ffff}"])
  }

  /// Whether the words of the name stand in the folded name of a source or author.
  private func inside(_ name: Filter.Name) throws -> SQLPiece {
    let folded = try database.folded(name.text)
    let end = name.isPrefix ? "" : " "
    return SQLPiece("instr(' ' || folded || ' ', ?) > 0", [" " + folded + end])
  }
}

extension Database {
  /// The words of a name without case, accents and punctuation.
  func folded(_ name: String) throws -> String {
    try String.fetchOne(cachedStatement(sql: "SELECT gz_fold(?)"), arguments: [name]) ?? ""
  }
}

extension String {
  /// The offset in UTF-8 bytes of the first place where `part` stands.
  fileprivate func offset(of part: String) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= bytes.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { start in
      bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
