import Articles
import Testing

@testable import Reader

struct LookAheadTests {
  private let first = Article.fixture("First")
  private let second = Article.fixture("Second")

  /// The second row is chosen, and its article fetched.
  private func looking() -> ReaderState {
    var state = ReaderState.fixture("First", "Second", "Third")
    _ = state.apply(.arrived(.opened(OpenedArticle(article: first), landing: .place)))
    _ = state.apply(.perform(.lineDown))
    #expect(state.lookAhead() == [.lookAhead(second.id)])
    let opened = OpenedArticle(article: second, annotation: Annotation())
    _ = state.apply(.arrived(.ahead(opened)))
    return state
  }

  @Test func `the article chosen in the list is fetched once`() {
    var state = looking()
    #expect(!state.canLookAhead)
    #expect(state.lookAhead() == [])
  }

  @Test func `an article that was fetched is open with the key`() {
    var state = looking()
    let effects = state.apply(.perform(.open))
    #expect(state.reading.article == second)
    #expect(!effects.contains(.open(second.id, landing: .place)))
  }

  @Test func `an article is asked for after a change that may be of it`() {
    var state = looking()
    _ = state.apply(.perform(.toggleStar))
    #expect(state.apply(.perform(.open)).contains(.open(second.id, landing: .place)))
  }

  @Test func `what was asked for before a change is not shown after it`() {
    var state = ReaderState.fixture("First", "Second")
    #expect(state.lookAhead() == [.lookAhead(first.id)])
    _ = state.apply(.arrived(.changed))
    _ = state.apply(
      .arrived(.ahead(OpenedArticle(article: first, annotation: Annotation()))))
    #expect(state.apply(.perform(.open)).contains(.open(first.id, landing: .place)))
  }

  @Test func `an article that is not yet recognized is open with the key, and recognized first`() {
    var state = ReaderState.fixture("First")
    #expect(state.lookAhead() == [.lookAhead(first.id)])
    _ = state.apply(.arrived(.ahead(OpenedArticle(article: first))))
    #expect(state.apply(.perform(.open)).contains(.recognize(first.id)))
    #expect(state.reading.article == first)
  }

  @Test func `in the text the next article is fetched, and gone to at once`() {
    var state = looking()
    _ = state.apply(.perform(.open))
    let third = Article.fixture("Third")
    #expect(state.lookAhead() == [.lookAhead(third.id)])
    _ = state.apply(
      .arrived(.ahead(OpenedArticle(article: third, annotation: Annotation()))))
    _ = state.apply(.perform(.nextArticle))
    #expect(state.reading.article == third)
  }

  @Test func `the next unread article is the next row that is not read`() {
    var state = looking()
    state.list.update(Article.ID(hashing: "Third")) { $0.isRead = true }
    #expect(
      state.apply(.perform(.nextUnread)).contains {
        if case .seek = $0 { true } else { false }
      })
    #expect(
      state.apply(.perform(.previousUnread)).contains(.open(first.id, landing: .place)))
  }

  @Test func `rows near the screen are fetched when the keys rest, and once`() {
    var state = ReaderState.fixture("First")
    let rows = (0..<60).map {
      ListRow(id: Article.ID(hashing: "\($0)"), headline: "\($0)", source: "Test")
    }
    let page = ListPage(total: 1000, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    #expect(!state.apply(.perform(.pageDown)).contains { $0.isList })
    #expect(!state.apply(.perform(.pageDown)).contains { $0.isList })
    #expect(state.lookAhead().contains { $0.isList })
    _ = state.apply(.arrived(.message(Message("unreadable", isError: true))))
    #expect(!state.lookAhead().contains { $0.isList })
  }
}
