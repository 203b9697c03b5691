import Articles
import Screen
import Testing

@testable import Reader

/// Where text stands in its row, however the row is set.
struct PagePlacesTests {
  private static let english =
    "Ukrainian President Volodymyr Zelenskyy has characterised his recent meeting as positive, "
    + "while revealing that negotiations are underway to acquire missile defence systems."
  private static let hebrew =
    "ראש הממשלה Benjamin Netanyahu נפגש עם נשיא ארצות הברית Joe Biden ב-25 ביולי 2024 בוושינגטון."
  private static let japanese = "東京都は月曜日、新しい交通計画を発表した。「これは都民のためです」と述べた。"

  private func page(_ text: String, _ change: (inout PageSetting) -> Void) -> Page {
    var setting = PageSetting(columns: 30)
    change(&setting)
    var article = Article.fixture("Places", text: text)
    article.isHeadlineDerived = true
    return setting.page(for: article)
  }

  @Test(arguments: [english, hebrew, japanese], [false, true])
  func `every character is found at its own column`(text: String, isJustified: Bool) {
    let page = page(text) { $0.isJustified = isJustified }
    for character in text.indices where text[character] != " " {
      let offset = text.utf8.distance(from: text.startIndex, to: character)
      let line = page.lines[page.line(at: offset)]
      #expect(line.offset(at: line.column(of: offset, in: text), in: text) == offset)
    }
  }

  @Test func `a column beyond the text is its nearest character`() {
    let line = page(Self.english) { _ in }.lines[2]
    #expect(line.offset(at: 500, in: Self.english) == line.range.map { $0.end - 1 })
    #expect(line.offset(at: -5, in: Self.english) == line.range?.start)
  }

  @Test func `justified lines fill the measure, but the last`() {
    let page = page(Self.english) { $0.isJustified = true }
    let rows = page.lines.filter { $0.range != nil }.map { $0.drawn(of: Self.english).count }
    #expect(rows.dropLast().allSatisfy { $0 == 30 })
    #expect(rows.last.map { $0 < 30 } == true)
  }

  @Test func `text from right to left begins at the right edge`() {
    let line = page(Self.hebrew) { _ in }.lines.first { $0.range?.start == 0 }
    #expect(line?.column(of: 0, in: Self.hebrew) == 29)
  }

  @Test func `text from right to left is left alone where the terminal orders it`() {
    let line = page(Self.hebrew) { $0.reordersRightToLeft = false }.lines
      .first { $0.range?.start == 0 }
    #expect(line?.column(of: 0, in: Self.hebrew) == 0)
  }

  @Test func `a mention keeps its face in a justified line, with the blanks inside it`() {
    var state = ReaderState.fixture("Places", size: Size(rows: 24, columns: 60))
    var article = Article.fixture("Places", text: Self.english)
    article.isHeadlineDerived = true
    let name = "Volodymyr Zelenskyy"
    _ = state.opened(article, .fixture([name], in: Self.english))
    let theme = Theme(name: "test", styles: [.mention: Style(attributes: .underline)])
    _ = state.apply(.arrived(.themed(theme)))
    _ = state.apply(.perform(.set, argument: "justify"))
    _ = state.apply(.perform(.set, argument: "measure=50"))
    let runs = state.frame().panels.flatMap(\.lines).flatMap(\.runs)
    let marked = runs.filter { $0.style.attributes == .underline }.map(\.text)
    #expect(marked.joined().split(separator: " ") == ["Volodymyr", "Zelenskyy"])
    #expect(marked.first?.contains(" ") == true)
  }
}
