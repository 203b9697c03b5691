import Articles
import Foundation
import Ingest
import Parsers
import Testing

struct HostileTests {
  private func parse(_ format: Format, _ text: String) -> [Article] {
    let request = ParserRequest(format: format, location: "/a/b", bytes: Array(text.utf8))
    return (try? FileParser.articles(for: request)) ?? []
  }

  private func isSafe(_ article: Article) -> Bool {
    let texts =
      [article.headline, article.byline, article.dateline, article.language, article.source.name]
      + [article.source.link, article.body.text] + article.categories
      + article.body.links.map(\.target)
    return texts.allSatisfy { text in text.map { Sanitizer.text($0) == $0 } ?? true }
  }

  private static let attack =
    "x\u{1B}[2J\u{1B}]52;c;eA==\u{7} y\u{9B}31m\r\u{8}\u{202E}z\u{2066}\u{E0041}\u{FEFF}\u{0}w"
  private static let references = "&#27;[2J&#x9b;31m&#8238;&#0;&#917569;"

  @Test func `no escape sequence passes by any format`() {
    let (attack, references) = (Self.attack, Self.references)
    let words = attack + references
    let html =
      "<title>\(words)</title><meta name=author content='\(words)'>"
      + "<p>\(words)</p><p><a href='http://a/\(words)'>\(words)</a></p>"
    let rss =
      "<rss><channel><title>\(words)</title><item><title>\(words)</title>"
      + "<link>http://a/\(words)</link><author>\(words)</author><category>\(words)</category>"
      + "<description>\(words)</description><enclosure url='http://b/\(words)'/></item></channel></rss>"
    let json =
      "{\"items\": [{\"title\": \"\\u001b[2J\\u009b\\u202e\", \"content_text\": \"\\u0000\\u001b\","
      + "\"url\": \"http://a/\\u001b\", \"tags\": [\"\\u001b\"]}]}"
    let mail =
      "From: =?utf-8?q?=1B[2J=C2=9B?= <a@b>\nSubject: =?utf-8?q?=1B]0;x=07?=\n\n\(attack)\n"
    let articles =
      parse(.plainText, attack) + parse(.markdown, "# \(words)\n\n[\(words)](http://a/\(words))")
      + parse(.html, html) + parse(.feed, rss) + parse(.feed, json) + parse(.mail, mail)
    #expect(articles.count == 6)
    for article in articles { #expect(isSafe(article), "\(article)") }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<div>", Format.html), ("<blockquote>", .html), ("<ul><li>", .html),
      ("<table><tr><td>", .html),
      ("<b>", .html), ("<font>", .html), ("<a><p>", .html), ("> ", .markdown), ("- ", .markdown),
      ("[", .markdown), ("![", .markdown), ("*a_", .markdown), ("<x>", .feed), ("<item>", .feed),
    ])
  func `what is nested without end is read or refused`(opening: String, format: Format) {
    let nested = String(repeating: opening, count: 5000)
    let text = format == .feed ? "<rss>" + nested + "word" : nested + "word word"
    for article in parse(format, text) { #expect(isSafe(article)) }
  }

  @Test(.timeLimit(.minutes(1))) func `JSON that is nested without end is read or refused`() {
    let text = "{\"items\": " + String(repeating: "[{\"a\":", count: 100_000)
    #expect(parse(.feed, text).isEmpty)
  }

  @Test(arguments: ["\\", "\\u", "\\ud83d", "\\ud83d\\", "\\ud83d\\u12", "", "a"])
  func `JSON that is cut off is read or refused`(end: String) {
    #expect(parse(.feed, "{\"items\": [{\"title\": \"" + end).isEmpty)
  }

  @Test func `entities that grow are not expanded`() {
    let names = (1...20).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 20))\">"
    }
    let bomb =
      "<!DOCTYPE rss [<!ENTITY e0 \"ha\">\(names.joined())]>"
      + "<rss><channel><item><title>&e20;</title></item></channel></rss>"
    #expect(parse(.feed, bomb).map(\.headline) == ["&e20;"])
  }

  @Test func `a file that an entity names is not read`() {
    let feed =
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      + "<rss><channel><item><title>a &f;</title></item></channel></rss>"
    #expect(parse(.feed, feed).map(\.headline) == ["a &f;"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "a", count: 1 << 18), String(repeating: "e\u{301}\u{302}", count: 50_000),
      String(repeating: "a\n", count: 100_000), String(repeating: "\n", count: 1 << 18) + "a",
      String(repeating: "- \n> ", count: 50_000), String(repeating: "1. a\n", count: 50_000),
      String(repeating: "KYIV, ", count: 50_000),
      "---\n" + String(repeating: "a: b\n", count: 50_000),
      "---\na: " + String(repeating: "[", count: 60_000) + "\n---\nb",
      "---\na: &a [x,x]\nb: &b [*a,*a]\n---\nc",
      "+++\na = " + String(repeating: "[", count: 60_000) + "\n+++\nb",
    ])
  func `a text of any shape is read`(text: String) {
    #expect(parse(.plainText, text).count == 1)
  }

  @Test func `gzip that grows without end is refused`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let path = folder.appending(path: "zeros")
    try Data(count: 1 << 20).write(to: path)
    let gzip = try Process.run(URL(filePath: "/bin/gzip"), arguments: [path.path])
    gzip.waitUntilExit()
    let member = [UInt8](try Data(contentsOf: path.appendingPathExtension("gz")))
    let bytes = Array(repeatElement(member, count: 200).joined())
    #expect(throws: ImportError.Reason.tooLarge(limit: 128 << 20)) {
      try FileParser.articles(for: ParserRequest(format: .gzip, location: "a", bytes: bytes))
    }
  }
}
