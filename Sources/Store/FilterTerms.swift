import Articles
import GRDB

/// Words of a filter as the index knows them.
struct FilterTerms {
  /// A word, a phrase or a beginning: tokens in order.
  struct Term: Hashable {
    var tokens: [String]
    var isPrefix: Bool

    /// As `gz_fits` takes it.
    var argument: String {
      let separator = "\u{1f}"
      return tokens.joined(separator: separator) + (isPrefix ? "*" : separator)
    }

    /// What the index can say of it: that all its tokens are somewhere, but for some that it need
    /// not be asked for.
    func match(without spared: Set<String>) -> String {
      let words = tokens.enumerated().compactMap { index, token in
        spared.contains(token)
          ? nil : "\"\u{1}\(token)\"" + (isPrefix && index == tokens.count - 1 ? "*" : "")
      }
      return words.count == 1 ? words[0] : "(" + words.joined(separator: " AND ") + ")"
    }
  }

  /// One of them is enough, or all of them where they must be near each other.
  let terms: [Term]
  /// The most words between the first and the last; nil where one of the terms is enough.
  let distance: Int?
  let scope: Filter.Scope
  /// Words that are so much more common than others which must be there as well, that to look for
  /// them in the text is sooner done than in the index; not all of a query's.
  var spared: Set<String> = []

  /// Nil where there is no letter or digit in the words.
  init?(_ words: Filter.Words, _ scope: Filter.Scope, _ database: Database) throws {
    self.scope = scope
    switch words {
    case .word(let text), .phrase(let text):
      terms = try [Self.term(text, database)].compactMap(\.self)
      distance = nil
    case .prefix(let text):
      terms = try Self.beginnings(text, database)
      distance = nil
    case .near(let texts, let words):
      terms = try texts.prefix(16).compactMap { try Self.term($0, database) }
      distance = terms.count > 1 ? words : nil
    }
    if terms.isEmpty { return nil }
  }

  /// The query that finds every article with these words, and maybe some others.
  var match: String {
    let parts = terms.filter { !$0.tokens.allSatisfy(spared.contains) }
      .map { $0.match(without: spared) }
    if parts.count == 1 { return parts[0] }
    return "(" + parts.joined(separator: distance == nil ? " OR " : " AND ") + ")"
  }

  /// Whether `match` finds no others.
  var isExact: Bool {
    distance == nil && scope != .body && terms.allSatisfy { $0.tokens.count == 1 }
  }

  /// Whether the index may have to gather very much before it can answer: all articles with any word
  /// that begins so.
  var isCostly: Bool { terms.contains { $0.isPrefix } }

  /// Whether the text itself fits: a call of `gz_fits` on the article `a` and the body `b`.
  var condition: SQLPiece {
    let body = scope == .title ? "NULL" : "b.pack"
    let marks = terms.map { _ in ", ?" }.joined()
    return SQLPiece(
      "gz_fits(a.headline, \(body), ?, ?\(marks))", [scope.code, distance ?? -1])
      + SQLPiece("", terms.map(\.argument))
  }

  private static func split(
    _ text: String, isStemmed: Bool, _ database: Database
  ) throws -> [String] {
    let statement = try database.cachedStatement(sql: "SELECT gz_split(?, ?)")
    let tokens = try String.fetchOne(statement, arguments: [text, isStemmed]) ?? ""
    return tokens.split(separator: "\u{1f}").map(String.init)
  }

  /// A word or phrase. A single letter of a script without spaces is the beginning of a pair.
  private static func term(_ text: String, _ database: Database) throws -> Term? {
    let tokens = try split(text, isStemmed: true, database)
    guard let last = tokens.last else { return nil }
    let isSingle =
      last.unicodeScalars.count == 1 && (last.unicodeScalars.first?.value ?? 0) > 0x3000
    return Term(tokens: tokens, isPrefix: isSingle)
  }

  /// A beginning, and the stems it grew out of: "elections" is on its way from "elect", which is
  /// all that the index has of it.
  private static func beginnings(_ text: String, _ database: Database) throws -> [Term] {
    guard var term = try term(text, database),
      let typed = try split(text, isStemmed: false, database).last
    else { return [] }
    term.tokens[term.tokens.count - 1] = typed
    term.isPrefix = true
    guard term.tokens.count == 1 else { return [term] }
    let stems = suffixes.compactMap { suffix -> Term? in
      guard let stem = typed.dropping(suffix), stem.utf8.count >= 4 else { return nil }
      return Term(tokens: [stem], isPrefix: false)
    }
    return [term] + Set(stems).sorted { $0.tokens[0] < $1.tokens[0] }
  }

  /// Endings that the stemmer takes off, and what is typed of them on the way.
  private static let suffixes = [
    "s", "e", "es", "ed", "i", "in", "ing", "io", "ion", "ions", "at", "ati", "atio", "ation",
    "ations", "it", "iti", "itie", "ities", "ity", "iv", "ive", "iz", "ize", "al", "all", "ally",
    "an", "anc", "ance", "en", "enc", "ence", "er", "ers", "me", "men", "ment", "ments", "l", "ly",
  ]
}

extension String {
  fileprivate func dropping(_ suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}

extension Filter.Scope {
  /// As `gz_fits` takes it.
  fileprivate var code: Int {
    switch self {
    case .titleAndBody: 0
    case .title: 1
    case .body: 2
    }
  }

  /// The index that knows it.
  var index: String { self == .title ? "titleIndex" : "textIndex" }
}
