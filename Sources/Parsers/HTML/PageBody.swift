import Articles
import Ingest

/// Puts the body of an article together from a part of a page.
struct PageBody {
  private let page: Page
  private let base: String?
  private var builder = BodyBuilder()
  /// The next number of each list that is open; nil for bullets.
  private var lists: [Int?] = []
  private var isEntryDue = false
  private var codeDepth = 0
  private var kind: Body.Kind = .paragraph

  /// - Parameter base: Where relative links lead from.
  static func body(of page: Page, _ root: Page.Node, base: String?) -> Body {
    var reading = PageBody(page: page, base: base)
    reading.add(root)
    return reading.builder.finish()
  }

  private init(page: Page, base: String?) {
    self.page = page
    self.base = base
  }

  // The tree is at most `Page.depthLimit` deep, and so is this recursion.
  private mutating func add(_ node: Page.Node) {
    if page.isText(node) {
      addText(page.entries[node].text)
      return
    }
    switch page.tag(node) {
    case "br": codeDepth > 0 ? builder.appendCode("\n") : builder.breakBlock()
    case "hr": builder.addRule()
    case "img": break
    case "title", "head", "meta", "link": break
    case "h1", "h2", "h3", "h4", "h5", "h6":
      block(node, .subhead(level: Int(page.tag(node).dropFirst()) ?? 2))
    case "p", "address", "dd": block(node, own(.paragraph))
    case "dt": entry(node, marker: "•")
    case "pre", "listing", "xmp": addCode(node)
    case "blockquote": quote(node)
    case "ul", "menu", "dir": list(node, first: nil)
    case "ol": list(node, first: page.attribute(node, "start").flatMap { Int($0) } ?? 1)
    case "li": entry(node, marker: nil)
    case "figcaption", "caption": block(node, .caption)
    case "table": addTable(node)
    default: addOther(node)
    }
  }

  private mutating func addChildren(_ node: Page.Node) {
    for child in page.children(node) { add(child) }
  }

  private mutating func addText(_ text: String) {
    if codeDepth > 0 {
      builder.appendCode(text)
    } else {
      if builder.isClosed {
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
        builder.begin(own(kind))
      }
      builder.append(text)
    }
  }

  /// The kind of a paragraph where it stands: in a list, it belongs to an entry.
  private mutating func own(_ kind: Body.Kind) -> Body.Kind {
    guard kind == .paragraph, !lists.isEmpty else { return kind }
    return .listEntry(marker: nextMarker(), depth: lists.count - 1)
  }

  private mutating func nextMarker() -> String {
    guard isEntryDue, let last = lists.indices.last else { return "" }
    isEntryDue = false
    guard let number = lists[last] else { return "•" }
    lists[last] = number &+ 1
    return "\(number)."
  }

  private mutating func block(_ node: Page.Node, _ kind: Body.Kind) {
    let outer = self.kind
    self.kind = kind
    builder.begin(kind)
    addChildren(node)
    builder.end()
    self.kind = outer
  }

  private mutating func quote(_ node: Page.Node) {
    builder.end()
    builder.quotationDepth = min(builder.quotationDepth + 1, 32)
    addChildren(node)
    builder.end()
    builder.quotationDepth = max(builder.quotationDepth - 1, 0)
  }

  private mutating func list(_ node: Page.Node, first: Int?) {
    builder.end()
    lists.append(first)
    addChildren(node)
    builder.end()
    lists.removeLast()
  }

  private mutating func entry(_ node: Page.Node, marker: String?) {
    let isLoose = lists.isEmpty
    if isLoose { lists.append(nil) }
    builder.end()
    isEntryDue = true
    let outer = kind
    kind = .paragraph
    addChildren(node)
    builder.end()
    kind = outer
    isEntryDue = false
    if isLoose { lists.removeLast() }
  }

