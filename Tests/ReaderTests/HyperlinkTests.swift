import Articles
import Screen
import Testing

@testable import Reader

struct HyperlinkTests {
  private func state(_ targets: [String]) -> ReaderState {
    var state = ReaderState.fixture("Rain")
    var article = Article.fixture("Rain", text: "See the map and the list of it.")
    article.body.links = targets.enumerated().map { index, target in
      Body.Link(TextRange(8 * index + 4, 8 * index + 7), target: target)
    }
    _ = state.opened(article)
    return state
  }

  private func linkedRuns(_ frame: Frame) -> [String] {
    frame.panels.flatMap(\.lines).flatMap(\.runs).filter { $0.style.link > 0 }
      .map { "\($0.text) \($0.style.link)" }
  }

  @Test func `the text of a link has its number, and the frame its address`() {
    let frame = state(["https://a.org/", "https://b.org/"]).frame()
    #expect(linkedRuns(frame) == ["the 1", "and 2"])
    #expect(frame.links == ["https://a.org/", "https://b.org/"])
  }

  @Test(arguments: [
    ("javascript:alert(1)", ""), ("file:///etc/passwd", ""), ("https://a.org/\u{1B}]0;x", ""),
    ("https://a.org/ü;x", "https://a.org/%C3%BC;x"), ("mailto:a@b.org", "mailto:a@b.org"),
    ("https://a.org/" + String(repeating: "x", count: 3000), ""),
  ])
  func `what a terminal gets is a safe address in printable ASCII`(
    target: String, address: String
  ) {
    #expect(state([target]).frame().links == [address])
  }

  @Test func `a setting turns them on and off, and plain has none`() {
    var state = state(["https://a.org/"])
    #expect(!state.frame().areLinksForced)
    _ = state.apply(.perform(.set, argument: "hyperlinks=on"))
    #expect(state.frame().areLinksForced)
    _ = state.apply(.perform(.set, argument: "hyperlinks=off"))
    #expect(state.frame().links == [])
    _ = state.apply(.perform(.set, argument: "hyperlinks=on"))
    _ = state.apply(.perform(.set, argument: "plain"))
    #expect(state.frame().links == [])
  }
}
