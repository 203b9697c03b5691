import Articles
import Reader
import Screen
import Testing

struct HighlightTests {
  private static let text = "One two. Three four.\nLast words."
  private let first = Highlight(TextRange(0, 8), quote: "One two.")

  private func state(_ highlights: [Highlight] = []) -> ReaderState {
    var state = ReaderState.fixture("Rain")
    let article = Article.fixture("Rain", text: Self.text)
    _ = state.apply(.perform(.open))
    let opened = OpenedArticle(article: article, highlights: highlights)
    _ = state.apply(.arrived(.opened(opened, landing: .place)))
    return state
  }

  @Test func `the sentence at the point is highlighted`() {
    var state = state()
    let effects = state.apply(.perform(.highlight))
    #expect(
      effects == [
        .highlight(
          Article.ID(hashing: "Rain"), HighlightChange(added: [first]), label: "highlight")
      ])
    #expect(state.reading.highlights == [first])
  }

  @Test func `a count chooses the color, but none beyond the last`() {
    var state = state()
    _ = state.apply(.perform(.highlight, count: 9))
    #expect(state.reading.highlights.map(\.color) == [4])
  }

  @Test func `on a highlight it is removed, or given another color`() {
    var state = state([first])
    _ = state.apply(.perform(.highlight, count: 2))
    #expect(state.reading.highlights.map(\.color) == [2])
    _ = state.apply(.perform(.highlight))
    #expect(state.reading.highlights == [])
  }

  @Test func `a selection may lie in a highlight`() {
    var state = state([first])
    _ = state.apply(.perform(.select))
    _ = state.apply(.perform(.highlight))
    #expect(state.reading.highlights.map(\.range) == [TextRange(0, 3), TextRange(0, 8)])
  }

  @Test func `a note is put on the highlight at the point`() {
    var state = state([first])
    _ = state.apply(.perform(.note))
    for character in "why?" { _ = state.apply(.key(.character(character))) }
    let effects = state.apply(.key(.named(.enter)))
    var noted = first
    noted.note = "why?"
    let change = HighlightChange(removed: [first], added: [noted])
    #expect(effects == [.highlight(Article.ID(hashing: "Rain"), change, label: "note")])
  }

  @Test func `a note on plain text highlights its sentence`() {
    var state = state()
    _ = state.apply(.perform(.note, argument: "why?"))
    #expect(state.reading.highlights.first?.note == "why?")
    #expect(state.reading.highlights.first?.range == TextRange(0, 8))
  }

  @Test func `an empty note is taken away, the highlight stays`() {
    var noted = first
    noted.note = "why?"
    var state = state([noted])
    _ = state.apply(.arrived(.noteEdited("\n")))
    #expect(state.reading.highlights == [first])
  }

  @Test func `motions go from highlight to highlight and read the note`() {
    let last = Highlight(TextRange(21, 25), note: "end")
    var state = state([first, last])
    _ = state.apply(.perform(.nextHighlight))
    #expect(state.reading.point == 21)
    #expect(state.message?.text == "note: end")
  }

  @Test func `highlights can be the hit set`() {
    var state = state([first, Highlight(TextRange(5, 5), quote: "gone")])
    _ = state.apply(.perform(.highlightHits))
    #expect(state.hits?.ranges == [first.range])
  }

  @Test func `the library is asked for highlights anew when it changed`() {
    var state = state([first])
    let effects = state.apply(.arrived(.changed))
    #expect(effects.contains(.status(Article.ID(hashing: "Rain"))))
    _ = state.apply(.arrived(.kept(Article.ID(hashing: "Rain"), ArticleStatus(), [])))
    #expect(state.reading.highlights == [])
  }

  @Test func `a change that was made on an older state loses nothing`() {
    let other = Highlight(TextRange(9, 20))
    let change = HighlightChange(removed: [first], added: [])
    #expect(change.applied(to: [first, other]) == [other])
  }

  @Test func `an article says where highlights have lost their words`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.open))
    let opened = OpenedArticle(
      article: .fixture("Rain"), highlights: [Highlight(TextRange(3, 3), quote: "gone")])
    _ = state.apply(.arrived(.opened(opened, landing: .place)))
    #expect(
      state.message?.text
        == "a highlight has lost its words as the article changed; :highlights shows what they were"
    )
  }
}
