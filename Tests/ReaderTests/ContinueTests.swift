import Articles
import Reader
import Screen
import Testing

struct ContinueTests {
  private static let long = Article.fixture(
    "Long", text: (0..<90).map { "Paragraph \($0) says something." }.joined(separator: "\n"))

  @Test func `an article that is left half read is begun`() {
    var state = ReaderState.fixture("Long", "Rain")
    _ = state.opened(Self.long)
    _ = state.apply(.perform(.halfPageDown, count: 3))
    let progress = state.reading.progress
    #expect((1...99).contains(progress))
    let effects = state.apply(.perform(.nextArticle))
    let place = state.reading.anchor ?? 0
    #expect(effects.contains(.keepPlace(Self.long.id, place, progress: progress)))
    #expect(state.list.row(at: 0)?.progress == progress)
  }

  @Test func `an article that was read to its end is begun no longer`() {
    var state = ReaderState.fixture("Long")
    _ = state.opened(Self.long)
    _ = state.apply(.perform(.last))
    guard case .keepPlace(_, _, let progress) = state.leaving().first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(progress == 100)
  }

  @Test func `an article of which only the beginning was seen is not begun`() {
    var state = ReaderState.fixture("Long")
    _ = state.opened(Self.long)
    #expect(state.leaving() == [])
  }

  @Test(arguments: [(20, "◔"), (50, "◑"), (90, "◕"), (100, " "), (0, " ")])
  func `the list shows how far`(progress: Int, mark: Character) {
    var state = ReaderState.fixture("Rain", size: Size(rows: 8, columns: 40))
    let row = ListRow(
      id: .init(hashing: "Rain"), headline: "Rain", source: "", progress: progress, isRead: true)
    let page = ListPage(total: 1, start: 0, rows: [row])
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    let lines = state.frame().text { _ in "" }.split(separator: "\n")
    #expect(Array(lines[1])[1] == mark)
  }

  @Test func `continue opens what the library says was begun last`() {
    var state = ReaderState.fixture("Rain", "Sun")
    let effects = state.apply(.perform(.continueReading))
    let request = SeekRequest(goal: .begun, query: state.query, from: nil, isForward: true)
    #expect(effects == [.seek(request)])
    let sun = Article.ID(hashing: "Sun")
    let opening = state.apply(.arrived(.sought(request, sun)))
    #expect(opening.contains(.open(sun, landing: .place)))
    #expect(state.focus == .text)
    _ = state.apply(.arrived(.sought(request, nil)))
    #expect(state.message?.text == "no other article is begun and not read to its end")
  }

  @Test func `a day is gone to in the list`() throws {
    var state = ReaderState.fixture("Rain", "Sun")
    let effects = state.apply(.perform(.date, argument: "2024-03-05"))
    let day = Filter.DateRange(
      first: .civil(year: 2024, month: 3, day: 5), end: .civil(year: 2024, month: 3, day: 6))
    let request = SeekRequest(
      goal: .date(day), query: state.query, from: state.list.selectedRow?.id, isForward: true)
    #expect(effects == [.seek(request)])
    _ = state.apply(.arrived(.sought(request, Article.ID(hashing: "Sun"))))
    #expect(state.list.selection == 1 && state.focus == .list)
  }

  @Test func `a day before the oldest article is told`() {
    var state = ReaderState.fixture("Rain")
    let rows = ["Rain", "Sun"].map {
      ListRow(
        id: Article.ID(hashing: $0), headline: $0, source: "Test",
        published: Timestamp(year: 2024, month: 3, day: 5))
    }
    let page = ListPage(total: rows.count, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    guard case .seek(let request) = state.apply(.perform(.date, argument: "2020")).first else {
      Issue.record("nothing is looked for")
      return
    }
    _ = state.apply(.arrived(.sought(request, Article.ID(hashing: "Sun"))))
    #expect(state.message?.text == "no article of the list is that old; this is the oldest")
  }

  @Test func `what is no day is told, and so is an order without days`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.date, argument: "soon"))
    #expect(state.message?.isError == true)
    _ = state.apply(.perform(.set, argument: "sort=title"))
    _ = state.apply(.perform(.date, argument: "today"))
    #expect(state.message?.text == "the list is not in the order of dates")
  }

  @Test func `the key for a day asks for one`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.date))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == "date ")
  }
}
