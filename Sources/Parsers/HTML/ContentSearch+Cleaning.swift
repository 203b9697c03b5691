import Ingest

extension ContentSearch {
  /// Removes from the article what is furniture within it.
  mutating func clean(_ root: Page.Node) {
    markDataTables(root)
    cleanConditionally(root, "form")
    cleanConditionally(root, "fieldset")
    removeAll(root, ["object", "embed", "footer", "link", "aside"])
    removeSharing(root)
    removeAll(root, ["iframe", "input", "textarea", "select", "button", "meta", "head", "title"])
    for heading in page.elements(below: root, ["h1", "h2"]) where weight(heading) < 0 {
      page.remove(heading)
    }
    cleanConditionally(root, "table")
    cleanConditionally(root, "ul")
    cleanConditionally(root, "div")
  }

  private mutating func removeAll(_ root: Page.Node, _ tags: Set<String>) {
    for node in page.elements(below: root, tags) { page.remove(node) }
  }

  private mutating func removeSharing(_ root: Page.Node) {
    for child in page.elements(in: root) {
      for node in page.subtree(child).dropFirst()
      where page.words(node).contains(.sharing) && page.length(node) < 500 {
        page.remove(node)
      }
    }
  }

  /// Tells tables of data from those that only lay a page out.
  private mutating func markDataTables(_ root: Page.Node) {
    for table in page.elements(below: root, ["table"]) where page.isDataTable(table) {
      page.markDataTable(table)
    }
  }

  private mutating func cleanConditionally(_ root: Page.Node, _ tag: String) {
    guard suspicions.contains(.byContent) else { return }
    for node in page.elements(below: root, [tag]).reversed() where isFurniture(node) {
      page.remove(node)
    }
  }

  private func isFurniture(_ node: Page.Node) -> Bool {
    if page.entries[node].isDataTable || page.hasAncestor(node, where: { $0.isDataTable }) {
      return false
    }
    if page.hasAncestor(node, tag: "code") { return false }
    let inner = page.subtree(node).dropFirst()
    if inner.contains(where: { page.entries[$0].isDataTable }) { return false }
    let weight = weight(node)
    if weight < 0 { return true }
    let shape = page.shape(node)
    guard shape.commas < 10 else { return false }
    return ContentLook(page, node, Array(inner), shape, weight: weight).isFurniture
  }
}

/// What an element with few commas is made of.
private struct ContentLook {
  private let page: Page
  private let node: Page.Node
  private let inner: [Page.Node]
  private let length: Int
  private let weight: Int
  private var counts: [String: Int] = [:]

  init(_ page: Page, _ node: Page.Node, _ inner: [Page.Node], _ shape: TextShape, weight: Int) {
    self.page = page
    self.node = node
    self.inner = inner
    self.weight = weight
    length = shape.length
    for other in inner { counts[page.tag(other), default: 0] += 1 }
  }

  private func count(_ tag: String) -> Int { counts[tag] ?? 0 }

  private static let textTags: Set<String> = [
    "span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  var isFurniture: Bool {
    if isAdvertisement { return true }
    guard isSuspicious else { return false }
    return !isGallery
  }

  private var isList: Bool {
    if page.tag(node) == "ul" || page.tag(node) == "ol" { return true }
    return page.density(node, of: ["ul", "ol"]) > 0.9
  }

  private var isSuspicious: Bool {
    let isList = isList
    let isInFigure = page.hasAncestor(node, tag: "figure", within: 3)
    let (paragraphs, pictures) = (count("p"), count("img"))
    let linkDensity = page.linkDensity(node)
    if !isInFigure && pictures > 1 && paragraphs * 2 < pictures { return true }
    if !isList && count("li") - 100 > paragraphs { return true }
    if count("input") > paragraphs / 3 { return true }
    if !isList && !isInFigure && length < 25 && (pictures == 0 || pictures > 2) && linkDensity > 0
      && page.density(node, of: Self.headings) < 0.9
    {
      return true
    }
    if !isList && weight < 25 && linkDensity > 0.2 { return true }
    if weight >= 25 && linkDensity > 0.5 { return true }
    return pictures == 0 && page.density(node, of: Self.textTags) == 0
  }

  /// Whether a list is of pictures alone, or of no entries at all, as old pages indent with it.
  private var isGallery: Bool {
    guard isList else { return false }
    guard page.elements(in: node).allSatisfy({ page.elements(in: $0).count <= 1 }) else {
      return false
    }
    return count("img") == count("li")
  }

  private var isAdvertisement: Bool {
    guard length < 30 else { return false }
    let text = Sanitizer.line(page.text(node)).lowercased()
    let words = [
      "ad", "ads", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "广告",
      "реклама", "anuncio",
    ]
    if words.contains(text) { return true }
    let loading = ["loading", "chargement", "cargando", "загрузка", "正在加载"]
    return loading.contains {
      text.hasPrefix($0) && text.dropFirst($0.count).allSatisfy { ".…".contains($0) }
    }
  }
}

extension Page {
  /// Whether a table holds data and does not only lay the page out.
  func isDataTable(_ table: Node) -> Bool {
    if attribute(table, "role") == "presentation" || attribute(table, "datatable") == "0" {
      return false
    }
    if attribute(table, "summary") != nil { return true }
    let inner = subtree(table).dropFirst()
    if inner.contains(where: { tag($0) == "caption" && !children($0).isEmpty }) { return true }
    if inner.contains(where: { ["col", "colgroup", "tfoot", "thead", "th"].contains(tag($0)) }) {
      return true
    }
    if inner.contains(where: { tag($0) == "table" }) { return false }
    let rows = inner.filter { tag($0) == "tr" }
    let height = rows.reduce(0) { $0 + span($1, "rowspan") }
    let width =
      rows.map { row in
        elements(in: row).filter { tag($0) == "td" }.reduce(0) { $0 + span($1, "colspan") }
      }.max() ?? 0
    if height <= 1 || width <= 1 { return false }
    return height >= 10 || width > 4 || height * width > 10
  }

  private func span(_ node: Node, _ name: String) -> Int {
    min(max(attribute(node, name).flatMap { Int($0) } ?? 1, 1), 1000)
  }

  /// The rows of a table, without those of tables within it.
  func rows(of table: Node) -> [Node] {
    elements(in: table).flatMap { child in
      ["tbody", "thead", "tfoot"].contains(tag(child))
        ? elements(in: child).filter { tag($0) == "tr" } : tag(child) == "tr" ? [child] : []
    }
  }
}
