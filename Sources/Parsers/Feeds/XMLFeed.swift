import Articles
import Ingest

/// RSS in its versions, RDF, Atom and their mixtures.
struct XMLFeed {
  private let tree: XMLTree
  private let root: XMLTree.Node
  private(set) var facts: FeedFacts

  /// Nil where there is no element at all.
  init?(_ xml: String, location: String) {
    tree = XMLTree(xml.repairedXML)
    guard let root = tree.root else { return nil }
    self.root = root
    facts = FeedFacts(location: location)
    readFacts()
  }

  /// Whether its root is that of a feed.
  var isFeed: Bool {
    let name = tree.name(root).split(separator: ":").last?.lowercased() ?? ""
    return ["rss", "rdf", "feed", "channel"].contains(name)
  }

  /// Its entries in the order they stand.
  var entries: [FeedEntry] {
    tree.all(named: ["item", "entry", "atom:entry"]).prefix(100_000).map { entry($0) }
  }

  private mutating func readFacts() {
    let channel = tree.child(root, "channel") ?? root
    facts.title = line(channel, "title", "atom:title", "dc:title")
    facts.link = link(of: channel)
    facts.language =
      line(channel, "language", "dc:language") ?? tree.attribute(root, "xml:lang")
      ?? tree.attribute(channel, "xml:lang")
    let hasOwner = tree.name(root).hasSuffix("feed")
    facts.author = hasOwner ? author(of: channel) : nil
  }

  private func entry(_ node: XMLTree.Node) -> FeedEntry {
    var entry = FeedEntry()
    let base = tree.base(node)
    entry.title = title(node)
    entry.link = link(of: node)
    entry.id = [
      tree.child(node, "guid", "atom:id", "id", "dc:identifier").map {
        Sanitizer.line(tree.text($0))
      },
      tree.attribute(node, "rdf:about"),
    ].compactMap { $0 }.first { !$0.isEmpty }
    entry.author = author(of: node)
    entry.published = published(node)
    entry.language = tree.attribute(node, "xml:lang") ?? line(node, "dc:language")
    entry.categories = categories(node)
    let content = content(node)
    entry.content = content?.content
    entry.base = content.flatMap { tree.base($0.node) } ?? base
    entry.enclosures = enclosures(node)
    return entry
  }

  /// The text of the first child there is that has some, as one line.
  private func line(_ node: XMLTree.Node, _ names: String...) -> String? {
    names.lazy.compactMap { name in
      tree.children(node, named: name).lazy.compactMap { tree.text($0).plainLine }.first
    }.first
  }

  private func title(_ node: XMLTree.Node) -> String? {
    for name in ["title", "atom:title", "dc:title", "media:title"] {
      for title in tree.children(node, named: name) {
        if let line = words(title).text { return line }
      }
    }
    return nil
  }

  /// The words of an element that may hold text, HTML or XHTML.
  private func words(_ node: XMLTree.Node) -> (text: String?, content: FeedEntry.Content) {
    let kind = (tree.attribute(node, "type") ?? "").lowercased()
    let mode = tree.attribute(node, "mode")?.lowercased()
    let hasElements = !tree.children(node).isEmpty
    if hasElements && (mode == nil || mode == "xml") {
      let markup = tree.markup(node)
      return (markup.plainLine, .html(markup))
    }
    var text = tree.text(node)
    let isBase64 =
      mode == "base64"
      || !kind.isEmpty && !kind.hasPrefix("text") && kind.contains("/") && !kind.contains("xml")
    if isBase64, let decoded = text.decodedBase64 { text = decoded }
    let isPlain =
      mode == nil && (kind == "text" || kind == "text/plain")
      || tree.name(node).hasPrefix("atom:") && kind.isEmpty && mode == nil
    let line = isPlain ? Sanitizer.line(text) : text.plainLine ?? ""
    return (line.isEmpty ? nil : line, isPlain ? .plain(text) : Self.content(text))
  }

  /// HTML where there is a tag or reference in it, else text.
  private static func content(_ text: String) -> FeedEntry.Content {
    let isMarkup = text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&"))
    return isMarkup ? .html(text) : .plain(text)
  }