  private mutating func addCode(_ node: Page.Node) {
    builder.begin(.code)
    codeDepth += 1
    addChildren(node)
    codeDepth -= 1
    builder.end()
  }

  private mutating func addTable(_ node: Page.Node) {
    let isNested = builder.isInTable
    guard page.isDataTable(node), !isNested, lists.isEmpty else {
      addLayout(node)
      return
    }
    for caption in page.elements(below: node, ["caption"]) { block(caption, .caption) }
    builder.beginTable()
    for row in page.rows(of: node) {
      let cells = page.elements(in: row).filter { ["td", "th"].contains(page.tag($0)) }
      let isHeader = !cells.isEmpty && cells.allSatisfy { page.tag($0) == "th" }
      builder.beginRow(isHeader: isHeader || page.tag(page.parent(row)) == "thead")
      for cell in cells {
        builder.beginCell()
        addInline(cell)
        builder.endCell()
      }
    }
    builder.endTable()
  }

  /// The text of a cell, whatever blocks there are in it.
  private mutating func addInline(_ node: Page.Node) {
    for child in page.children(node) {
      if page.isText(child) {
        builder.append(page.entries[child].text)
      } else {
        builder.appendSpace(
          where: !Page.phrasingTags.contains(page.tag(child)) && page.tag(child) != "a"
            || page.tag(child) == "br")
        span(child) { $0.addInline(child) }
        builder.appendSpace(
          where: !Page.phrasingTags.contains(page.tag(child)) && page.tag(child) != "a")
      }
    }
  }

  /// A table that only lays out: its cells are blocks.
  private mutating func addLayout(_ node: Page.Node) {
    guard !builder.isInTable else {
      addInline(node)
      return
    }
    builder.end()
    for child in page.children(node) {
      if ["tr", "td", "th", "tbody", "thead", "tfoot"].contains(page.tag(child)) {
        addLayout(child)
      } else {
        add(child)
      }
    }
    builder.end()
  }

  private mutating func addOther(_ node: Page.Node) {
    if Page.phrasingTags.contains(page.tag(node)) || Self.inlineTags.contains(page.tag(node)) {
      span(node) { $0.addChildren(node) }
    } else {
      // A heading or caption may hold divisions, and stays one block.
      let isClosing = kind == .paragraph
      if isClosing { builder.end() } else { builder.appendSpace() }
      addChildren(node)
      if isClosing { builder.end() } else { builder.appendSpace() }
    }
  }

  private static let inlineTags: Set<String> = [
    "a", "del", "ins", "s", "strike", "u", "big", "tt", "font", "acronym", "bdi", "rt", "rp",
    "nobr",
  ]

  /// Adds what is in an element as a link or an emphasis, where it is one.
  private mutating func span(_ node: Page.Node, _ body: (inout PageBody) -> Void) {
    let tag = page.tag(node)
    if tag == "a", let target = page.attribute(node, "href") {
      builder.beginLink(address(target))
      body(&self)
      builder.endSpan()
    } else if let emphasis = Self.emphasis(tag) {
      builder.beginEmphasis(emphasis)
      body(&self)
      builder.endSpan()
    } else {
      body(&self)
    }
  }

  private static func emphasis(_ tag: String) -> Body.Emphasis.Kind? {
    switch tag {
    case "em", "i", "cite", "dfn", "var": .emphasized
    case "strong", "b": .strong
    case "code", "kbd", "samp", "tt": .code
    case "del", "s", "strike": .struckThrough
    case "sup": .superscript
    case "sub": .subscript
    default: nil
    }
  }

  /// Where a link leads, absolute where that is known; nil where it is no page.
  private func address(_ target: String) -> String? {
    let trimmed = Sanitizer.line(target, limit: 4096)
    guard !trimmed.isEmpty, trimmed != "#", base != nil || !trimmed.hasPrefix("#") else {
      return nil
    }
    return Sanitizer.address(trimmed).flatMap { Sanitizer.address($0.resolved(against: base)) }
  }
}
