import Articles
import Reader
import Screen
import Testing

struct SidebarTests {
  private func sidebar() -> Sidebar {
    let entities = [
      Entity(id: Entity.ID(rawValue: 1), kind: .person, name: "Zoe", aliases: ["Z"]),
      Entity(id: Entity.ID(rawValue: 2), kind: .place, name: "Oslo"),
      Entity(id: Entity.ID(rawValue: 3), kind: .person, name: "Ada"),
    ]
    let mentions = [0, 1, 2, 2].enumerated().map { index, entity in
      Mention(range: TextRange(index * 5, index * 5 + 3), entity: entity)
    }
    var sidebar = Sidebar()
    sidebar.resize(height: 20)
    sidebar.show(
      Annotation(entities: entities, mentions: mentions), topics: [],
      articleCounts: [Entity.ID(rawValue: 1): 9, Entity.ID(rawValue: 3): 2])
    return sidebar
  }

  private func names(_ sidebar: Sidebar) -> [String] {
    sidebar.rows.compactMap { row in
      switch row {
      case .entity(let index): sidebar.annotation.entities[index].name
      case .heading(let name): name
      case .alias(let name): "+" + name
      case .topic, .note: nil
      }
    }
  }

  @Test func `entities stand under their type in order of their first mention`() {
    #expect(names(sidebar()) == ["People", "Zoe", "Ada", "Places", "Oslo"])
  }

  @Test func `a topic as long as the row keeps a space before its source`() {
    var state = ReaderState.fixture("Rain")
    let article = Article.fixture("Rain")
    _ = state.apply(.perform(.open))
    let topic = Topic(
      id: "economy", name: "Economy, business and finance of the world", source: .publisher)
    let opened = OpenedArticle(article: article, topics: [topic], annotation: Annotation())
    _ = state.apply(.arrived(.opened(opened, landing: .place)))
    _ = state.apply(.resized(Size(rows: 24, columns: 140)))
    #expect(state.frame().text.contains("… publisher"))
  }

  @Test(arguments: [
    (1, ["Ada", "Zoe"]), (2, ["Ada", "Zoe"]), (3, ["Ada", "Zoe"]), (4, ["Zoe", "Ada"]),
  ])
  func `one key goes through the orders`(presses: Int, expected: [String]) {
    var sidebar = sidebar()
    for _ in 0..<presses { sidebar.nextOrder() }
    #expect(Array(names(sidebar)[1...2]) == expected)
  }

  @Test func `aliases unfold under their entity and fold again`() {
    var sidebar = sidebar()
    let isUnfolded = sidebar.unfold()
    #expect(isUnfolded)
    #expect(names(sidebar).prefix(3) == ["People", "Zoe", "+Z"])
    sidebar.move(by: 1)
    let isFolded = sidebar.fold()
    #expect(isFolded)
    #expect(sidebar.selectedEntity?.name == "Zoe")
  }

  @Test func `movement passes over headings`() {
    var sidebar = sidebar()
    sidebar.move(by: 2)
    #expect(sidebar.selectedEntity?.name == "Oslo")
    sidebar.move(by: -1)
    #expect(sidebar.selectedEntity?.name == "Ada")
  }

  @Test func `the choice stays when recognition brings more`() {
    var sidebar = sidebar()
    sidebar.move(by: 1)
    sidebar.update(sidebar.annotation, topics: [], articleCounts: [:])
    #expect(sidebar.selectedEntity?.name == "Ada")
  }
}
