import Articles
import Reader
import Screen
import Testing

struct WelcomeTests {
  @Test(arguments: [Size(rows: 15, columns: 50), Size(rows: 24, columns: 80)])
  func `the page of the first start is one screen`(size: Size) {
    var state = ReaderState.fixture("Rain", size: size)
    _ = state.apply(.perform(.welcome))
    let text = state.frame().text { _ in "" }
    #expect(text.contains("Welcome to Gazette"))
    #expect(text.contains("? ") && text.contains("the keys that work where you are"))
    #expect(text.contains(":welcome shows this again"))
  }

  @Test func `a key ends the page and does what it always does`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.welcome))
    _ = state.apply(.key(.character("j")))
    #expect(state.popup == nil && state.list.selection == 1)
  }

  @Test(arguments: [Key.named(.space), .named(.enter), .named(.escape)])
  func `a key that goes on only ends the page`(key: Key) {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.welcome))
    #expect(state.apply(.key(key)).isEmpty)
    #expect(state.popup == nil && state.focus == .list && state.message == nil)
  }
}
