import CMarkup

/// Builds the tree of a page from what the parser calls.
struct PageBuilder {
  private(set) var entries: [Page.Entry] = [Page.Entry(tag: "#document", parent: 0)]
  private(set) var linkedData: [String] = []
  private var stack = [0]
  /// How many elements are open beyond the depth limit.
  private var overflow = 0
  /// How many elements are open inside of one whose content is no text.
  private var unread = 0
  private var isLinkedData = false
  private var script: [UInt8] = []

  private static let unreadTags: Set<String> = [
    "script", "style", "noscript", "template", "svg", "canvas", "audio", "video", "object",
    "iframe", "applet", "map", "datalist",
  ]
  static func events(_ context: UnsafeMutablePointer<PageBuilder>) -> gz_markup_events {
    gz_markup_events(
      context: context,
      start: { context, name, _, _, attributes, count in
        guard let context, let name else { return }
        context.assumingMemoryBound(to: PageBuilder.self).pointee.start(
          String(cString: name).lowercased(), PageBuilder.pairs(attributes, count))
      },
      end: { context in
        context?.assumingMemoryBound(to: PageBuilder.self).pointee.end()
      },
      text: { context, bytes, length in
        guard let context, let bytes else { return }
        let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
        context.assumingMemoryBound(to: PageBuilder.self).pointee.text(Array(buffer))
      })
  }

  static func pairs(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int
  ) -> [(name: String, value: String)] {
    guard let attributes else { return [] }
    return (0..<count).compactMap { index in
      guard let name = attributes[index * 3 + 1] else { return nil }
      let value = attributes[index * 3 + 2].map { String(cString: $0) } ?? ""
      return (String(cString: name).lowercased(), value)
    }
  }

  private mutating func start(_ tag: String, _ attributes: [(name: String, value: String)]) {
    guard unread == 0 else {
      unread += 1
      return
    }
    let isFull = entries.count >= Page.nodeLimit
    guard stack.count < Page.depthLimit, !isFull else {
      overflow += 1
      return
    }
    if Self.unreadTags.contains(tag) {
      unread = 1
      isLinkedData =
        tag == "script"
        && attributes.contains { $0.name == "type" && $0.value.lowercased().contains("ld+json") }
      return
    }
    let parent = stack[stack.count - 1]
    var entry = Page.Entry(tag: tag, parent: parent)
    entry.attributes = attributes
    entry.words = ClassWords(attributes)
    entries.append(entry)
    entries[parent].children.append(entries.count - 1)
    stack.append(entries.count - 1)
  }

  private mutating func end() {
    if unread > 0 {
      unread -= 1
      if unread == 0, isLinkedData {
        linkedData.append(String(decoding: script, as: UTF8.self))
        script = []
        isLinkedData = false
      }
    } else if overflow > 0 {
      overflow -= 1
    } else if stack.count > 1 {
      stack.removeLast()
    }
  }

  private mutating func text(_ bytes: [UInt8]) {
    guard unread == 0 else {
      if isLinkedData { script += bytes }
      return
    }
    let parent = stack[stack.count - 1]
    // The parser hands long texts over in pieces.
    if let last = entries[parent].children.last, last == entries.count - 1,
      entries[last].tag.isEmpty
    {
      let piece = String(decoding: bytes, as: UTF8.self)
      entries[last].text += piece
      entries[last].shape.append(TextShape(piece))
      return
    }
    guard entries.count < Page.nodeLimit else { return }
    var entry = Page.Entry(tag: "", parent: parent)
    entry.text = String(decoding: bytes, as: UTF8.self)
    entry.shape = TextShape(entry.text)
    entries.append(entry)
    entries[parent].children.append(entries.count - 1)
  }
}
