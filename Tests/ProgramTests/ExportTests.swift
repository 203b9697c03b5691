import Articles
import Testing

@testable import gazette

struct ExportTests {
  private func opened(_ headline: String = "Rain", note: String? = nil) -> OpenedArticle {
    let text = "It <rained>, again."
    let article = Article(
      id: Article.ID(hashing: headline), headline: headline,
      source: Article.Source(name: "Test", location: "", link: "https://example.org/1"),
      body: Body(text: text, parts: [Body.Part(.paragraph, TextRange(0, text.utf8.count))]))
    return OpenedArticle(
      article: article, highlights: [Highlight(TextRange(0, 19), color: 2, note: note)])
  }

  @Test func `Markdown quotes what was marked, and means nothing else`() {
    #expect(
      ExportFormat.markdown.lines(of: opened("A *b*", note: "why?")) == [
        #"## A \*b\*"#, "", "Test, https://example.org/1", "", #"> It \<rained\>, again."#, "",
        "Note: why?",
      ])
  }

  @Test func `JSON has the quotation, its place and a citation`() throws {
    let line = try #require(ExportFormat.json.lines(of: opened()).first)
    #expect(line.contains(#""quote":"It <rained>, again.","note":null,"color":2,"gone":false"#))
    #expect(line.contains(#""start":0,"end":19"#))
    #expect(
      line.contains(#""citation":"“It <rained>, again.” — Rain, Test, https://example.org/1""#))
  }

  @Test func `CSV quotes commas, and no headline is a formula`() throws {
    let line = try #require(ExportFormat.csv.lines(of: opened("=1+1", note: "a \"b\"")).first)
    #expect(line.contains(",'=1+1,Test,,https://example.org/1,2,"))
    #expect(line.contains(#""It <rained>, again.","a ""b""","#))
  }

  @Test func `text that is gone is still quoted`() {
    var opened = opened()
    opened.highlights = [Highlight(TextRange(3, 3), quote: "It snowed.")]
    #expect(
      ExportFormat.markdown.lines(of: opened).suffix(3) == [
        "> It snowed.", "", "(no longer in the article)",
      ])
  }
}
