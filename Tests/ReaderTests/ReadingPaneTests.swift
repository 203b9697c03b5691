import Articles
import Reader
import Screen
import Testing

struct ReadingPaneTests {
  private let long = (0..<80).map { "Sentence number \($0) of a long article." }
    .joined(separator: " ")

  private func pane(columns: Int, height: Int = 6) -> ReadingPane {
    var pane = ReadingPane()
    pane.show(OpenedArticle(article: .fixture("Long", text: long)))
    pane.resize(height: height, setting: PageSetting(columns: columns))
    return pane
  }

  @Test func `the text on top stays there through any widths`() {
    var pane = pane(columns: 60)
    pane.scroll(by: 11)
    let top = pane.anchor
    for columns in [33, 20, 72, 41, 60] {
      pane.resize(height: 6, setting: PageSetting(columns: columns))
      #expect(pane.page.lines[pane.top].range?.contains(top ?? -1) == true)
    }
    #expect(pane.anchor == top)
  }

  @Test func `scrolling stops at the last page`() {
    var pane = pane(columns: 60)
    pane.scroll(by: .max)
    #expect(pane.top == pane.page.lines.count - 6)
    #expect(pane.progress == 100)
  }

  @Test func `a place off screen is brought there with its context`() {
    var pane = pane(columns: 60, height: 12)
    pane.go(to: 1500, end: 1510)
    let line = pane.page.line(at: 1500)
    #expect(line >= pane.top + 3)
    #expect(line <= pane.top + 12 - 4)
  }

  @Test func `a place on screen does not scroll`() {
    var pane = pane(columns: 60, height: 20)
    pane.go(to: 300)
    #expect(pane.top == 0)
  }

  @Test func `the point stays on screen when the text is scrolled`() {
    var pane = pane(columns: 60)
    pane.scroll(by: 5)
    #expect(pane.page.line(at: pane.point) == 5)
  }

  @Test func `a derived headline is not set over the text it was taken from`() {
    var article = Article.fixture("Nothing happened", text: "Nothing happened.")
    article.isHeadlineDerived = true
    let page = PageSetting(columns: 40).page(for: article)
    #expect(!page.lines.contains { $0.face == .headline })
  }

  @Test func `a table keeps its columns in a narrow page`() {
    let text = "Name\tPlace\nAda Lovelace\tLondon"
    let cells = [TextRange(0, 4), TextRange(5, 10), TextRange(11, 23), TextRange(24, 30)]
    let table = Body.Table(rows: [[cells[0], cells[1]], [cells[2], cells[3]]], headerRows: 1)
    var article = Article.fixture("Table")
    article.body = Body(text: text, parts: [Body.Part(.table(table), TextRange(0, 30))])
    let lines = PageSetting(columns: 16).page(for: article).lines
    #expect(lines.filter { $0.pieces.count == 2 }.allSatisfy { $0.pieces[1].column == 10 })
  }
}
