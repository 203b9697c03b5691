import Articles
import Testing

struct FilterParserTests {
  private func expression(_ text: String) throws -> Filter.Expression {
    try Filter(text).expression
  }

  @Test(arguments: ["", "  ", "sort:title"])
  func `nothing asked for is every article`(text: String) throws {
    #expect(try expression(text) == .all)
  }

  @Test func `the example of the manual means what it says`() throws {
    let text = """
      is:unread topic:politics person:"Donald Trump" -org:NATO age:<7d \
      (patriot OR "air defence") NEAR/8(patriot germany)
      """
    let expected: [Filter.Expression] = [
      .state(.unread), .field(.topic, Filter.Name("politics")),
      .names(Filter.Name("Donald Trump"), .person),
      .not(.names(Filter.Name("NATO"), .organization)),
      .age(-(Int64.max / 4)...(604_800 - 1)),
      .or([
        .text(.word("patriot"), .titleAndBody), .text(.phrase("air defence"), .titleAndBody),
      ]),
      .text(.near(["patriot", "germany"], distance: 8), .titleAndBody),
    ]
    #expect(try expression(text) == .and(expected))
  }

  @Test func `terms side by side bind tighter than OR`() throws {
    let a = Filter.Expression.text(.word("a"), .titleAndBody)
    let b = Filter.Expression.text(.word("b"), .titleAndBody)
    let c = Filter.Expression.text(.word("c"), .titleAndBody)
    #expect(try expression("a b OR c") == .or([.and([a, b]), c]))
    #expect(try expression("a (b OR c)") == .and([a, .or([b, c])]))
    #expect(try expression("NOT (a OR b)") == .not(.or([a, b])))
  }

  @Test(arguments: [
    ("patri*", Filter.Expression.text(.prefix("patri"), .titleAndBody)),
    ("title:kyiv", .text(.word("kyiv"), .title)),
    ("body:\"air raid\"", .text(.phrase("air raid"), .body)),
    ("/^kyiv \\d+/", .headlineMatches("^kyiv \\d+")),
    ("/a\\/b/", .headlineMatches("a/b")),
    ("title:/x/", .headlineMatches("x")),
    ("NEAR(a \"b c\")", .text(.near(["a", "b c"], distance: 10), .titleAndBody)),
    ("lang:en", .field(.language, Filter.Name("en"))),
    ("format:HTML", .field(.format, Filter.Name("html"))),
    ("tag:to*", .field(.tag, Filter.Name("to", isPrefix: true))),
    ("filter:mine", .saved("mine")),
    ("words:>500", .words(501...Int(Int32.max))),
    ("words:1..2", .words(1...2)),
    (
      "person:(a OR b)",
      .or([.names(Filter.Name("a"), .person), .names(Filter.Name("b"), .person)])
    ),
    ("e-mail", .text(.word("e-mail"), .titleAndBody)),
    ("entity:\"a \\\"b\\\"\"", .names(Filter.Name("a \"b\""), nil)),
    ("or", .text(.word("or"), .titleAndBody)),
    ("--a", .not(.not(.text(.word("a"), .titleAndBody)))),
  ])
  func `a term is read`(text: String, expected: Filter.Expression) throws {
    #expect(try expression(text) == expected)
  }

  @Test(arguments: [
    ("date:2024-06..2024-07", "2024-06-01", "2024-08-01"),
    ("date:2024", "2024-01-01", "2025-01-01"),
    ("date:>=2024-06-01", "2024-06-01", ""), ("date:>2024-02-29", "2024-03-01", ""),
    ("date:<2024-12", "", "2024-12-01"), ("date:<=2024-12", "", "2025-01-01"),
    ("date:..2024-01-02", "", "2024-01-03"), ("date:2024-01-02..", "2024-01-02", ""),
  ])
  func `a date covers whole days`(text: String, first: String, end: String) throws {
    func day(_ text: String) -> Filter.Day? {
      let fields = text.split(separator: "-").compactMap { Int($0) }
      return fields.count == 3 ? .civil(year: fields[0], month: fields[1], day: fields[2]) : nil
    }
    #expect(try expression(text) == .date(Filter.DateRange(first: day(first), end: day(end))))
  }

