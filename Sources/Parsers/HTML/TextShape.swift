/// How much text there is, with white space counted as it is shown: a run as one space, none at
/// either end.
struct TextShape {
  /// Code points.
  private(set) var length = 0
  private(set) var commas = 0
  private var isSpaceBefore = false
  private var isSpaceAfter = false

  /// The shape of nothing.
  init() {}

  init(_ text: String) {
    var isSpace = false
    for scalar in text.unicodeScalars {
      if Self.isSpace(scalar) {
        isSpace = true
        continue
      }
      if isSpace {
        if length == 0 { isSpaceBefore = true } else { length += 1 }
      }
      isSpace = false
      length += 1
      if Self.isComma(scalar) { commas += 1 }
    }
    isSpaceAfter = isSpace
  }

  /// Adds a text that stands behind.
  mutating func append(_ other: TextShape) {
    guard other.length > 0 else {
      isSpaceAfter = isSpaceAfter || other.isSpaceAfter
      return
    }
    if length > 0 && (isSpaceAfter || other.isSpaceBefore) { length += 1 }
    if length == 0 { isSpaceBefore = isSpaceAfter || other.isSpaceBefore }
    length += other.length
    commas += other.commas
    isSpaceAfter = other.isSpaceAfter
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2C, 0x060C, 0xFE50, 0xFE10, 0xFE11, 0x2E41, 0x2E34, 0x2E32, 0xFF0C: true
    default: false
    }
  }
}

extension Page {
  /// How much text there is in a node.
  func shape(_ node: Node) -> TextShape {
    if isText(node) { return entries[node].shape }
    var shape = TextShape()
    for inner in subtree(node) where isText(inner) { shape.append(entries[inner].shape) }
    return shape
  }

  func length(_ node: Node) -> Int { shape(node).length }

  /// Its text, with the spaces that it has.
  func text(_ node: Node) -> String {
    subtree(node).reduce(into: "") { $0 += entries[$1].text }
  }

  /// How much of its text is in links, from 0 to 1; links within the page count less.
  func linkDensity(_ node: Node) -> Double {
    share(of: node) { entry in
      guard entry.tag == "a" else { return nil }
      let target = entry.attributes.first { $0.name == "href" }?.value
      return target?.hasPrefix("#") == true ? 0.3 : 1
    }
  }

  /// How much of its text is in elements with these tags, from 0 to 1.
  func density(_ node: Node, of tags: Set<String>) -> Double {
    share(of: node) { tags.contains($0.tag) ? 1 : nil }
  }

  /// The share of its text that is in the outermost elements that have a weight.
  ///
  /// - Complexity: O(*n*) in what is below the node, however it is nested.
  private func share(of node: Node, weight: (Entry) -> Double?) -> Double {
    let total = length(node)
    guard total > 0 else { return 0 }
    var weighed = 0.0
    var pending = entries[node].children
    while let next = pending.popLast() {
      let entry = entries[next]
      guard !entry.isRemoved, !entry.tag.isEmpty else { continue }
      if let weight = weight(entry) {
        weighed += Double(length(next)) * weight
      } else {
        pending += entry.children
      }
    }
    return weighed / Double(total)
  }
}
