import Articles
import Screen
import Testing

@testable import Reader

struct GroupingTests {
  private static let now = Timestamp(year: 2024, month: 7, day: 1, secondOfDay: 50_000)

  /// A list of `count` articles, three a day, of two sources.
  private func state(
    grouping: Grouping, order: Filter.Sort = .dateDescending, count: Int = 12, rows: Int = 10
  ) -> ReaderState {
    var options = Options()
    options.sort = order
    options.grouping = grouping
    var state = ReaderState(
      size: Size(rows: rows, columns: 40), keymap: Keymap(),
      theme: Theme(name: "none", styles: [:]), options: options, now: Self.now)
    let rows = (0..<count).map { index in
      ListRow(
        id: Article.ID(hashing: "\(index)"), headline: "Article \(index)",
        source: index < 5 ? "Post" : "Wire",
        published: Timestamp(seconds: Self.now.seconds - Int64(index / 3) * 86_400))
    }
    let page = ListPage(total: count, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    return state
  }

  private func screen(_ state: ReaderState) -> [String] {
    let text = state.frame().text { _ in "" }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.prefix(20).split(separator: "  ").first ?? "")
    }
  }

  @Test func `days have headings`() {
    let state = state(grouping: .day)
    #expect(
      Array(screen(state)[1...8]) == [
        " Today ──────────────".prefix(20).description, " ● Article 0", " ● Article 1",
        " ● Article 2",
        " Yesterday ─────────────".prefix(20).description, " ● Article 3", " ● Article 4",
        " ● Article 5",
      ])
  }

  @Test func `a day longer ago is named with its weekday`() {
    var state = state(grouping: .day, rows: 20)
    _ = state.apply(.clock(Timestamp(year: 2025, month: 1, day: 5)))
    #expect(screen(state)[1].hasPrefix(" Monday 1 July 2024"))
  }

  @Test func `sources have headings in their order`() {
    let state = state(grouping: .source)
    #expect(state.list.order == .source)
    #expect(state.list.lines.prefix(2) == [.heading(0), .row(0)])
    #expect(state.list.lines.contains(.heading(5)))
  }

  @Test func `another order has no headings of days`() {
    var state = state(grouping: .day)
    _ = state.apply(.perform(.set, argument: "sort=title"))
    #expect(!state.list.lines.contains(.heading(0)))
  }

  @Test(arguments: [6, 7, 10, 24]) func `the row chosen is on screen wherever one goes`(rows: Int) {
    var state = state(grouping: .day, rows: rows)
    let steps: [(Command, Int)] = [(.lineDown, 13), (.lineUp, 13), (.last, 1), (.first, 1)]
    for (command, count) in steps {
      for _ in 0..<count {
        _ = state.apply(.perform(command))
        #expect(state.list.lines.contains(.row(state.list.selection)))
        #expect(state.list.lines.count <= state.list.height)
        let line = state.list.line(of: state.list.selection)
        #expect(state.list.lines[line] == .row(state.list.selection))
      }
    }
  }

  @Test func `the cursor passes headings by, and the end is reached`() {
    var state = state(grouping: .day)
    _ = state.apply(.perform(.lineDown, count: 3))
    #expect(state.list.selection == 3)
    _ = state.apply(.perform(.last))
    #expect(state.list.selection == 11)
    #expect(state.list.lines.last == .row(11))
  }

  @Test func `a click on a heading chooses nothing`() {
    var state = state(grouping: .day)
    _ = state.apply(.perform(.lineDown))
    let heading = Mouse(.press, at: Position(row: 1, column: 4))
    _ = state.apply(.mouse(heading))
    #expect(state.list.selection == 1)
    _ = state.apply(.mouse(Mouse(.press, at: Position(row: 6, column: 4))))
    #expect(state.list.selection == 3)
  }

  @Test func `the wheel reaches the last row and no further`() {
    var state = state(grouping: .day)
    for _ in 0..<20 {
      _ = state.apply(.mouse(Mouse(.wheelDown, at: Position(row: 3, column: 4))))
    }
    #expect(state.list.lines.last == .row(11))
    #expect(state.list.lines.count == state.list.height)
  }

  @Test func `the key groups by day, by source and not at all`() {
    var state = state(grouping: .none)
    _ = state.apply(.perform(.group))
    #expect(state.options.grouping == .day)
    let effects = state.apply(.perform(.group))
    #expect(state.list.order == .source && effects.count == 1)
    _ = state.apply(.perform(.group))
    #expect(state.options.grouping == .none && state.list.order == .dateDescending)
  }

  @Test func `rows that are not here yet have no heading`() {
    var state = state(grouping: .day, count: 3)
    let page = ListPage(total: 100_000, start: 0, rows: state.list.window)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    _ = state.apply(.perform(.last))
    #expect(state.list.selection == 99_999)
    #expect(state.list.lines.last == .row(99_999))
  }

  @Test func `a count selects so many rows, and again takes that away`() {
    var state = state(grouping: .none)
    _ = state.apply(.perform(.mark, count: 3))
    #expect(state.list.marked.count == 3 && state.list.selection == 3)
    #expect(state.frame().text { _ in "" }.contains("3 selected · 4/12"))
    _ = state.apply(.perform(.first))
    _ = state.apply(.perform(.mark, count: 2))
    #expect(state.list.marked.count == 1)
    _ = state.apply(.perform(.drop))
    #expect(state.list.marked.isEmpty)
  }
}
