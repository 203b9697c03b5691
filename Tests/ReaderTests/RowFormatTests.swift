import Articles
import Reader
import Screen
import Testing

struct RowFormatTests {
  private static let now = Timestamp(year: 2024, month: 7, day: 1)

  /// The first row of a list of `columns` columns, in a reader's own format.
  private func row(
    _ format: String?, columns: Int, _ row: ListRow = .rain
  ) -> String {
    var options = Options()
    if let format { #expect(throws: Never.self) { options.listFormat = try RowFormat(format) } }
    var state = ReaderState(
      size: Size(rows: 8, columns: columns), keymap: Keymap(),
      theme: Theme(name: "none", styles: [:]), options: options, now: Self.now)
    _ = state.apply(.perform(.zoom))
    let page = ListPage(total: 1, start: 0, rows: [row])
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    let lines = state.frame().text { _ in "" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    return String(lines[1])
  }

  @Test func `the usual format shows source and date where there is room`() {
    #expect(
      row(nil, columns: 64) == " ●★Rain                                2 Wire                3d")
    #expect(row(nil, columns: 40) == " ●★Rain                       2      3d")
    #expect(row(nil, columns: 24) == " ●★Rain               2")
  }

  @Test(arguments: [
    ("%t", "Rain"), ("%6t|", "  Rain|"), ("%-6t|", "Rain  |"), ("%.2t|", "R…|"), ("%2t|", "R…|"),
    ("%t%>%s", "Rain                Wire"), ("%t%>.%s", "Rain................Wire"),
    ("%a %D", "3d 2024-06-28"), ("%i. %t", "1. Rain"), ("%w words, %l min", "690 words, 3 min"),
    ("100%%", "100%"), ("%?h?%h hits&none?", "2 hits"), ("%?25?wide&narrow?", "narrow"),
    ("%?24?wide&narrow?", "wide"), ("%?h?%?99?a&b?&c?", "b"), ("%?h?this %& that?", "this & that"),
    ("%F%t", " ●★Rain"), ("%m%u%t", "★●Rain"),
  ])
  func `a format says what a row shows`(format: String, shown: String) {
    #expect(row(format, columns: 24) == shown)
  }

  @Test func `what stands before the fill is cut first`() {
    #expect(row("%t and more words%>%s", columns: 20) == "Rain and more w…Wire")
  }

  @Test func `a choice without its field shows the other part`() {
    let dry = ListRow(id: .init(hashing: "Dry"), headline: "Dry", source: "")
    #expect(
      row("%?h?hits&none? %?s?from %s&nowhere? %?d?%d&undated?", columns: 30, dry)
        == "none nowhere undated")
  }

  @Test(arguments: [
    ("%q", 2, "there is no field “q”; there are F o u m t s d a D h w l i p"),
    ("%t %", 4, "a field is missing behind %"),
    ("%?h?x", 1, "the choice that begins here has no “?” to end it"),
    ("%?h", 1, "the choice that begins here has no “?” to end it"),
    ("%?hx?", 4, "“?” is missing behind the field or number of a choice"),
    ("%t%>%s%>%d", 7, "there can be only one %>"),
    ("%?h?%>?", 5, "%> cannot stand in a choice"),
    ("%1000t", 2, "a number from 1 to 999 is wanted here"),
    ("%5.t", 4, "a number is missing behind “.”"),
    ("a\u{1B}[2J", 2, "a control character cannot be drawn"),
  ])
  func `a wrong format is told with its column`(format: String, column: Int, message: String) {
    var options = Options()
    let setting = Setting.named("list-format")
    let error = #expect(throws: SettingFault.self) { try setting?.set(format, in: &options) }
    #expect(error?.description == "“list-format”, column \(column): \(message)")
    #expect(options == Options())
  }

  @Test func `the usual format is what its text says`() throws {
    var written = Options()
    let text = RowFormat.standard.text
    written.listFormat = try RowFormat(text)
    let columns = [64, 40, 24]
    #expect(columns.map { row(text, columns: $0) } == columns.map { row(nil, columns: $0) })
  }

  @Test func `choices that stand too deep are refused and end nothing`() {
    let deep = String(repeating: "%?h?", count: 90)
    #expect(throws: RowFormatError.self) { try RowFormat(deep) }
    #expect(throws: RowFormatError.self) { try RowFormat(String(repeating: "x", count: 401)) }
  }
}

extension ListRow {
  fileprivate static let rain = ListRow(
    id: Article.ID(hashing: "Rain"), headline: "Rain", source: "Wire",
    published: Timestamp(year: 2024, month: 6, day: 28), words: 690, isStarred: true, hits: 2)
}