  /// The whole text where there is one, else the summary.
  private func content(_ node: XMLTree.Node) -> (node: XMLTree.Node, content: FeedEntry.Content)? {
    let names = [
      "content:encoded", "atom:content", "xhtml:body", "body", "content", "fullitem", "description",
      "atom:summary", "summary", "itunes:summary", "dc:description", "abstract",
      "media:description",
    ]
    for name in names {
      for child in tree.children(node, named: name) {
        let found = words(child)
        if found.text != nil { return (child, found.content) }
      }
    }
    let group = tree.child(node, "media:group")
    return group.flatMap { content($0) }
  }

  private func published(_ node: XMLTree.Node) -> Timestamp? {
    let names = [
      "pubDate", "atom:published", "published", "dc:date", "dcterms:issued", "atom:issued",
      "issued",
      "dcterms:created", "atom:created", "created", "atom:updated", "updated", "atom:modified",
      "modified", "dcterms:modified", "pubdate", "date",
    ]
    return names.lazy.compactMap { name in
      tree.child(node, name).flatMap { Timestamp(reading: tree.text($0)) }
    }.first ?? tree.attribute(node, "lastmod").flatMap { Timestamp(reading: $0) }
  }

  /// Names, without the address that stands beside or instead of them.
  private func author(of node: XMLTree.Node) -> String? {
    let names = [
      "dc:creator", "atom:author", "author", "itunes:author", "dc:author", "media:credit",
    ]
    for name in names {
      let people = tree.children(node, named: name).compactMap { person in
        let named = tree.child(person, "atom:name", "name", "foaf:name").map { tree.text($0) }
        return (named ?? tree.text(person)).plainLine.flatMap { $0.personName }
      }
      if !people.isEmpty { return people.prefix(12).joined(separator: ", ") }
    }
    return nil
  }

  private func categories(_ node: XMLTree.Node) -> [String] {
    let names: Set<String> = ["category", "atom:category", "dc:subject"]
    var found: [String] = []
    for child in tree.children(node) where names.contains(tree.name(child)) && found.count < 32 {
      let words =
        tree.attribute(child, "label") ?? tree.attribute(child, "term") ?? tree.text(child)
      if let line = words.plainLine, !found.contains(line) { found.append(line) }
    }
    return found
  }

  private func enclosures(_ node: XMLTree.Node) -> [(address: String, kind: String?)] {
    let base = tree.base(node) ?? facts.link
    var found: [(address: String, kind: String?)] = []
    for child in tree.children(node) {
      let kind = tree.attribute(child, "type")
      switch tree.name(child) {
      case "enclosure":
        if let address = tree.attribute(child, "url")?.address(base: base) {
          found.append((address, kind))
        }
      case "atom:link", "link":
        if tree.attribute(child, "rel") == "enclosure",
          let address = tree.attribute(child, "href")?.address(base: base)
        {
          found.append((address, kind))
        }
      default: break
      }
    }
    return found
  }

  /// Where an entry or feed can be read as a page.
  private func link(of node: XMLTree.Node) -> String? {
    let base = tree.base(node) ?? facts.link
    for name in ["link", "atom:link"] {
      for link in tree.children(node, named: name) {
        let rel = tree.attribute(link, "rel") ?? "alternate"
        guard rel == "alternate" else { continue }
        let words = tree.attribute(link, "href") ?? tree.text(link)
        if let address = words.address(base: base) { return address }
      }
    }
    if let guid = tree.child(node, "guid"), tree.attribute(guid, "isPermaLink") != "false",
      tree.text(guid).isAddress
    {
      return tree.text(guid).address(base: nil)
    }
    return tree.attribute(node, "href")?.address(base: base)
  }
}

extension String {
  /// The name in "desk@example.org (Jane Doe)" or "Jane Doe <desk@example.org>"; an address that
  /// stands alone is kept.
  var personName: String? {
    let line = Sanitizer.line(self)
    guard line.contains("@") else { return line.isEmpty ? nil : line }
    if let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close {
      let name = Sanitizer.line(String(line[line.index(after: open)..<close]))
      if !name.isEmpty { return name }
    }
    if let open = line.firstIndex(of: "<") {
      let name = Sanitizer.line(String(line[..<open])).filter { $0 != "\"" }
      if !name.isEmpty { return name }
    }
    return line
  }

  /// The text that Base64 stands for; nil where it is none.
  var decodedBase64: String? {
    var bits = 0
    var count = 0
    var output: [UInt8] = []
    for byte in utf8 where byte > 0x20 && byte != UInt8(ascii: "=") {
      guard let value = Self.base64Value(byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return output.isEmpty ? nil : Charset.text(output)
  }

  private static func base64Value(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
