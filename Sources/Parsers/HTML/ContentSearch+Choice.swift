extension ContentSearch {
  /// The element with most points, or one around it that holds several good ones.
  mutating func chooseBest() -> Page.Node? {
    // Equal points go to what comes first, whatever order the dictionary has.
    let ranked = scores.filter { !page.entries[$0.key].isRemoved }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
    guard var best = ranked.first?.key, page.tag(best) != "body" else { return nil }
    best = commonAncestor(of: best, ranked.map { ($0.key, $0.value) })
    best = risen(from: best)
    while page.tag(page.parent(best)) != "body", page.parent(best) != Page.root,
      page.elements(in: page.parent(best)).count == 1
    {
      best = page.parent(best)
    }
    return best
  }

  func points(_ node: Page.Node) -> Double { scores[node] ?? 0 }

  /// An ancestor that the best shares with two others nearly as good.
  private func commonAncestor(
    of best: Page.Node, _ ranked: [(node: Page.Node, points: Double)]
  ) -> Page.Node {
    let rivals = ranked.dropFirst().filter { $0.points >= points(best) * 0.75 }
    guard rivals.count >= 3 else { return best }
    let lists = rivals.map { Set(page.ancestors($0.node)) }
    let common = page.ancestors(best).prefix { page.tag($0) != "body" }
      .first { ancestor in lists.count { $0.contains(ancestor) } >= 3 }
    return common ?? best
  }

  /// Goes up while the points fall little, and takes the first that has more.
  private func risen(from best: Page.Node) -> Page.Node {
    var last = points(best)
    let threshold = last / 3
    for ancestor in page.ancestors(best).prefix(while: { page.tag($0) != "body" }) {
      guard let points = scores[ancestor] else { continue }
      if points < threshold { break }
      if points > last { return ancestor }
      last = points
    }
    return best
  }

  /// A new element with the best one and those of its siblings that belong to the article; without
  /// a best one, with all of the page.
  mutating func gather(around best: Page.Node?) -> Page.Node {
    guard let best else {
      let body = page.body
      let all = page.make("div")
      page.setChildren(all, page.children(body))
      page.setChildren(body, [all])
      return all
    }
    let threshold = max(10, points(best) * 0.2)
    let name = page.attribute(best, "class") ?? ""
    var kept: [Page.Node] = []
    for sibling in page.elements(in: page.parent(best)) {
      let bonus = !name.isEmpty && page.attribute(sibling, "class") == name ? points(best) * 0.2 : 0
      let isGood = scores[sibling].map { $0 + bonus >= threshold } ?? false
      if sibling == best || isGood || isPlainParagraph(sibling) { kept.append(sibling) }
    }
    let parent = page.parent(best)
    let article = page.make("div")
    for node in kept where !Self.keptTags.contains(page.tag(node)) { page.rename(node, "div") }
    page.setChildren(article, kept)
    page.setChildren(parent, [article])
    return article
  }

  private static let keptTags: Set<String> = ["div", "article", "section", "p", "ol", "ul"]

  /// Whether a sibling of the best is a paragraph of prose.
  private func isPlainParagraph(_ node: Page.Node) -> Bool {
    guard page.tag(node) == "p" else { return false }
    let length = page.length(node)
    let density = page.linkDensity(node)
    if length > 80 { return density < 0.25 }
    guard length > 0, density == 0 else { return false }
    let text = page.text(node)
    return text.contains(". ") || text.contains(".\n") || text.hasSuffix(".")
  }
}
