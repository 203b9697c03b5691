/// What the values of fields mean.
extension FilterParser {
  /// `NEAR(a b)` or `NEAR/8(a b)`, if it stands here.
  mutating func parseNear() throws(FilterError) -> Filter.Expression? {
    let start = offset
    guard bytes[offset...].starts(with: "NEAR".utf8), offset + 4 < bytes.count,
      bytes[offset + 4] == .slash || bytes[offset + 4] == .opening
    else { return nil }
    let word = takeWord()
    let digits = word.text.dropFirst(5)
    let distance = word.text == "NEAR" ? 10 : Int(digits)
    guard let distance, (0...1000).contains(distance), offset < bytes.count,
      bytes[offset] == .opening
    else { throw error(.badDistance, TextRange(start, offset)) }
    offset += 1
    let terms = try nearTerms(from: start)
    guard terms.count > 1 else { throw error(.badDistance, TextRange(start, offset)) }
    return .text(.near(terms, distance: distance), nearScope)
  }

  private mutating func nearTerms(from start: Int) throws(FilterError) -> [String] {
    var terms: [String] = []
    while true {
      skipSpaces()
      guard offset < bytes.count else {
        throw error(.unclosedParenthesis, TextRange(start, offset))
      }
      switch bytes[offset] {
      case .closing:
        offset += 1
        return terms
      case .opening: throw error(.badDistance, TextRange(start, offset + 1))
      case .quote: terms.append(try takeQuoted())
      default: terms.append(takeWord().text)
      }
    }
  }

  /// What an unquoted value means in a field.
  func fieldTerm(_ field: FilterField, _ word: FilterWord) throws(FilterError)
    -> Filter.Expression
  {
    let words: Filter.Words = word.isPrefix ? .prefix(word.text) : .word(word.text)
    switch field {
    case .title: return .text(words, .title)
    case .body: return .text(words, .body)
    case .words: return .words(try wordCounts(word))
    case .age: return .age(try ages(word))
    case .date: return .date(try dates(word))
    case .is: return .state(try state(word))
    default: return try quotedTerm(field, word)
    }
  }

  /// What a value in quotation marks means in a field.
  func quotedTerm(_ field: FilterField, _ word: FilterWord) throws(FilterError)
    -> Filter.Expression
  {
    let name = Filter.Name(word.text, isPrefix: word.isPrefix)
    switch field {
    case .title: return .text(.phrase(word.text), .title)
    case .body: return .text(.phrase(word.text), .body)
    case .entity: return .names(name, nil)
    case .filter: return .saved(word.text)
    case .format: return .field(.format, Filter.Name(try format(word).rawValue))
    case .sort: throw error(.misplacedSort, word.range)
    case .words, .age, .date, .is: return try fieldTerm(field, word)
    default:
      if let kind = field.kind { return .names(name, kind) }
      guard let nameField = Filter.NameField(rawValue: field.rawValue) else {
        throw badValue(word, field, "no value")
      }
      return .field(nameField, name)
    }
  }

  private func format(_ word: FilterWord) throws(FilterError) -> Article.Format {
    guard let format = Article.Format(rawValue: word.text.lowercased()) else {
      let names = Article.Format.allCases.map(\.rawValue)
      throw badValue(word, .format, "one of \(names.joined(separator: ", "))", names)
    }
    return format
  }

  private func state(_ word: FilterWord) throws(FilterError) -> Filter.State {
    guard let state = Filter.State(rawValue: word.text.lowercased()) else {
      let names = Filter.State.allCases.map(\.rawValue)
      throw badValue(word, .is, "one of \(names.joined(separator: ", "))", names)
    }
    return state
  }

  private func wordCounts(_ word: FilterWord) throws(FilterError) -> ClosedRange<Int> {
    let expected = "a number as in >500 or 200..800"
    let bounds = Bounds(word.text)
    let numbers = bounds.values.map { Int($0) }
    guard let first = numbers.first as? Int, let last = numbers.last as? Int, first >= 0,
      last <= Int(Int32.max)
    else { throw badValue(word, .words, expected) }
    switch bounds.comparison {
    case .less:
      guard first > 0 else { throw badValue(word, .words, expected) }
      return 0...(first - 1)
    case .atMost: return 0...first
    case .equal: return first...first
    case .atLeast: return first...Int(Int32.max)
    case .greater: return (first + 1)...Int(Int32.max)
    case .between:
      guard first <= last else { throw badValue(word, .words, expected) }
      return first...last
    }
  }

