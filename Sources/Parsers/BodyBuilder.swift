import Articles
import Ingest

/// Puts the text of an article together from its blocks, in reading order.
///
/// Blocks are joined by blank lines, entries of a list and rows of a table by line ends, cells by
/// tabs. Inside a block, white space is one space, but in code. All text is sanitized on its way.
struct BodyBuilder {
  var bytes: [UInt8] = []
  var parts: [Body.Part] = []
  var links: [Body.Link] = []
  var emphases: [Body.Emphasis] = []
  var open: Open?
  var isSpaceDue = false
  var spans: [OpenSpan] = []
  var table: OpenTable?
  /// How many quotations what is added stands in.
  var quotationDepth = 0

  /// A block that is being added.
  struct Open {
    var kind: Body.Kind
    var start: Int
  }

  /// A link or emphasis that is being added.
  struct OpenSpan {
    var mark: Mark
    var start: Int
  }

  enum Mark {
    case link(String)
    case emphasis(Body.Emphasis.Kind)
  }

  struct OpenTable {
    var rows: [[TextRange]] = []
    var headerRows = 0
    var cellStart = 0
  }

  /// The most bytes that the text of one article may have.
  private static let limit = 64 << 20

  init() {}

  /// Whether there is no text yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether the block that is being added has no text yet, or none is.
  var isBlockEmpty: Bool { open.map { bytes.count == $0.start } ?? true }

  /// Whether no block is open.
  var isClosed: Bool { open == nil }

  var isInTable: Bool { table != nil }

  /// Ends the block before, and begins one.
  mutating func begin(_ kind: Body.Kind) {
    end()
    if !bytes.isEmpty { bytes += isListed(kind) ? [0x0A] : [0x0A, 0x0A] }
    open = Open(kind: kind, start: bytes.count)
    isSpaceDue = false
    for index in spans.indices { spans[index].start = bytes.count }
  }

  private func isListed(_ kind: Body.Kind) -> Bool {
    if case .listEntry = kind, case .listEntry? = parts.last?.kind { true } else { false }
  }

  /// Ends the block, and drops it where it is empty.
  mutating func end() {
    guard let open else { return }
    trim(downTo: open.start)
    for span in spans { note(span) }
    if bytes.count > open.start {
      let range = TextRange(open.start, bytes.count)
      parts.append(Body.Part(open.kind, range, quotationDepth: quotationDepth))
    } else {
      dropJoint()
    }
    self.open = nil
  }

  /// Takes back the block that is being added.
  mutating func dropBlock() {
    guard let open else { return }
    bytes.removeLast(bytes.count - open.start)
    links.removeAll { $0.range.start >= open.start }
    emphases.removeAll { $0.range.start >= open.start }
    dropJoint()
    self.open = nil
  }

  /// Begins a block like the one that is open, as at a line break in a poem.
  mutating func breakBlock() {
    guard let open, table == nil else {
      isSpaceDue = true
      return
    }
    if case .listEntry(_, let depth) = open.kind {
      begin(.listEntry(marker: isBlockEmpty ? marker(of: open.kind) : "", depth: depth))
    } else {
      begin(open.kind)
    }
  }

  private func marker(of kind: Body.Kind) -> String {
    if case .listEntry(let marker, _) = kind { marker } else { "" }
  }

  mutating func addRule() {
    end()
    guard !bytes.isEmpty else { return }
    parts.append(
      Body.Part(.rule, TextRange(bytes.count, bytes.count), quotationDepth: quotationDepth))
  }

  /// Takes away white space at the end of the block.
  private mutating func trim(downTo start: Int) {
    while bytes.count > start {
      if let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x09 {
        bytes.removeLast()
      } else if bytes.count >= start + 2, bytes.suffix(2).elementsEqual([0xC2, 0xA0]) {
        bytes.removeLast(2)
      } else {
        return
      }
    }
  }

  /// Takes away the line ends that a dropped block stood behind.
  mutating func dropJoint() {
    let end = parts.last?.range.end ?? 0
    if bytes.count > end { bytes.removeLast(bytes.count - end) }
  }

  /// Adds text to the block; white space is one space.
  mutating func append(_ text: some StringProtocol) {
    guard let open, bytes.count < Self.limit else { return }
    for byte in Sanitizer.text(String(text)).utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        isSpaceDue = true
      } else {
        if isSpaceDue && bytes.count > (table?.cellStart ?? open.start) { bytes.append(0x20) }
        isSpaceDue = false
        bytes.append(byte)
      }
    }
  }

  /// Adds text whose lines and spaces are kept; tabs are four spaces.
  mutating func appendCode(_ text: some StringProtocol) {
    guard open != nil, bytes.count < Self.limit else { return }
    for byte in Sanitizer.text(String(text)).utf8 {
      if byte == 0x09 { bytes += [0x20, 0x20, 0x20, 0x20] } else { bytes.append(byte) }
    }
  }

  /// Adds a space where more text follows.
  mutating func appendSpace(where isWanted: Bool = true) {
    if isWanted { isSpaceDue = true }
  }
}

extension BodyBuilder {
  /// Begins a link, where the target may be one.
  mutating func beginLink(_ target: String?) {
    spans.append(OpenSpan(mark: .link(target ?? ""), start: textStart))
  }

  mutating func beginEmphasis(_ kind: Body.Emphasis.Kind) {
    spans.append(OpenSpan(mark: .emphasis(kind), start: textStart))
  }

  /// Where text that is added now will begin, or the space before it.
  private var textStart: Int { bytes.count }

  /// Ends the link or emphasis that was begun last.
  mutating func endSpan() {
    guard let span = spans.popLast() else { return }
    note(span)
  }

  /// Records the part of a link or emphasis that lies in the open block.
  private mutating func note(_ span: OpenSpan) {
    var start = span.start
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    guard open != nil, start < bytes.count else { return }
    let range = TextRange(start, bytes.count)
    switch span.mark {
    case .link(""): break
    case .link(let target): links.append(Body.Link(range, target: target))
    case .emphasis(let kind): emphases.append(Body.Emphasis(kind, range))
    }
  }
}
