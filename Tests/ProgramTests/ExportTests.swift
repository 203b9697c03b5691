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

  /// An article of these parts, each on a line of its own.
  private func article(_ parts: [(Body.Kind, String)], _ change: (inout Body) -> Void = { _ in })
    -> OpenedArticle
  {
    var body = Body(text: "", parts: [])
    for (kind, text) in parts {
      let start = body.text.utf8.count
      body.text += text + "\n"
      body.parts.append(Body.Part(kind, TextRange(start, start + text.utf8.count)))
    }
    change(&body)
    let article = Article(
      id: Article.ID(hashing: "Rain"), headline: "Rain", byline: "A. Writer",
      published: Timestamp(year: 2024, month: 6, day: 3),
      source: Article.Source(name: "Test", location: "", link: "https://example.org/1"), body: body)
    return OpenedArticle(article: article)
  }

  @Test func `a whole article in Markdown has its parts, highlights and citation`() {
    var opened = article([
      (.paragraph, "It rained."), (.subhead(level: 1), "Later"),
      (.listEntry(marker: "•", depth: 1), "one"), (.listEntry(marker: "2.", depth: 2), "two"),
      (.code, "let x = 1\n```"), (.rule, ""), (.paragraph, "1. is no list"),
    ])
    opened.highlights = [Highlight(TextRange(0, 10), note: "so?")]
    #expect(
      ExportFormat.markdown.wholeLines(of: opened) == [
        "# Rain", "", "Test, A. Writer, 2024-06-03, https://example.org/1", "", "It rained.", "",
        "## Later", "", "- one", "    2. two", "", "````", "let x = 1", "```", "````", "", "---",
        "", "1\\. is no list", "", "## Highlights", "", "> It rained.", "", "Note: so?", "",
        "Cite as: A. Writer, “Rain”, Test, 3 June 2024, https://example.org/1",
      ])
  }

  @Test func `links and what is set apart nest in Markdown`() {
    let opened = article([(.paragraph, "It *rained* all day.")]) { body in
      body.emphases = [
        .init(.emphasized, TextRange(3, 15)), .init(.strong, TextRange(3, 11)),
      ]
      body.links = [.init(TextRange(12, 15), target: "https://example.org/(a)?b=<c>")]
    }
    #expect(
      opened.article.body.markdown.last
        == #"It ***\*rained\*** [all](<https://example.org/(a)?b=%3Cc%3E>)* day."#)
  }

  @Test func `a table in Markdown has headings and no stray bars`() {
    let opened = article([(.paragraph, "a|b"), (.paragraph, "c")]) { body in
      let table = Body.Table(rows: [[TextRange(0, 3), TextRange(4, 5)]], headerRows: 0)
      body.parts = [Body.Part(.table(table), TextRange(0, 5), quotationDepth: 1)]
    }
    #expect(
      opened.article.body.markdown == ["", "> | | |", "> | --- | --- |", #"> | a\|b | c |"#])
  }

  @Test func `a whole article in JSON says what a reader did with it`() throws {
    var opened = opened(note: "why?")
    opened.status = ArticleStatus(isRead: true, progress: 40)
    opened.topics = [Topic(id: "weather", name: "Weather", source: .own)]
    let line = try #require(ExportFormat.json.wholeLines(of: opened).first)
    #expect(line.contains(#""text":"It <rained>, again.","citation":"“Rain”, Test, https:"#))
    #expect(line.contains(#""read":true,"starred":false,"progress":40,"topics":["weather"]"#))
    #expect(
      line.contains(#""highlights":[{"quote":"It <rained>, again.","note":"why?","color":2,"#))
    let fields = try #require(ExportFormat.csv.wholeLines(of: opened).first)
    #expect(fields.contains(",true,false,weather,1,"))
  }
}
