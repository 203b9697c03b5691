import Articles
import Ingest

/// What a page says of itself for machines: linked data, Open Graph, Dublin Core and the like.
struct PageMetadata {
  private(set) var headline: String?
  private(set) var byline: String?
  private(set) var siteName: String?
  private(set) var published: Timestamp?
  private(set) var language: String?
  private(set) var link: String?
  private(set) var categories: [String] = []
  /// The whole text, where the page has it for machines.
  private(set) var body: String?
  /// Where relative links lead from.
  private(set) var base: String?

  init(_ page: Page) {
    let linked = LinkedData(page.linkedData)
    let fields = Self.metaFields(page)
    let value = { (names: [String]) in
      names.lazy.compactMap { fields[$0] }.first { !$0.isEmpty }
    }
    let title = PageTitle(page)
    body = linked.body
    headline =
      linked.headline(like: title.whole)
      ?? value([
        "dc:title", "og:title", "weibo:article:title", "weibo:webpage:title",
        "title", "twitter:title", "parsely-title",
      ]) ?? title.cleaned
    byline =
      linked.byline
      ?? value([
        "dc:creator", "author", "parsely-author", "article:author", "og:article:author",
        "sailthru:author", "twitter:data1-author",
      ])
      .flatMap { $0.isAddress ? nil : $0 }
    siteName = linked.siteName ?? value(["og:site_name", "application-name", "dc:publisher"])
    let dates = [
      "article:published_time", "parsely-pub-date", "datepublished", "og:article:published_time",
      "og:published_time", "article:published", "sailthru:date", "pubdate", "publishdate",
      "publish-date", "publish_date", "originalpublicationdate", "cxenseparse:recs:publishtime",
      "dc:date:issued", "dc:issued", "dc:created", "dc:date", "date", "timestamp",
    ]
    published =
      linked.published ?? value(dates).flatMap { Timestamp(reading: $0) } ?? Self.time(page)
    language =
      Self.language(page) ?? value(["content-language", "og:locale"])?.replacing("_", with: "-")
    readLinks(page, value(["og:url"]))
    categories = Array(
      (linked.categories + (fields["article:section"].map { [$0] } ?? [])).prefix(12))
  }

  /// The contents of `meta` elements by their folded names; a property goes before a name, and
  /// of several the first.
  private static func metaFields(_ page: Page) -> [String: String] {
    var fields: [String: String] = [:]
    let metas = page.elements(below: Page.root, ["meta"]).prefix(1000)
    for kind in ["property", "name", "itemprop", "http-equiv"] {
      for meta in metas {
        guard let names = page.attribute(meta, kind), let content = page.attribute(meta, "content")
        else { continue }
        let line = Sanitizer.line(content.withEntities)
        for name in names.split(separator: " ") where !line.isEmpty {
          let folded = folded(name)
          if fields[folded] == nil { fields[folded] = line }
        }
      }
    }
    return fields
  }

  /// A name in small letters, with colons for dots, and one spelling for Dublin Core.
  private static func folded(_ name: Substring) -> String {
    let folded = name.lowercased().replacing(".", with: ":")
    return folded.replacing("dcterms:", with: "dc:").replacing("dcterm:", with: "dc:")
  }

  /// What `<time>` or microdata says of when it was published.
  private static func time(_ page: Page) -> Timestamp? {
    let named = page.subtree(Page.root).first { node in
      page.attribute(node, "itemprop")?.lowercased().contains("datepublished") == true
        || page.tag(node) == "time" && page.attribute(node, "pubdate") != nil
    }
    let candidates = [named].compactMap { $0 } + page.elements(below: Page.root, ["time"]).prefix(1)
    for node in candidates {
      let words =
        page.attribute(node, "datetime") ?? page.attribute(node, "content") ?? page.text(node)
      if let time = Timestamp(reading: words) { return time }
    }
    return nil
  }

  private static func language(_ page: Page) -> String? {
    let html = page.first(below: Page.root, "html")
    let tag = html.flatMap { page.attribute($0, "lang") ?? page.attribute($0, "xml:lang") }
    return tag.map { Sanitizer.line($0, limit: 35) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func readLinks(_ page: Page, _ shared: String?) {
    let canonical = page.elements(below: Page.root, ["link"]).first {
      page.attribute($0, "rel")?.lowercased() == "canonical"
    }
    let addresses = [canonical.flatMap { page.attribute($0, "href") }, shared]
    link = addresses.lazy.compactMap { $0.flatMap { Sanitizer.address($0) } }.first { $0.isAddress }
    let declared = page.first(below: Page.root, "base").flatMap { page.attribute($0, "href") }
    base = declared.flatMap { Sanitizer.address($0) }.flatMap { $0.isAddress ? $0 : nil } ?? link
  }
}
