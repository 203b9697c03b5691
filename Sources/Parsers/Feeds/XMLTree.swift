import CMarkup

/// An XML document as a tree of elements, known by their numbers.
///
/// Names are local ones behind a short name for their namespace, whatever prefix the document
/// gives it: "title", "atom:title", "dc:date".
struct XMLTree {
  typealias Node = Int

  struct Element {
    let name: String
    let attributes: [(name: String, value: String)]
    let parent: Node
    var content: [Content] = []
  }

  enum Content {
    case text(String)
    case element(Node)
  }

  private(set) var elements: [Element] = []
  /// Whether the document keeps the rules of XML.
  private(set) var isWellFormed = false

  /// What stands behind so many elements is left out.
  private static let limit = 2_000_000

  /// - Parameter xml: Sanitized, without a DTD.
  init(_ xml: String) {
    var builder = Builder()
    var xml = xml
    isWellFormed = xml.withUTF8 { bytes in
      withUnsafeMutablePointer(to: &builder) { context in
        var events = Builder.events(context)
        return bytes.withMemoryRebound(to: CChar.self) {
          gz_markup_parse_xml($0.baseAddress, $0.count, &events)
        }
      }
    }
    elements = builder.elements
  }

  var root: Node? { elements.isEmpty ? nil : 0 }

  func name(_ node: Node) -> String { elements[node].name }

  func attribute(_ node: Node, _ name: String) -> String? {
    elements[node].attributes.first { $0.name == name }?.value
  }

  func children(_ node: Node) -> [Node] {
    elements[node].content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  func children(_ node: Node, named name: String) -> [Node] {
    children(node).filter { elements[$0].name == name }
  }

  /// The first child with the first of `names` that has one.
  func child(_ node: Node, _ names: String...) -> Node? {
    let children = children(node)
    return names.lazy.compactMap { name in children.first { elements[$0].name == name } }.first
  }

  /// All text in an element.
  func text(_ node: Node) -> String {
    var text = ""
    visit(node) { if case .text(let piece) = $0 { text += piece } }
    return text
  }

  /// The elements with a name, wherever they are, in document order.
  func all(named names: Set<String>) -> [Node] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }

  private func visit(_ node: Node, _ body: (Content) -> Void) {
    var pending = Array(elements[node].content.reversed())
    while let next = pending.popLast() {
      body(next)
      if case .element(let child) = next { pending += elements[child].content.reversed() }
    }
  }

  /// What is in an element, as HTML.
  func markup(_ node: Node) -> String {
    var output = ""
    append(node, to: &output)
    return output
  }

  // The parser stops at a depth of 256, and so does this recursion.
  private func append(_ node: Node, to output: inout String) {
    for content in elements[node].content {
      switch content {
      case .text(let text): output += text.escaped
      case .element(let child):
        let tag = elements[child].name.split(separator: ":").last.map { String($0) } ?? "span"
        let attributes = elements[child].attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }
        output += "<\(tag)\(attributes.joined())>"
        append(child, to: &output)
        if !["br", "hr", "img", "input", "meta", "link"].contains(tag) { output += "</\(tag)>" }
      }
    }
  }

  /// The base for links in an element, as it and those around it say.
  func base(_ node: Node) -> String? {
    var bases: [String] = []
    var next: Node? = node
    while let node = next {
      if let base = attribute(node, "xml:base") { bases.append(base) }
      next = node == 0 ? nil : elements[node].parent
    }
    return bases.reversed().reduce(nil as String?) { outer, inner in
      inner.resolved(against: outer)
    }
  }
}

extension String {
  /// With the signs of markup as references.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

extension XMLTree {
  /// Builds the tree from what the parser calls.
  private struct Builder {
    var elements: [Element] = []
    private var stack: [Node] = []
    private var overflow = 0

    static func events(_ context: UnsafeMutablePointer<Builder>) -> gz_markup_events {
      gz_markup_events(
        context: context,
        start: { context, name, prefix, uri, attributes, count in
          guard let context, let name else { return }
          let full = XMLTree.qualified(
            String(cString: name), prefix.map { String(cString: $0) },
            uri.map { String(cString: $0) })
          context.assumingMemoryBound(to: Builder.self).pointee.start(
            full, Builder.pairs(attributes, count))
        },
        end: { context in context?.assumingMemoryBound(to: Builder.self).pointee.end() },
        text: { context, bytes, length in
          guard let context, let bytes else { return }
          let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
          context.assumingMemoryBound(to: Builder.self).pointee.text(
            String(decoding: buffer, as: UTF8.self))
        })
    }

    private static func pairs(
      _ attributes: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int
    ) -> [(name: String, value: String)] {
      guard let attributes else { return [] }
      return (0..<count).compactMap { index in
        guard let name = attributes[index * 3 + 1] else { return nil }
        let prefix = attributes[index * 3].map { String(cString: $0) + ":" } ?? ""
        let value = attributes[index * 3 + 2].map { String(cString: $0) } ?? ""
        return (prefix + String(cString: name), value.withEntities)
      }
    }

    private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
      guard elements.count < XMLTree.limit else {
        overflow += 1
        return
      }
      let parent = stack.last ?? 0
      elements.append(Element(name: name, attributes: attributes, parent: parent))
      if !stack.isEmpty { elements[parent].content.append(.element(elements.count - 1)) }
      stack.append(elements.count - 1)
    }

    private mutating func end() {
      if overflow > 0 { overflow -= 1 } else { _ = stack.popLast() }
    }

    private mutating func text(_ text: String) {
      guard let node = stack.last else { return }
      elements[node].content.append(.text(text))
    }
  }

  /// Namespaces by a part of their address that all their versions have.
  private static let namespaces: [(mark: String, name: String)] = [
    ("purl.org/rss/1.0/modules/content", "content"), ("purl.org/dc/elements", "dc"),
    ("purl.org/dc/terms", "dcterms"), ("2005/atom", "atom"), ("purl.org/atom", "atom"),
    ("itunes.com", "itunes"), ("search.yahoo.com/mrss", "media"), ("1999/xhtml", "xhtml"),
    ("22-rdf-syntax", "rdf"), ("purl.org/rss/1.0", ""), ("my.netscape.com", ""),
    ("userland.com", ""), ("idpf.org", "opf"), ("purl.org/net/rss1.1", ""),
  ]

  private static func qualified(_ name: String, _ prefix: String?, _ uri: String?) -> String {
    let folded = uri?.lowercased() ?? ""
    let known = namespaces.first { folded.contains($0.mark) }?.name
    let short = known ?? (prefix ?? "").lowercased()
    return short.isEmpty ? name : short + ":" + name
  }
}
