extension Filter {
  /// What is listed, for reading: "articles that are unread and name “NATO”, by headline".
  public var sentence: String {
    let order =
      switch sort {
      case nil: ""
      case .date: ", oldest first"
      case .dateDescending: ", newest first"
      case .title: ", by headline"
      case .source: ", by source"
      case .relevance: ", best match first"
      }
    guard expression != .all else { return "all articles" + order }
    return "articles that " + expression.clause(isNegated: false, isInner: false) + order
  }
}

extension Filter.Expression {
  /// What an article does, after "articles that".
  fileprivate func clause(isNegated: Bool, isInner: Bool) -> String {
    switch self {
    case .not(let term): return term.clause(isNegated: !isNegated, isInner: isInner)
    case .and(let terms): return Self.join(terms, isNegated ? "or" : "and", isNegated, isInner)
    case .or(let terms): return Self.join(terms, isNegated ? "and" : "or", isNegated, isInner)
    default:
      let (verb, rest) = verbPhrase
      return isNegated ? (verb == "are" ? "are not" : "do not " + verb) + rest : verb + rest
    }
  }

  private static func join(
    _ terms: [Filter.Expression], _ word: String, _ isNegated: Bool, _ isInner: Bool
  ) -> String {
    let clauses = terms.map { $0.clause(isNegated: isNegated, isInner: true) }
    let text = clauses.joined(separator: clauses.count > 2 ? ", \(word) " : " \(word) ")
    return isInner ? (word == "or" ? "either " : "both ") + text : text
  }

  private var verbPhrase: (String, String) {
    switch self {
    case .all, .and, .or, .not: ("exist", "")
    case .text(let words, let scope): ("contain", " \(words.description)\(scope.place)")
    case .headlineMatches(let pattern): ("have", " a headline that matches /\(pattern)/")
    case .names(let name, let kind):
      ("name", " \(kind.map { "the \($0.rawValue) " } ?? "")\(name.description)")
    case .field(.note, let name): ("have", " a note with \(name.description)")
    case .field(.source, let name): ("are", " from \(name.description)")
    case .field(.author, let name): ("are", " by \(name.description)")
    case .field(.language, let name): ("are", " in the language \(name.description)")
    case .field(let field, let name): ("have", " the \(field.rawValue) \(name.description)")
    case .state(let state): ("are", " \(state.rawValue)")
    case .words(let range): ("have", " \(Self.describe(range))")
    case .age(let range): ("are", " \(Self.describe(range))")
    case .date(let range): ("are", range.description)
    case .saved(let name): ("fit", " the saved filter “\(name)”")
    }
  }

  private static func describe(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (0, let most): "at most \(most) words"
    case (let least, Int(Int32.max)): "at least \(least) words"
    case (let least, let most) where least == most: "exactly \(least) words"
    case (let least, let most): "\(least) to \(most) words"
    }
  }

  private static func describe(_ range: ClosedRange<Int64>) -> String {
    if range.upperBound == Int64.max / 4 { return "older than \(period(range.lowerBound))" }
    if range.lowerBound < 0 { return "at most \(period(range.upperBound)) old" }
    return "\(period(range.lowerBound)) to \(period(range.upperBound)) old"
  }

  private static func period(_ seconds: Int64) -> String {
    let hours = (seconds + 1800) / 3600
    return hours % 24 == 0 ? "\(hours / 24) days" : "\(hours) hours"
  }
}

extension Filter.Words: CustomStringConvertible {
  /// In quotation marks: “air defence”, “patri…”.
  public var description: String {
    switch self {
    case .word(let text), .phrase(let text): "“\(text)”"
    case .prefix(let text): "“\(text)…”"
    case .near(let terms, let distance):
      terms.map { "“\($0)”" }.joined(separator: " near ") + " (\(distance) words)"
    }
  }
}

extension Filter.Name: CustomStringConvertible {
  /// In quotation marks: “NATO”, “Zel…”.
  public var description: String { isPrefix ? "“\(text)…”" : "“\(text)”" }
}

extension Filter.DateRange: CustomStringConvertible {
  /// " from 2024-06-01 up to 2024-07-01": the first day in it and the first one after it.
  public var description: String {
    (first.map { " from \($0.description)" } ?? "")
      + (end.map { " before \($0.description)" } ?? "")
  }
}

extension Filter.Day: CustomStringConvertible {
  /// "2024-06-01", "today", "2 days ago".
  public var description: String {
    switch self {
    case .civil(let year, let month, let day):
      [year, month, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    case .weekday(let day, 0): Timestamp.weekdays[day]
    case .weekday(let day, let days): "\(days) days after \(Timestamp.weekdays[day])"
    case .fromToday(0): "today"
    case .fromToday(1): "tomorrow"
    case .fromToday(-1): "yesterday"
    case .fromToday(let days): days < 0 ? "\(-days) days ago" : "in \(days) days"
    }
  }
}

extension Filter.Scope {
  fileprivate var place: String {
    switch self {
    case .titleAndBody: ""
    case .title: " in the headline"
    case .body: " in the body"
    }
  }
}
