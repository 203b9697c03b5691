import Articles
import Screen
import Testing

@testable import Reader

struct FailureTests {
  private let damage = "the library is damaged"

  private func text(_ state: ReaderState) -> String {
    state.frame().text(naming: { _ in "" })
  }

  @Test func `a list that cannot be read says so in its place`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.filter, argument: "kyiv"))
    _ = state.apply(.arrived(.unlisted(state.listRequest(), why: damage)))
    _ = state.apply(.key(.character("j")))
    let shown = text(state)
    #expect(shown.contains("This list cannot be read:"))
    #expect(shown.contains("library is damaged. Esc drops"))
    #expect(!shown.contains("Rain") && !shown.contains("1/2"))
    #expect(!state.canLookAhead)
  }

  @Test func `rows stay where more of the same list cannot be read, and are asked for once`() {
    var state = ReaderState.fixture("Rain")
    let rows = (0..<9).map { ListRow(id: .init(hashing: "\($0)"), headline: "\($0)", source: "") }
    let page = ListPage(total: 5000, start: 0, rows: rows)
    var effects = state.apply(.arrived(.listed(state.listRequest(), page)))
    let request = state.listRequest()
    #expect(effects.contains(.list(request)))
    effects = state.apply(.arrived(.unlisted(request, why: damage)))
    #expect(!effects.contains { $0.isList })
    #expect(state.list.count == 5000)
    #expect(state.message == Message(damage, isError: true))
  }

  @Test func `an article that cannot be read is not marked read, and its pane says why`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.opened(.fixture("Rain"))
    _ = state.apply(.perform(.showList))
    _ = state.apply(.perform(.lineDown))
    let sun = Article.ID(hashing: "Sun")
    #expect(state.apply(.perform(.open)).contains(.open(sun, landing: .place)))
    let effects = state.apply(.arrived(.unopened(sun, why: damage)))
    #expect(effects.isEmpty)
    #expect(state.reading.article == nil)
    #expect(text(state).contains("This article cannot be read: the library is damaged."))
    // It is not asked for again with every list.
    let page = ListPage(total: 1, start: 0, rows: [ListRow(id: sun, headline: "", source: "")])
    #expect(state.apply(.arrived(.listed(state.listRequest(), page))).isEmpty)
    _ = state.apply(.perform(.open))
    _ = state.apply(.arrived(.opened(OpenedArticle(article: .fixture("Sun")), landing: .place)))
    #expect(state.reading.unreadable == nil)
  }
}
