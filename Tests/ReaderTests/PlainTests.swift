import Articles
import Reader
import Screen
import Testing

/// The screen for screen readers and Braille displays.
struct PlainTests {
  private let text = "It rained in Oslo. It was wet.\n\nThe sun came back to Bergen."

  private func state() -> ReaderState {
    var state = ReaderState.fixture("Rain", "Sun", size: Size(rows: 24, columns: 140))
    var article = Article.fixture("Rain", text: text)
    article.isHeadlineDerived = true
    _ = state.opened(article)
    _ = state.apply(.perform(.set, argument: "plain"))
    return state
  }

  @Test func `one pane has the whole screen`() {
    let layout = state().layout
    #expect(layout.list == nil)
    #expect(layout.sidebar == nil)
    #expect(layout.text?.columns == 140)
  }

  @Test func `each sentence begins a row`() {
    let rows = state().frame().text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(rows.contains("It rained in Oslo."))
    #expect(rows.contains("It was wet."))
    #expect(rows.contains("The sun came back to Bergen."))
  }

  @Test(arguments: [Command.help, .theme, .set, .command, .showList, .showSidebar])
  func `nothing but text is drawn`(command: Command) {
    var state = state()
    _ = state.apply(.perform(command))
    let drawn = state.frame().text.unicodeScalars.filter { (0x2500...0x27BF).contains($0.value) }
    #expect(drawn.isEmpty)
  }

  @Test func `the cursor is seen where the point is`() {
    let frame = state().frame()
    #expect(frame.isCursorVisible)
    #expect(frame.cursor?.row == 3)
  }

  @Test func `what runs behind does not move the status line`() {
    var state = state()
    let before = state.frame()
    _ = state.apply(.arrived(.working("recognizing, 3 to go")))
    #expect(state.frame() == before)
  }
}
