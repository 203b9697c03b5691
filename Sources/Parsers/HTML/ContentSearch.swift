import Ingest

/// One attempt at finding the article in a page.
struct ContentSearch {
  var page: Page
  let suspicions: MainContent.Suspicions
  private(set) var byline: String?
  private let title: String
  private let wantsByline: Bool
  /// Where the heading stood that repeats the headline.
  private(set) var titlePlace: Page.Node?
  /// The points of the elements that have some.
  private(set) var scores: [Page.Node: Double] = [:]

  init(
    _ page: Page, _ suspicions: MainContent.Suspicions, title: String, wantsByline: Bool
  ) {
    self.page = page
    self.suspicions = suspicions
    self.title = title
    self.wantsByline = wantsByline
  }

  /// The element that holds the article, cleaned.
  mutating func run() -> Page.Node {
    let paragraphs = sift()
    score(paragraphs)
    let best = chooseBest()
    let root = gather(around: best)
    clean(root)
    return root
  }

  private static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]
  private static let scoredTags: Set<String> = [
    "section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre",
  ]
  private static let hollowTags: Set<String> = [
    "div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  /// Removes what is surely or probably no part of the article; returns what may give points.
  private mutating func sift() -> [Page.Node] {
    var scored: [Page.Node] = []
    var pending = [Page.root]
    while let node = pending.popLast() {
      guard !page.entries[node].isRemoved, !page.isText(node) else { continue }
      if node != Page.root && isRefused(node) {
        page.remove(node)
        continue
      }
      if Self.scoredTags.contains(page.tag(node)) { scored.append(node) }
      if page.tag(node) == "div", let paragraph = paragraph(from: node) { scored.append(paragraph) }
      pending += page.entries[node].children.reversed()
    }
    return scored
  }

  private mutating func isRefused(_ node: Page.Node) -> Bool {
    let tag = page.tag(node)
    if page.words(node).contains(.hidden) || isModal(node) || isConsent(node) { return true }
    if isByline(node) { return true }
    if titlePlace == nil, tag == "h1" || tag == "h2", title.resembles(page.text(node)) {
      titlePlace = page.parent(node)
      return true
    }
    if suspicions.contains(.byName) && tag != "body" && tag != "a" && isUnlikely(node) {
      return true
    }
    return Self.hollowTags.contains(tag) && page.isHollow(node) && page.length(node) == 0
  }

  private func isModal(_ node: Page.Node) -> Bool {
    page.attribute(node, "aria-modal") == "true" && page.attribute(node, "role") == "dialog"
  }

  private func isConsent(_ node: Page.Node) -> Bool {
    page.words(node).contains(.consent)
      && !["html", "body", "main", "article"].contains(page.tag(node))
  }

  private func isUnlikely(_ node: Page.Node) -> Bool {
    if let role = page.attribute(node, "role"), Self.unlikelyRoles.contains(role) { return true }
    let words = page.words(node)
    if words.contains(.callout), page.length(node) < 300, page.tag(node) != "html" { return true }
    guard words.contains(.furniture), !words.contains(.maybeArticle) else { return false }
    return !page.hasAncestor(node, tag: "table") && !page.hasAncestor(node, tag: "code")
  }

  /// Whether it names who wrote the article, which is then kept.
  private mutating func isByline(_ node: Page.Node) -> Bool {
    guard wantsByline, byline == nil else { return false }
    let isNamed =
      page.attribute(node, "rel") == "author"
      || page.attribute(node, "itemprop")?.contains("author") == true
      || page.words(node).contains(.byline)
    guard isNamed, (1..<100).contains(page.length(node)) else { return false }
    let name = page.subtree(node).dropFirst().first {
      page.attribute($0, "itemprop")?.contains("name") == true
    }
    byline = Sanitizer.line(page.text(name ?? node))
    return true
  }

  /// Makes a paragraph of a `div` that is one; of others, of the lines that stand free in it.
  private mutating func paragraph(from node: Page.Node) -> Page.Node? {
    page.wrapPhrasing(in: node)
    let inner = page.elements(in: node)
    let hasFreeText = page.children(node).contains {
      page.isText($0) && page.entries[$0].shape.length > 0
    }
    if inner.count == 1, page.tag(inner[0]) == "p", !hasFreeText, page.linkDensity(node) < 0.25 {
      page.replace(node, by: inner[0])
      return node
    }
    guard !page.hasBlock(node) else { return nil }
    page.rename(node, "p")
    return node
  }

  /// Gives the points of each paragraph to the elements around it, fewer the farther out.
  private mutating func score(_ paragraphs: [Page.Node]) {
    for paragraph in paragraphs where !page.entries[paragraph].isRemoved {
      let shape = page.shape(paragraph)
      guard shape.length >= 25 else { continue }
      let points = Double(2 + shape.commas + min(shape.length / 100, 3))
      for (level, ancestor) in page.ancestors(paragraph, limit: 5).enumerated() {
        let divider = level == 0 ? 1 : level == 1 ? 2 : level * 3
        let before = scores[ancestor] ?? startingScore(ancestor)
        scores[ancestor] = before + points / Double(divider)
      }
    }
    for (node, points) in scores { scores[node] = points * (1 - page.linkDensity(node)) }
  }

  private func startingScore(_ node: Page.Node) -> Double {
    let byTag: Double =
      switch page.tag(node) {
      case "div": 5
      case "pre", "td", "blockquote": 3
      case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
      case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
      default: 0
      }
    return byTag + Double(weight(node))
  }

  /// What its names speak for it, as far as names are believed.
  func weight(_ node: Page.Node) -> Int {
    suspicions.contains(.byWeight) ? page.words(node).weight : 0
  }
}

extension String {
  /// Whether more than three quarters of the words of `other` are in it, by their length.
  func resembles(_ other: String) -> Bool {
    similarity(to: other) > 0.75
  }

  /// How much of `other` its words cover, from 0 to 1.
  func similarity(to other: String) -> Double {
    let own = Set(Self.wordsOnly(self))
    let others = Self.wordsOnly(other)
    guard !own.isEmpty, !others.isEmpty else { return 0 }
    let strange = others.filter { !own.contains($0) }
    let length = { (words: [Substring]) in words.reduce(max(words.count - 1, 0)) { $0 + $1.count } }
    return 1 - Double(length(strange)) / Double(length(others))
  }

  private static func wordsOnly(_ text: String) -> [Substring] {
    text.prefix(1000).lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }
}