  @Test(arguments: [
    ("persn:Trump", 0, "persn", "person"), ("kyiv souce:bbc", 5, "souce", "source"),
    ("is:unraed", 3, "unraed", "unread"), ("date:2024-13", 5, "2024-13", nil),
    ("date:2023-02-29", 5, "2023-02-29", nil), ("date:yesterdy", 5, "yesterdy", "yesterday"),
    ("é sort:titel", 8, "titel", "title"), ("format:htm", 7, "htm", "html"),
    ("age:7", 4, "7", nil), ("words:many", 6, "many", nil),
  ])
  func `a misspelt word is named with its place and the nearest one`(
    text: String, start: Int, wrong: String, suggestion: String?
  ) {
    let error = #expect(throws: FilterError.self) { try Filter(text) }
    #expect(error?.range == TextRange(start, start + wrong.utf8.count))
    #expect(error?.suggestion == suggestion)
    #expect(error?.description.contains("“\(wrong)”") == true)
  }

  @Test(arguments: [
    ("\"abc", FilterError.Reason.unclosedQuote, 0), ("a (b", .unclosedParenthesis, 2),
    ("a) b", .unopenedParenthesis, 1), ("a OR", .missingTerm(after: "OR"), 4),
    ("OR a", .missingTermBefore("OR"), 0), ("OR", .missingTermBefore("OR"), 0),
    ("AND a", .missingTermBefore("AND"), 0), ("äöü:x", .unknownField("äöü"), 0),
    ("a -", .missingTerm(after: "-"), 3),
    ("NOT", .missingTerm(after: "NOT"), 3), ("()", .missingTerm(after: "("), 1),
    ("a AND", .missingTerm(after: "AND"), 5), ("/abc", .unclosedPattern, 0),
    ("//", .emptyPattern, 0), ("topic:", .missingValue(field: "topic"), 0),
    ("NEAR/x(a b)", .badDistance, 0), ("NEAR(a)", .badDistance, 0),
    ("NEAR(a", .unclosedParenthesis, 0), ("-sort:title", .misplacedSort, 1),
    ("(sort:title)", .misplacedSort, 1), ("sort:title sort:date", .misplacedSort, 11),
    (String(repeating: "(", count: 40), .tooDeep, 32),
    (String(repeating: "-", count: 40) + "a", .tooDeep, 32),
    (String(repeating: "a", count: 5000), .tooLong, 4096),
  ])
  func `what makes no sense is an error at its place`(
    text: String, reason: FilterError.Reason, start: Int
  ) {
    let error = #expect(throws: FilterError.self) { try Filter(text) }
    #expect(error?.reason == reason)
    #expect(error?.range.start == start)
  }

  @Test func `a column counts characters and not bytes`() {
    let error = #expect(throws: FilterError.self) { try Filter("é persn:x") }
    #expect(error?.column == 2)
    #expect(
      error?.description == "column 3: there is no field “persn”; did you mean “person”?")
  }

  @Test func `an order is kept apart from the meaning`() throws {
    let filter = try Filter("kyiv sort:-date is:read")
    #expect(filter.sort == .dateDescending)
    #expect(filter.expression == .and([.text(.word("kyiv"), .titleAndBody), .state(.read)]))
  }

  @Test func `no text makes the parser stop short`() {
    var state: UInt64 = 7
    let pieces = Array("()\"/-*: \\".utf8) + Array("NEAR/2 OR is:a é".utf8)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(pieces[Int(state >> 33) % pieces.count])
      }
      _ = try? Filter(String(decoding: bytes, as: UTF8.self))
    }
  }
}
