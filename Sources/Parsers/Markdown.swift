import Articles
import CMarkdown
import Ingest

/// Markdown (CommonMark with tables, strikethrough, autolinks and footnotes) into an article.
enum Markdown {
  /// - Parameter text: Sanitized, with its front matter if it has any.
  /// - Returns: Nil where there is no word in it.
  static func article(_ text: String, location: String) -> Article? {
    let front = FrontMatter(of: text)
    var reading = MarkdownReading(
      front.map { String(decoding: text.utf8.dropFirst($0.length), as: UTF8.self) } ?? text)
    guard reading.read(frontHeadline: front?.headline) else { return nil }
    let body = reading.builder.finish()
    guard !body.parts.isEmpty || front?.headline != nil else { return nil }
    var draft = ArticleDraft(body: body, location: location)
    draft.headline = front?.headline ?? reading.headline
    draft.byline = front?.byline
    draft.published = front?.published
    draft.language = front?.language
    draft.categories = front?.categories ?? []
    draft.link = front?.link
    draft.sourceName = front?.source
    return draft.article()
  }
}

/// A walk through a Markdown document that puts the body together.
private struct MarkdownReading {
  private let text: String
  var builder = BodyBuilder()
  /// The first heading, where the text begins with it and it is a title.
  private(set) var headline: String?
  private var frontHeadline: String?
  private var isFirstBlock = true
  /// The next number of each list that is open; 0 for bullets.
  private var lists: [Int] = []
  private var isEntryDue = false
  private var noteCount = 0
  private var noteLabel: String?
  private var pictureText: String?
  private var heading: String?

  init(_ text: String) { self.text = text }

  /// False where there is no memory for it.
  mutating func read(frontHeadline: String?) -> Bool {
    self.frontHeadline = frontHeadline
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { gz_markdown_parse($0.baseAddress, $0.count) }
    }
    guard let document else { return false }
    defer { gz_markdown_free(document) }
    while gz_markdown_next(document) {
      let node = Node(document)
      if gz_markdown_enters(document) { enter(node) } else { leave(node) }
    }
    return true
  }

  private struct Node {
    let kind: gz_markdown_kind
    let text: String
    let target: String
    let number: Int

    init(_ document: OpaquePointer) {
      kind = gz_markdown_node_kind(document)
      text = String(cString: gz_markdown_text(document))
      target = String(cString: gz_markdown_target(document))
      number = Int(gz_markdown_number(document))
    }
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case GZ_MD_QUOTE: builder.quotationDepth += 1
    case GZ_MD_LIST: lists.append(node.number)
    case GZ_MD_ENTRY: isEntryDue = true
    case GZ_MD_PARAGRAPH: beginParagraph()
    case GZ_MD_HEADING: beginHeading(node.number)
    case GZ_MD_CODE_BLOCK: addCode(node.text)
    case GZ_MD_HTML_BLOCK: addHTML(node.text)
    case GZ_MD_RULE: builder.addRule()
    case GZ_MD_FOOTNOTE: beginNote()
    case GZ_MD_TABLE: builder.beginTable()
    case GZ_MD_ROW: builder.beginRow(isHeader: false)
    case GZ_MD_HEADER_ROW: builder.beginRow(isHeader: true)
    case GZ_MD_CELL: builder.beginCell()
    default: enterInline(node)
    }
  }

  private mutating func enterInline(_ node: Node) {
    switch node.kind {
    case GZ_MD_TEXT: append(node.text)
    case GZ_MD_SOFT_BREAK: append(" ")
    case GZ_MD_HARD_BREAK: heading == nil ? builder.breakBlock() : append(" ")
    case GZ_MD_CODE:
      builder.beginEmphasis(.code)
      append(node.text)
      builder.endSpan()
    case GZ_MD_EMPHASIS: builder.beginEmphasis(.emphasized)
    case GZ_MD_STRONG: builder.beginEmphasis(.strong)
    case GZ_MD_STRUCK: builder.beginEmphasis(.struckThrough)
    case GZ_MD_LINK: builder.beginLink(Sanitizer.address(node.target))
    case GZ_MD_IMAGE: pictureText = ""
    case GZ_MD_FOOTNOTE_MARK: append(node.text.footnoteMark)
    default: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case GZ_MD_QUOTE:
      builder.end()
      builder.quotationDepth -= 1
    case GZ_MD_LIST:
      builder.end()
      _ = lists.popLast()
    case GZ_MD_ENTRY:
      builder.end()
      isEntryDue = false
    case GZ_MD_PARAGRAPH: builder.end()
    case GZ_MD_HEADING: endHeading()
    case GZ_MD_FOOTNOTE: noteLabel = nil
    case GZ_MD_TABLE: builder.endTable()
    case GZ_MD_CELL: builder.endCell()
    case GZ_MD_EMPHASIS, GZ_MD_STRONG, GZ_MD_STRUCK, GZ_MD_LINK: builder.endSpan()
    case GZ_MD_IMAGE: endPicture()
    default: break
    }
  }

  private mutating func append(_ text: String) {
    if pictureText != nil {
      pictureText? += text
    } else if heading != nil {
      heading? += text
      builder.append(text)
    } else {
      builder.append(text)
    }
  }

  private mutating func beginParagraph() {
    isFirstBlock = false
    if let label = noteLabel {
      builder.begin(.footnote(label: label))
    } else if let last = lists.indices.last {
      builder.begin(.listEntry(marker: nextMarker(last), depth: last))
    } else {
      builder.begin(.paragraph)
    }
  }

  /// Notes come in the order of their marks, which are numbers.
  private mutating func beginNote() {
    noteCount += 1
    noteLabel = String(noteCount)
  }

  /// The mark of an entry's first paragraph, which counts the list on; empty for a further one.
  private mutating func nextMarker(_ list: Int) -> String {
    guard isEntryDue else { return "" }
    isEntryDue = false
    guard lists[list] > 0 else { return "•" }
    defer { lists[list] += 1 }
    return "\(lists[list])."
  }

  private mutating func beginHeading(_ level: Int) {
    builder.begin(.subhead(level: level))
    heading = ""
  }

  /// Takes a heading that begins the text for the headline, where it is or says the same as one.
  private mutating func endHeading() {
    guard let words = heading.map({ Sanitizer.line($0) }) else { return }
    heading = nil
    let isTitle = frontHeadline.map { Self.says($0, words) } ?? true
    if isFirstBlock && isTitle && !words.isEmpty {
      headline = words
      builder.dropBlock()
    } else {
      builder.end()
    }
    isFirstBlock = false
  }

  /// Whether one headline is the beginning of the other.
  private static func says(_ one: String, _ other: String) -> Bool {
    let (one, other) = (folded(one), folded(other))
    return one.starts(with: other) || other.starts(with: one)
  }

  private static func folded(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }

  private mutating func addCode(_ text: String) {
    isFirstBlock = false
    builder.begin(.code)
    builder.appendCode(text)
    builder.end()
  }

  private mutating func addHTML(_ text: String) {
    builder.begin(.paragraph)
    builder.append(text.withoutTags)
    builder.end()
  }

  /// A picture that is a block's only content is a caption; inside text it is nothing.
  private mutating func endPicture() {
    guard let words = pictureText else { return }
    pictureText = nil
    guard builder.isBlockEmpty, !words.isEmpty, lists.isEmpty, heading == nil else { return }
    builder.begin(.caption)
    builder.append(words)
  }
}

extension String {
  /// What stands outside of `<` and `>`.
  var withoutTags: String {
    var isInTag = false
    var output: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { output.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
