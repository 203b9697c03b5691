import Articles
import Reader
import Screen
import Testing

struct LinkTests {
  private func state(_ targets: String...) -> ReaderState {
    var state = ReaderState.fixture("Rain")
    var article = Article.fixture("Rain", text: "One two.")
    article.body.links = targets.map { Body.Link(TextRange(0, 3), target: $0) }
    _ = state.opened(article)
    return state
  }

  @Test func `a link at the point is followed`() {
    var state = state("https://example.org/a")
    #expect(state.apply(.perform(.follow)) == [.browse("https://example.org/a")])
  }

  @Test func `a link that could deceive is shown first`() throws {
    var state = state("https://xn--pypal-4ve.com/")
    #expect(state.apply(.perform(.follow)) == [])
    guard case .picker(let picker) = state.popup else {
      Issue.record("no picker")
      return
    }
    #expect(picker.chosen?.foot == "careful, an encoded host name: https://xn--pypal-4ve.com/")
    #expect(state.apply(.key(.named(.enter))) == [.browse("https://xn--pypal-4ve.com/")])
  }

  @Test func `a number chooses its link`() {
    var state = state("https://example.org/a", "https://example.org/b")
    _ = state.apply(.perform(.links))
    _ = state.apply(.key(.character("2")))
    #expect(state.apply(.key(.named(.enter))) == [.browse("https://example.org/b")])
  }

  @Test func `a link's target is copied from the list`() {
    var state = state("https://example.org/a")
    _ = state.apply(.perform(.links))
    #expect(state.apply(.key(.character("y"))) == [.copy("https://example.org/a")])
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "-x", "", "https://", "data:text/html,x",
    "https://a b", "ftp://example.org",
  ])
  func `nothing but web and mail is followed`(target: String) {
    var state = state(target)
    _ = state.apply(.perform(.follow))
    #expect(state.apply(.key(.named(.enter))) == [])
  }

  @Test(arguments: [
    ("https://example.org/a", nil), ("mailto:desk@example.org", nil),
    ("https://example.org@evil.test/", "a name before the host"),
    ("https://xn--pypal-4ve.com", "an encoded host name"),
    ("https://ex%D0%B0mple.com", "an encoded host name"),
    ("https://exаmple.com", "a host name in mixed scripts"),
    ("https://пример.рф", "a host name in other letters"),
    ("javascript:alert(1)", "no web address"),
  ])
  func `what could deceive in a target is named`(target: String, warning: String?) {
    #expect(LinkTarget(target).warning == warning)
  }

  @Test func `an article is piped, or what is selected of it`() {
    var state = state("https://example.org/a")
    let id = Article.ID(hashing: "Rain")
    #expect(
      state.apply(.perform(.pipe, argument: "wc -w")) == [.pipe(id, nil, command: "wc -w")])
    _ = state.apply(.perform(.select))
    #expect(
      state.apply(.perform(.pipe, argument: "wc -w"))
        == [.pipe(id, TextRange(0, 3), command: "wc -w")])
  }

  @Test func `what a command prints is shown without what steers a terminal`() {
    var state = state("https://example.org/a")
    let text = "\u{1B}[31mred\u{1B}[0m\tx\u{7}\n\n"
    _ = state.apply(.arrived(.piped(CommandOutput(title: "cmd", text: text))))
    guard case .help(let help) = state.popup else {
      Issue.record("no panel")
      return
    }
    #expect(help.rows.map(\.text) == ["red     x"])
  }
}
