extension Page {
  /// Elements that stand within a line.
  static let phrasingTags: Set<String> = [
    "abbr", "audio", "b", "bdo", "br", "button", "cite", "code", "data", "datalist", "dfn", "em",
    "embed", "i", "img", "input", "kbd", "label", "mark", "math", "meter", "noscript", "object",
    "output", "progress", "q", "ruby", "samp", "script", "select", "small", "span", "strong",
    "sub", "sup", "textarea", "time", "var", "wbr",
  ]

  /// Elements that begin a block of their own where they stand in a `div`.
  private static let blockTags: Set<String> = [
    "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul",
  ]

  /// Makes paragraphs of what is parted by line breaks, and spans of old `font` elements.
  mutating func prepare() {
    for node in subtree(Self.root) where !isText(node) {
      if tag(node) == "font" { rename(node, "span") }
    }
    for node in subtree(Self.root) where !isText(node) && tag(node) != "pre" { splitAtBreaks(node) }
  }

  /// Whether it is text or stands within a line, with all in it.
  func isPhrasing(_ node: Node) -> Bool {
    if isText(node) || Self.phrasingTags.contains(tag(node)) { return true }
    guard ["a", "del", "ins"].contains(tag(node)) else { return false }
    return children(node).allSatisfy { isPhrasing($0) }
  }

  /// Whether it is white space or a line break.
  func isBlank(_ node: Node) -> Bool {
    isText(node) ? entries[node].shape.length == 0 : tag(node) == "br"
  }

  func hasBlock(_ node: Node) -> Bool {
    elements(below: node, Self.blockTags).first != nil
  }

  /// Whether it holds neither text nor anything but line breaks and rules.
  func isHollow(_ node: Node) -> Bool {
    guard length(node) == 0 else { return false }
    return elements(in: node).allSatisfy { ["br", "hr"].contains(tag($0)) }
  }

  /// Two line breaks or more in a row begin a paragraph, which goes on to the next such, or to the
  /// next element that stands in no line.
  private mutating func splitAtBreaks(_ node: Node) {
    let old = children(node)
    guard old.contains(where: { tag($0) == "br" }) else { return }
    var new: [Node] = []
    var index = 0
    while index < old.count {
      let end = endOfBreaks(old, from: index)
      guard let end else {
        new.append(old[index])
        index += 1
        continue
      }
      index = end
      let paragraph = takeParagraph(old, &index)
      if !paragraph.isEmpty {
        let made = make("p")
        setChildren(made, paragraph)
        new.append(made)
      }
    }
    setChildren(node, new)
    if tag(node) == "p", elements(in: node).contains(where: { tag($0) == "p" }) {
      rename(node, "div")
    }
  }

  /// The index behind two line breaks or more, with nothing but white space between.
  private func endOfBreaks(_ nodes: [Node], from start: Int) -> Int? {
    guard tag(nodes[start]) == "br" else { return nil }
    var count = 0
    var index = start
    while index < nodes.count, isBlank(nodes[index]) {
      if tag(nodes[index]) == "br" { count += 1 }
      index += 1
    }
    return count >= 2 ? index : nil
  }

  private func takeParagraph(_ nodes: [Node], _ index: inout Int) -> [Node] {
    var taken: [Node] = []
    while index < nodes.count, isPhrasing(nodes[index]), endOfBreaks(nodes, from: index) == nil {
      taken.append(nodes[index])
      index += 1
    }
    while let last = taken.last, isBlank(last) { taken.removeLast() }
    return taken
  }

  /// Puts runs of children that stand within a line into paragraphs.
  mutating func wrapPhrasing(in node: Node) {
    var new: [Node] = []
    var run: [Node] = []
    for child in children(node) + [-1] {
      if child >= 0, isPhrasing(child) {
        if !run.isEmpty || !isBlank(child) { run.append(child) }
        continue
      }
      while let last = run.last, isBlank(last) { run.removeLast() }
      if !run.isEmpty {
        let paragraph = make("p")
        setChildren(paragraph, run)
        new.append(paragraph)
        run = []
      }
      if child >= 0 { new.append(child) }
    }
    setChildren(node, new)
  }
}