  private func ages(_ word: FilterWord) throws(FilterError) -> ClosedRange<Int64> {
    let expected = "a time as in <7d, >2w or 1d..1m (h, d, w, m, y)"
    let bounds = Bounds(word.text)
    let seconds = bounds.values.map(Self.seconds)
    guard let first = seconds.first as? Int64, let last = seconds.last as? Int64 else {
      throw badValue(word, .age, expected)
    }
    let oldest = Int64.max / 4
    switch bounds.comparison {
    case .less: return -oldest...(first - 1)
    case .atMost, .equal: return -oldest...first
    case .atLeast: return first...oldest
    case .greater: return (first + 1)...oldest
    case .between:
      guard first <= last else { throw badValue(word, .age, expected) }
      return first...last
    }
  }

  /// Seconds in "7d": hours, days, weeks, months of 30 days and years of 365.
  private static func seconds(_ text: Substring) -> Int64? {
    let units: [Character: Int64] = [
      "h": 3600, "d": 86_400, "w": 604_800, "m": 2_592_000, "y": 31_536_000,
    ]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
      (0...1_000_000).contains(count)
    else { return nil }
    return count * unit
  }

  private func dates(_ word: FilterWord) throws(FilterError) -> Filter.DateRange {
    let expected = "a day, month or year as in 2024-06-01, monday, >=2024-06 or 2024-06..2024-07"
    let bounds = Bounds(word.text)
    let periods = bounds.values.map {
      $0.isEmpty ? nil : CivilPeriod($0) ?? CivilPeriod(relative: $0)
    }
    let isOpenAllowed = bounds.comparison == .between
    for (value, period) in zip(bounds.values, periods) where period == nil {
      guard isOpenAllowed, value.isEmpty, periods.contains(where: { $0 != nil }) else {
        let words = ["today", "yesterday"] + Timestamp.weekdays.map { $0.lowercased() }
        throw badValue(word, .date, expected, words)
      }
    }
    let first = periods.first ?? nil
    let last = periods.last ?? nil
    if let first = first?.first.number, let end = last?.end.number, first >= end {
      throw error(
        .badValue(word.text, field: FilterField.date.rawValue, expected: "the earlier day first"),
        word.range, suggestion: bounds.values.reversed().joined(separator: ".."))
    }
    switch bounds.comparison {
    case .less: return Filter.DateRange(first: nil, end: first?.first)
    case .atMost: return Filter.DateRange(first: nil, end: first?.end)
    case .equal, .between: return Filter.DateRange(first: first?.first, end: last?.end)
    case .atLeast: return Filter.DateRange(first: first?.first, end: nil)
    case .greater: return Filter.DateRange(first: first?.end, end: nil)
    }
  }

  /// Where words are looked for in the field whose parentheses are being read.
  private var nearScope: Filter.Scope {
    switch enclosingField {
    case .title: .title
    case .body: .body
    default: .titleAndBody
    }
  }
}

/// A comparison as it is written: ">500", "1..2", "7d".
private struct Bounds {
  enum Comparison {
    case less
    case atMost
    case equal
    case atLeast
    case greater
    case between
  }

  let comparison: Comparison
  /// One value, or two around "..".
  let values: [Substring]

  init(_ text: String) {
    let signs: [(String, Comparison)] = [
      ("<=", .atMost), (">=", .atLeast), ("<", .less), (">", .greater), ("=", .equal),
    ]
    if let sign = signs.first(where: { text.hasPrefix($0.0) }) {
      comparison = sign.1
      values = [text.dropFirst(sign.0.count)]
    } else if let dots = text.firstIndex(of: "."), text[dots...].hasPrefix("..") {
      comparison = .between
      values = [text[..<dots], text[dots...].dropFirst(2)]
    } else {
      comparison = .equal
      values = [text[...]]
    }
  }
}
