import Articles
import Reader
import Screen
import Testing

/// Answers that come after the reader has gone on.
struct LateAnswerTests {
  private func press(_ keys: String, _ state: inout ReaderState) {
    for key in keys { _ = state.apply(.key(.character(key))) }
  }

  private func page(_ headlines: String..., anchorRow: Int?) -> ListPage {
    let rows = headlines.map { ListRow(id: Article.ID(hashing: $0), headline: $0, source: "Test") }
    return ListPage(total: rows.count, start: 0, rows: rows, anchorRow: anchorRow)
  }

  @Test func `an article that comes late does not move the selection back`() {
    var state = ReaderState.fixture("One", "Two", "Three", "Four")
    press("j", &state)
    _ = state.apply(.perform(.open))
    _ = state.apply(.perform(.showList))
    press("jj", &state)
    let opened = OpenedArticle(article: .fixture("Two"), annotation: Annotation())
    _ = state.apply(.arrived(.opened(opened, landing: .place)))
    #expect(state.list.selection == 3)
    #expect(state.reading.article?.headline == "Two")
  }

  @Test func `rows that come late move the selection by what came above it only`() {
    var state = ReaderState.fixture("One", "Two", "Three", "Four")
    _ = state.apply(.arrived(.opened(OpenedArticle(article: .fixture("One")), landing: .place)))
    press("j", &state)
    _ = state.apply(.arrived(.changed))
    press("j", &state)
    let request = state.listRequest(following: Article.ID(hashing: "Two"))
    let page = page("New", "One", "Two", "Three", "Four", anchorRow: 2)
    _ = state.apply(.arrived(.listed(request, page)))
    #expect(state.list.selectedRow?.headline == "Three")
  }

  @Test func `who has gone to the top meanwhile stays there`() {
    var state = ReaderState.fixture("One", "Two", "Three")
    _ = state.apply(.arrived(.opened(OpenedArticle(article: .fixture("One")), landing: .place)))
    press("jj", &state)
    _ = state.apply(.arrived(.changed))
    press("gg", &state)
    let request = state.listRequest(following: Article.ID(hashing: "Three"))
    let page = page("New", "One", "Two", "Three", anchorRow: 3)
    _ = state.apply(.arrived(.listed(request, page)))
    #expect(state.list.selection == 0)
  }

  @Test func `a selection that was not moved follows its article`() {
    var state = ReaderState.fixture("One", "Two")
    _ = state.apply(.arrived(.opened(OpenedArticle(article: .fixture("One")), landing: .place)))
    press("j", &state)
    _ = state.apply(.arrived(.changed))
    let request = state.listRequest(following: Article.ID(hashing: "Two"))
    _ = state.apply(.arrived(.listed(request, page("New", "One", "Two", anchorRow: 2))))
    #expect(state.list.selectedRow?.headline == "Two")
  }
}
