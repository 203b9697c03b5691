import Articles
import Testing

@testable import Store

struct StateTests {
  @Test(arguments: Place.allCases)
  func `marking by a filter is one change that can be undone and redone`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    _ = try store.add((0..<500).map { .fixture("Storm \($0)") }, arrived: .today)
    _ = try store.add(.fixture("Calm"))
    try store.mark([.init(hashing: "Storm 3")], .read(true), label: "read")
    #expect(try store.mark(Filter("storm"), at: .today, .read(true), label: "all read") == 499)
    #expect(try store.counters().unread == 1)
    #expect(try store.undo() == "all read")
    #expect(try store.counters().unread == 500)
    #expect(try store.headlines("is:read") == ["Storm 3"])
    #expect(try store.redo() == "all read")
    #expect(try store.headlines("is:unread") == ["Calm"])
    #expect(try store.redo() == nil)
    #expect(try store.problems() == [])
  }

  @Test func `many levels are undone after a restart`() throws {
    let folder = try Folder()
    let store = try Store.open(path: folder.library)
    _ = try store.add(.fixture("Rain"))
    let id = Article.ID(hashing: "Rain")
    try store.mark([id], .starred(true), label: "star")
    try store.mark([id], .tagged("later", true), label: "tag")
    try store.save(Filter("rain"), as: "mine", label: "save")
    try store.setHighlights([Highlight(TextRange(0, 0), note: "x")], of: id, label: "note")
    try store.close()
    let again = try Store.open(path: folder.library)
    #expect(try again.undo() == "note")
    #expect(try again.highlights(of: id) == [])
    #expect(try again.undo() == "save")
    #expect(try again.savedFilters() == [])
    #expect(try again.undo() == "tag")
    #expect(try again.tags(of: id) == [])
    #expect(try again.undo() == "star")
    #expect(try again.status(id) == ArticleStatus())
    #expect(try again.undo() == nil)
    for label in ["star", "tag", "save", "note"] { #expect(try again.redo() == label) }
    #expect(try again.headlines("filter:mine tag:later is:noted is:starred") == ["Rain"])
  }

  @Test func `an article that is gone cannot be changed, and it is said whether undo helps`() throws
  {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Rain"), .fixture("Sun"))
    let id = Article.ID(hashing: "Rain")
    try store.delete([id], label: "delete")
    #expect(throws: StoreError.gone(isLastChange: true)) {
      try store.mark([id], .starred(true), label: "star")
    }
    try store.mark([.init(hashing: "Sun")], .starred(true), label: "star")
    #expect(throws: StoreError.gone(isLastChange: false)) {
      let change = HighlightChange(added: [Highlight(TextRange(0, 0))])
      try store.change(change, of: id, label: "highlight")
    }
    #expect(throws: StoreError.gone(isLastChange: false)) {
      try store.delete([id], label: "delete")
    }
  }

  @Test func `a new change ends what could be redone`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Rain"))
    try store.mark(.all, at: .today, .read(true), label: "read")
    #expect(try store.undo() == "read")
    try store.mark(.all, at: .today, .starred(true), label: "star")
    #expect(try store.redo() == nil)
  }

  @Test(arguments: Place.allCases)
  func `a deleted article comes back whole`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    let library = try GeneratedLibrary(store, count: 30, seed: 5)
    let before = try snapshot(store, library)
    #expect(try store.delete(Filter("rain"), at: .today, label: "delete") > 3)
    #expect(try store.headlines("rain").isEmpty)
    #expect(try store.problems() == [])
    #expect(try store.undo() == "delete")
    #expect(try snapshot(store, library) == before)
    #expect(try store.problems() == [])
    #expect(try store.redo() == "delete")
    #expect(try store.headlines("rain").isEmpty)
  }

  private func snapshot(_ store: Store, _ library: GeneratedLibrary) throws -> [String] {
    try library.records.map { record in
      let id = record.article.id
      return try """
      \(String(describing: store.article(id))) \(String(describing: store.status(id)))
      \(store.tags(of: id)) \(store.highlights(of: id)) \(store.topics(id))
      \(String(describing: store.annotation(id))) \(store.headlines())
      """
    }
  }

  @Test func `a deleted article is not imported again by itself`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("Rain"))
    try store.delete([.init(hashing: "Rain")], label: "delete")
    #expect(try store.add(.fixture("Rain")) == [.deleted])
    #expect(try store.add([.fixture("Rain")], arrived: .today, restoringDeleted: true) == [.added])
  }

  @Test(arguments: Place.allCases)
  func `an update keeps state, place and highlights by their words`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    let id = Article.ID(hashing: "Rain")
    let text = "One sentence. The storm came. It went away again. The end."
    _ = try store.add(.fixture("Rain", text), .fixture("Sun"))
    try store.mark([id], .read(true), label: "")
    try store.mark([id], .starred(true), label: "")
    try store.mark([id], .tagged("later", true), label: "")
    try store.setPlace(30, progress: 50, of: id, at: .today)
    try store.setHighlights(
      [Highlight(TextRange(18, 23), note: "n"), Highlight(TextRange(50, 57))], of: id, label: "")
    let changed = "A new one. One sentence! The storm came. It went away. The end."
    #expect(try store.add(.fixture("Rain", changed, hours: 9)) == [.updated])
    let status = try store.status(id)
    #expect(status?.isRead == true && status?.isStarred == true)
    #expect(try store.tags(of: id) == ["later"])
    let place = try #require(status?.place)
    #expect(changed.utf8.dropFirst(place).starts(with: "It went".utf8))
    let highlights = try store.highlights(of: id)
    #expect(highlights.map { String(changed[$0.range]) } == ["storm", "The end"])
    #expect(try store.headlines() == ["Sun", "Rain"])
    #expect(try store.problems() == [])
  }
}
