import Articles
import Reader
import Screen
import Testing

struct SelectionTests {
  private static let text = "One two, three. Mr. Four said 3.5 is it’s own.\nLast words here."

  private func state() -> ReaderState {
    var state = ReaderState.fixture("Rain")
    _ = state.opened(.fixture("Rain", text: Self.text))
    return state
  }

  private func selected(_ state: ReaderState) -> String? {
    state.reading.selection.map { String(Self.text[$0.range]) }
  }

  @Test func `a selection begins with the word at the point`() {
    var state = state()
    _ = state.apply(.perform(.select))
    #expect(selected(state) == "One")
    #expect(state.context == .selection)
  }

  @Test func `it grows by words, sentences and paragraphs`() {
    var state = state()
    _ = state.apply(.perform(.select))
    _ = state.apply(.perform(.extendWord))
    #expect(selected(state) == "One two")
    _ = state.apply(.perform(.extendSentence))
    #expect(selected(state) == "One two, three.")
    _ = state.apply(.perform(.extendParagraph))
    #expect(selected(state) == "One two, three. Mr. Four said 3.5 is it’s own.")
  }

  @Test func `it shrinks to its first word, then grows backward`() {
    var state = state()
    state.goToOffset(4)
    _ = state.apply(.perform(.select))
    _ = state.apply(.perform(.extendWord))
    _ = state.apply(.perform(.extendWordBack))
    #expect(selected(state) == "two")
    _ = state.apply(.perform(.extendWordBack))
    #expect(selected(state) == "One two")
    _ = state.apply(.perform(.extendWord))
    #expect(selected(state) == "two")
  }

  @Test func `numbers and apostrophes stay in one word`() {
    let body = Article.fixture("Rain", text: Self.text).body
    let words = body.words(in: TextRange(16, 49)).map { String(Self.text[$0]) }
    #expect(words == ["Mr", "Four", "said", "3.5", "is", "it’s", "own"])
  }

  @Test func `every ideograph is a word`() {
    let text = "雨のため"
    let body = Article.fixture("Rain", text: text).body
    #expect(body.words(in: TextRange(0, text.utf8.count)).count == 4)
  }

  @Test func `a motion takes the selection along`() {
    var state = state()
    _ = state.apply(.perform(.select))
    _ = state.apply(.key(.character("/")))
    #expect(selected(state) == "One")
    _ = state.apply(.key(.named(.escape)))
    _ = state.apply(.key(.named(.escape)))
    #expect(selected(state) == nil)
  }

  @Test func `dragging selects, and a click ends that`() throws {
    var state = state()
    let text = try #require(state.layout.text)
    let row = text.row + 1 + state.reading.page.line(at: 0)
    let start = text.column + (text.columns - 72) / 2
    let column = max(start, text.column + 1)
    _ = state.apply(.mouse(Mouse(.press, at: Position(row: row, column: column))))
    _ = state.apply(.mouse(Mouse(.drag, at: Position(row: row, column: column + 9))))
    #expect(selected(state) == "One two, three")
    _ = state.apply(.mouse(Mouse(.press, at: Position(row: row, column: column))))
    #expect(selected(state) == nil)
  }

  @Test func `what is selected is copied, and the selection ends`() {
    var state = state()
    _ = state.apply(.perform(.select))
    _ = state.apply(.perform(.extendParagraph, count: 2))
    let effects = state.apply(.perform(.copy))
    #expect(
      effects == [.copy("One two, three. Mr. Four said 3.5 is it’s own.\n\nLast words here.")])
    #expect(state.reading.selection == nil)
  }

  @Test func `without a selection the sentence is cited`() {
    var state = state()
    state.goToOffset(20)
    #expect(
      state.apply(.perform(.cite)) == [.copy("“Mr. Four said 3.5 is it’s own.” — Rain, Test")])
  }

  @Test func `the time left counts the words below the screen`() {
    var state = ReaderState.fixture("Long")
    let line = Array(repeating: "word", count: 50).joined(separator: " ")
    let text = Array(repeating: line, count: 46).joined(separator: "\n")
    _ = state.opened(.fixture("Long", text: text))
    #expect(state.reading.minutesLeft == 9)
    _ = state.apply(.perform(.last))
    #expect(state.reading.minutesLeft == 0)
  }

  @Test func `the line of the point is brought to the middle`() {
    var state = ReaderState.fixture("Long")
    let text = (0..<60).map { "Line \($0)." }.joined(separator: "\n")
    _ = state.opened(.fixture("Long", text: text))
    _ = state.apply(.perform(.nextParagraph, count: 9))
    _ = state.apply(.perform(.pointToMiddle))
    let line = state.reading.page.line(at: state.reading.point)
    #expect(line - state.reading.top == state.reading.height / 2)
    _ = state.apply(.perform(.pointToTop))
    #expect(line == state.reading.top)
  }
}

extension ReaderState {
  /// Puts the point in the word at `offset` of a text of one line a paragraph.
  fileprivate mutating func goToOffset(_ offset: Int) {
    _ = apply(.perform(.search, argument: String(reading.text[TextRange(offset, offset + 3)])))
    _ = apply(.perform(.drop))
  }
}
