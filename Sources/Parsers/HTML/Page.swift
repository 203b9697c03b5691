import CMarkup

/// An HTML page as a tree of elements and texts, known by their numbers.
///
/// A removed node stays where it is and is passed over, so that removing costs nothing.
struct Page {
  typealias Node = Int

  /// What one node is.
  struct Entry {
    /// In small letters; empty for a text.
    var tag: String
    var attributes: [(name: String, value: String)] = []
    var text = ""
    var shape = TextShape()
    var parent: Node
    var children: [Node] = []
    var isRemoved = false
    var isDataTable = false
    var words: ClassWords = []
  }

  private(set) var entries: [Entry] = [Entry(tag: "#document", parent: 0)]
  /// The contents of its scripts of type `application/ld+json`.
  private(set) var linkedData: [String] = []

  /// Elements nested deeper are taken for parts of the one at the limit.
  static let depthLimit = 512
  /// What stands behind so many nodes is left out.
  static let nodeLimit = 2_000_000

  /// - Parameter html: Sanitized.
  init(_ html: String) {
    var builder = PageBuilder()
    var html = html
    html.withUTF8 { bytes in
      withUnsafeMutablePointer(to: &builder) { context in
        var events = PageBuilder.events(context)
        bytes.withMemoryRebound(to: CChar.self) {
          gz_markup_parse_html($0.baseAddress, $0.count, &events)
        }
      }
    }
    entries = builder.entries
    linkedData = builder.linkedData
  }

  static let root: Node = 0

  func tag(_ node: Node) -> String { entries[node].tag }
  func isText(_ node: Node) -> Bool { entries[node].tag.isEmpty }
  func parent(_ node: Node) -> Node { entries[node].parent }
  func words(_ node: Node) -> ClassWords { entries[node].words }

  func attribute(_ node: Node, _ name: String) -> String? {
    entries[node].attributes.first { $0.name == name }?.value
  }

  /// Its children that are not removed.
  func children(_ node: Node) -> [Node] {
    entries[node].children.filter { !entries[$0].isRemoved }
  }

  /// Its children that are elements.
  func elements(in node: Node) -> [Node] {
    entries[node].children.filter { !entries[$0].isRemoved && !entries[$0].tag.isEmpty }
  }

  mutating func remove(_ node: Node) { entries[node].isRemoved = true }
  mutating func rename(_ node: Node, _ tag: String) { entries[node].tag = tag }
  mutating func markDataTable(_ node: Node) { entries[node].isDataTable = true }

  /// Makes of a node what its only child is; of its own names, only what they say of sharing stays.
  mutating func replace(_ node: Node, by child: Node) {
    let isShared = entries[node].words.contains(.sharing)
    let parent = entries[node].parent
    entries[node] = entries[child]
    entries[node].parent = parent
    if isShared { entries[node].words.insert(.sharing) }
    for grandchild in entries[node].children { entries[grandchild].parent = node }
  }

  /// Puts other children in the place of those it had.
  mutating func setChildren(_ node: Node, _ children: [Node]) {
    entries[node].children = children
    for child in children { entries[child].parent = node }
  }

  /// A new element, which belongs nowhere yet.
  mutating func make(_ tag: String) -> Node {
    entries.append(Entry(tag: tag, parent: Self.root))
    return entries.count - 1
  }

  /// A node and all in it, in document order, without what is removed.
  func subtree(_ node: Node) -> [Node] {
    var found: [Node] = []
    var pending = [node]
    while let next = pending.popLast() {
      guard !entries[next].isRemoved else { continue }
      found.append(next)
      pending += entries[next].children.reversed()
    }
    return found
  }

  /// The elements below a node with one of the tags, in document order.
  func elements(below node: Node, _ tags: Set<String>) -> [Node] {
    subtree(node).dropFirst().filter { tags.contains(entries[$0].tag) }
  }

  func first(below node: Node, _ tag: String) -> Node? {
    elements(below: node, [tag]).first
  }

  /// Whether one of its ancestors, up to `limit` of them, fulfills a condition.
  func hasAncestor(_ node: Node, within limit: Int = depthLimit, where test: (Entry) -> Bool)
    -> Bool
  {
    var ancestor = entries[node].parent
    for _ in 0..<limit {
      guard ancestor != Self.root else { return false }
      if test(entries[ancestor]) { return true }
      ancestor = entries[ancestor].parent
    }
    return false
  }

  func hasAncestor(_ node: Node, tag: String, within limit: Int = depthLimit) -> Bool {
    hasAncestor(node, within: limit) { $0.tag == tag }
  }

  /// Whether `node` is `outer` or lies in it.
  func contains(_ outer: Node, _ node: Node) -> Bool {
    node == outer || ancestors(node).contains(outer)
  }

  /// Its ancestors from its parent on, at most `limit`, without the document.
  func ancestors(_ node: Node, limit: Int = depthLimit) -> [Node] {
    var found: [Node] = []
    var ancestor = entries[node].parent
    while ancestor != Self.root, found.count < limit {
      found.append(ancestor)
      ancestor = entries[ancestor].parent
    }
    return found
  }

  /// The body element, or the document where there is none.
  var body: Node { first(below: Self.root, "body") ?? Self.root }
}
