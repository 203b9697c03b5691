import Articles
import Testing

@testable import Reader

struct HookTests {
  private let id = Article.ID(hashing: "Rain")

  private func state() -> ReaderState {
    var state = ReaderState.fixture("Rain", "Sun")
    state.options.hooks.open = "a b"
    state.options.hooks.imported = "c"
    state.options.hooks.highlight = "d"
    return state
  }

  private func runs(in effects: [Effect]) -> [HookRun] {
    effects.compactMap {
      if case .runHook(let run) = $0 { return run }
      return nil
    }
  }

  @Test func `an article that is opened runs the hook once`() {
    var state = state()
    let expected = [HookRun(.open, command: "a b", articles: [id])]
    #expect(runs(in: state.opened(.fixture("Rain"))) == expected)
    _ = state.apply(.perform(.showList))
    #expect(runs(in: state.apply(.perform(.open))) == [])
  }

  @Test func `an article that is only shown beside the list runs none`() {
    var state = state()
    let opened = OpenedArticle(article: .fixture("Rain"), annotation: Annotation())
    #expect(runs(in: state.apply(.arrived(.opened(opened, landing: .place)))) == [])
    #expect(runs(in: state.apply(.perform(.open))).count == 1)
  }

  @Test func `a highlight runs the hook with what was marked, its removal does not`() {
    var state = state()
    _ = state.opened(.fixture("Rain"))
    let run = runs(in: state.apply(.perform(.highlight, count: 2))).first
    #expect(run?.highlight?.quote == "Nothing happened.")
    #expect(run?.highlight?.color == 2)
    #expect(runs(in: state.apply(.perform(.highlight))) == [])
  }

  @Test func `an import runs the hook with all that it brought`() {
    var state = state()
    let ids = [id, Article.ID(hashing: "Sun")]
    #expect(
      state.apply(.arrived(.imported(ids))) == [
        .runHook(HookRun(.imported, command: "c", articles: ids))
      ])
  }

  @Test func `nothing runs that the settings do not name`() {
    var state = ReaderState.fixture("Rain")
    #expect(runs(in: state.opened(.fixture("Rain"))) == [])
    #expect(runs(in: state.apply(.perform(.highlight))) == [])
  }
}
