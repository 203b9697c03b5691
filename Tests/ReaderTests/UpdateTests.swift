import Articles
import Reader
import Screen
import Testing

struct UpdateTests {
  @Test func `the last article stays selected at the end of the list`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.lineDown))
    #expect(state.list.selection == 0)
  }

  @Test func `a count repeats a movement`() {
    var state = ReaderState.fixture("One", "Two", "Three", "Four")
    _ = state.apply(.key(.character("2")))
    _ = state.apply(.key(.character("j")))
    #expect(state.list.selection == 2)
    #expect(state.count == nil)
  }

  @Test func `a prefix waits for its second key`() {
    var state = ReaderState.fixture("One", "Two")
    _ = state.apply(.perform(.last))
    _ = state.apply(.key(.character("g")))
    #expect(state.pending == [.character("g")])
    _ = state.apply(.key(.character("g")))
    #expect(state.list.selection == 0)
    #expect(state.pending == [])
  }

  @Test func `an unbound key names the key for help`() {
    var state = ReaderState.fixture("One")
    _ = state.apply(.key(.character("!")))
    #expect(
      state.message == Message("! does nothing here; ? shows the keys that do", isError: true))
  }

  @Test func `a pane's binding wins over a global one`() {
    var state = ReaderState.fixture("One")
    _ = state.apply(.key(.character("l")))
    #expect(state.focus == .text)
    _ = state.apply(.key(.character("l")))
    #expect(state.focus == .sidebar)
  }

  @Test func `opening asks for the article and marks it read when it comes`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.lineDown))
    let sun = Article.fixture("Sun")
    let effects1 = state.apply(.perform(.open))
    #expect(effects1 == [.open(sun.id, landing: .place)])
    let effects = state.apply(.arrived(.opened(OpenedArticle(article: sun), landing: .place)))
    #expect(effects.contains(.mark([sun.id], .read(true))))
    #expect(state.list.selectedRow?.isRead == true)
  }

  @Test func `an article that arrives late is dropped`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.open))
    _ = state.apply(.perform(.showList))
    _ = state.apply(.perform(.lineDown))
    _ = state.apply(.perform(.open))
    let rain = OpenedArticle(article: .fixture("Rain"))
    _ = state.apply(.arrived(.opened(rain, landing: .place)))
    #expect(state.reading.article == nil)
  }

  @Test func `the article shown at the start is not marked read`() {
    var state = ReaderState.fixture("Rain")
    let rain = OpenedArticle(article: .fixture("Rain"))
    let effects2 = state.apply(.arrived(.opened(rain, landing: .place)))
    #expect(effects2 == [])
    #expect(state.list.selectedRow?.isRead == false)
  }

  @Test func `rows that answer another filter are dropped`() throws {
    var state = ReaderState.fixture("Rain")
    let old = state.listRequest()
    _ = state.apply(.perform(.filter, argument: "sun"))
    _ = state.apply(.arrived(.listed(old, ListPage(total: 9, start: 0, rows: []))))
    #expect(state.list.total == 1)
  }

  @Test func `the selection follows its article when the list changes`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.lineDown))
    let rows = ["Hail", "Rain", "Sun"].map {
      ListRow(id: Article.ID(hashing: $0), headline: $0, source: "Test")
    }
    let request = state.listRequest(following: Article.ID(hashing: "Sun"))
    _ = state.apply(
      .arrived(.listed(request, ListPage(total: 3, start: 0, rows: rows, anchorRow: 2))))
    #expect(state.list.selectedRow?.headline == "Sun")
  }

  @Test func `closing ends zoom, leaves the text, and at last quits`() {
    var state = ReaderState.fixture("Rain")
    _ = state.opened(.fixture("Rain"))
    _ = state.apply(.perform(.zoom))
    let effects3 = state.apply(.perform(.close))
    #expect(!effects3.contains(.quit))
    #expect(!state.isZoomed)
    let effects4 = state.apply(.perform(.close))
    #expect(!effects4.contains(.quit))
    #expect(state.focus == .list)
    let effects5 = state.apply(.perform(.close))
    #expect(effects5.contains(.quit))
  }

  @Test func `a wheel scrolls the text and marks nothing`() {
    var state = ReaderState.fixture("Rain")
    let text = (0..<60).map { "Line \($0)." }.joined(separator: "\n")
    _ = state.apply(
      .arrived(.opened(OpenedArticle(article: .fixture("Rain", text: text)), landing: .place)))
    let effects = state.apply(.mouse(Mouse(.wheelDown, at: Position(row: 5, column: 60))))
    #expect(effects == [])
    #expect(state.reading.top == 3)
  }

  @Test func `a change is made to all that are marked`() {
    var state = ReaderState.fixture("One", "Two", "Three")
    _ = state.apply(.perform(.mark))
    _ = state.apply(.perform(.mark))
    let effects = state.apply(.perform(.toggleStar))
    guard case .mark(let ids, .starred(true)) = effects.first else {
      Issue.record("nothing is starred")
      return
    }
    #expect(Set(ids) == [Article.ID(hashing: "One"), Article.ID(hashing: "Two")])
    #expect(state.list.marked == [])
  }

  @Test func `what was deleted can be brought back, and the message says how`() {
    var state = ReaderState.fixture("One")
    let effects = state.apply(.perform(.delete))
    #expect(effects == [.delete([Article.ID(hashing: "One")])])
    #expect(state.message?.text == "deleted 1 article; :undo brings it back")
  }

  @Test func `a filter is narrowed by the entity chosen in the sidebar`() {
    var state = ReaderState.fixture("Rain")
    let text = "Ada came."
    _ = state.opened(.fixture("Rain", text: text), .fixture(["Ada"], in: text))
    _ = state.apply(.perform(.showSidebar))
    _ = state.apply(.perform(.excludeFromFilter))
    #expect(state.filter.text == "-entity:\"Ada\"")
  }

  @Test func `the last change is made again on another article`() {
    var state = ReaderState.fixture("One", "Two")
    _ = state.apply(.perform(.toggleStar))
    _ = state.apply(.perform(.lineDown))
    let effects = state.apply(.perform(.repeatLast))
    #expect(effects == [.mark([Article.ID(hashing: "Two")], .starred(true))])
  }

  @Test func `there is nothing to repeat at first`() {
    var state = ReaderState.fixture("One")
    let effects = state.apply(.perform(.repeatLast))
    #expect(effects == [])
    #expect(state.message?.text == "nothing to repeat")
  }

  @Test func `marking all of a list that is not counted tells the true number`() {
    var state = ReaderState.fixture("Rain")
    var page = ListPage(total: 1, isTotalKnown: false, start: 0, rows: [])
    page.rows = [ListRow(id: Article.ID(hashing: "Rain"), headline: "Rain", source: "Test")]
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    #expect(state.apply(.perform(.markAllRead)) == [.markAllRead(.all)])
    #expect(state.message?.text == "marking all articles of the list read …")
    _ = state.apply(.arrived(.marked(5211)))
    #expect(state.message?.text == "marked 5211 articles read; :undo takes that back")
  }

  @Test func `the end of a list that is not counted is gone to once it is known`() {
    var state = ReaderState.fixture("Rain")
    let rows = (0..<160).map {
      ListRow(id: Article.ID(hashing: "\($0)"), headline: "\($0)", source: "Test")
    }
    let page = ListPage(total: 160, isTotalKnown: false, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    _ = state.apply(.perform(.last))
    #expect(state.list.selection == 159)
    let effects = state.apply(.arrived(.totaled(state.query, 5211)))
    #expect(state.list.selection == 5210)
    #expect(effects.contains(.list(state.listRequest())))
  }

  @Test func `the title says that a list is still searched for`() {
    var state = ReaderState.fixture("Rain")
    let page = ListPage(total: 1, isTotalKnown: false, start: 0, rows: [])
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    #expect(state.frame().text { _ in "" }.contains("searching …"))
  }

  @Test func `marking all read says how to take it back, and nothing of nothing`() {
    var state = ReaderState.fixture("Rain", "Sun")
    #expect(state.apply(.perform(.markAllRead)) == [.markAllRead(.all)])
    #expect(state.message?.text == "marked 2 articles read; :undo takes that back")
    var empty = ReaderState.fixture()
    #expect(empty.apply(.perform(.markAllRead)).isEmpty)
    #expect(empty.message?.text == "there is no article here to mark")
  }
}
