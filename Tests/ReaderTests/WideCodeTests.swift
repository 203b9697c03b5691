import Articles
import Screen
import Testing

@testable import Reader

struct WideCodeTests {
  private static let code = String((0..<20).flatMap { "\($0 % 10)abcdefgh " })

  /// A reader at 50 columns with a line of code of 200.
  private func state() -> ReaderState {
    var state = ReaderState.fixture("Rain", size: Size(rows: 10, columns: 50))
    var article = Article.fixture("Rain", text: Self.code)
    article.body.parts = [Body.Part(.code, TextRange(0, Self.code.utf8.count))]
    _ = state.opened(article)
    return state
  }

  private func row(_ state: ReaderState) -> String {
    state.frame().panels.flatMap(\.lines).map(\.text).first { $0.contains("abcdefgh") } ?? ""
  }

  @Test func `code wider than the pane ends in a sign`() {
    #expect(row(state()).hasSuffix("›"))
    #expect(row(state()).contains("0abcdefgh 1abc"))
  }

  @Test func `it is scrolled sideways, to its end and back`() {
    var state = state()
    _ = state.apply(.perform(.scrollRight))
    #expect(row(state).contains("‹h 1abcdefgh"))
    _ = state.apply(.perform(.scrollRight, count: 100))
    #expect(row(state).hasSuffix("9abcdefgh "))
    _ = state.apply(.perform(.scrollRight))
    #expect(state.message != nil)
    _ = state.apply(.perform(.scrollLeft, count: 100))
    #expect(row(state).contains("0abcdefgh 1abc"))
  }

  @Test func `a click finds the character under it`() {
    var state = state()
    _ = state.apply(.perform(.scrollRight))
    let line = row(state)
    let column = line.distance(
      from: line.startIndex, to: line.firstIndex(of: "1") ?? line.startIndex)
    let rows = state.frame().panels.flatMap(\.lines).map(\.text)
    let index = rows.firstIndex { $0.contains("abcdefgh") } ?? 0
    #expect(state.offset(at: Position(row: index, column: column)) == 10)
  }

  @Test func `text that fits is not cut`() {
    var state = ReaderState.fixture("Rain", size: Size(rows: 10, columns: 50))
    _ = state.opened(.fixture("Rain", text: Self.code))
    #expect(!row(state).contains("›"))
  }

  @Test func `the mark of a list in Hebrew stands at the right`() {
    var state = ReaderState.fixture("Rain", size: Size(rows: 10, columns: 50))
    var article = Article.fixture("Rain", text: "שלום רב")
    article.body.parts = [Body.Part(.listEntry(marker: "1.", depth: 0), TextRange(0, 13))]
    _ = state.opened(article)
    let rows = state.frame().panels.flatMap(\.lines).map(\.text)
    #expect(rows.contains { $0.hasSuffix("בר םולש .1") })
  }
}
