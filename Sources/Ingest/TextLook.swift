/// What the beginning of a text looks like.
struct TextLook {
  private let bytes: [UInt8]
  /// The first byte that is neither white space nor a byte order mark.
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    start = bytes[marked...].firstIndex { $0 > 0x20 } ?? bytes.count
  }

  /// Markup, and whether it is read.
  struct Markup: CustomStringConvertible {
    let format: Format?
    let description: String
  }

  /// The kind of markup or JSON it begins with.
  var markup: Markup? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") { return json }
    guard bytes[start] == UInt8(ascii: "<") else { return looksLikeHTML ? html : nil }
    guard let root = rootName else { return looksLikeHTML ? html : nil }
    switch root {
    case "rss", "feed", "rdf", "channel", "atom":
      return Markup(format: .feed, description: "a feed")
    case "opml": return Markup(format: nil, description: "a list of feeds (OPML)")
    case "svg": return Markup(format: nil, description: "a picture")
    default: break
    }
    if Self.htmlRoots.contains(root) || looksLikeHTML { return html }
    return isXML ? Markup(format: nil, description: "XML of another kind") : nil
  }

  private var html: Markup { Markup(format: .html, description: "HTML") }

  private var isXML: Bool { bytes.has("<?xml", at: start) }

  private var json: Markup? {
    if contains("jsonfeed.org/version") || contains("\"items\"") && contains("\"content_") {
      return Markup(format: .feed, description: "a feed")
    }
    let next = bytes[(start + 1)...].first { $0 > 0x20 }
    let isJSON =
      bytes[start] == UInt8(ascii: "{") ? next == UInt8(ascii: "\"") : next == UInt8(ascii: "{")
    return isJSON ? Markup(format: nil, description: "JSON that is no feed") : nil
  }

  private static let htmlRoots: Set<String> = [
    "!doctype html", "html", "head", "body", "title", "meta", "article", "main", "div", "p", "h1",
    "section", "header", "table", "center", "script", "style", "link",
  ]

  /// The name of the first element, in small letters without its prefix, past prolog and comments.
  private var rootName: String? {
    var index = start
    for _ in 0..<64 {
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
      if bytes.has("<!--", at: index) {
        guard let end = find("-->", from: index + 4) else { return nil }
        index = end + 3
      } else if bytes[index + 1] == UInt8(ascii: "?") {
        guard let end = find("?>", from: index) ?? find(">", from: index) else { return nil }
        index = end + (bytes[end] == UInt8(ascii: "?") ? 2 : 1)
      } else if bytes[index + 1] == UInt8(ascii: "!") {
        if folded(index..<index + 14).hasPrefix("<!doctype html") { return "!doctype html" }
        guard let end = endOfDeclaration(from: index) else { return nil }
        index = end + 1
      } else {
        return elementName(at: index + 1)
      }
      index = bytes[index...].firstIndex { $0 > 0x20 } ?? bytes.count
    }
    return nil
  }

  private func elementName(at index: Int) -> String {
    let name = bytes[index...].prefix(64).prefix { $0 > 0x20 && !"/>".utf8.contains($0) }
    let folded = String(decoding: name, as: UTF8.self).lowercased()
    return folded.split(separator: ":").last.map { String($0) } ?? folded
  }

  /// The end of a DOCTYPE, whose internal part may hold more declarations.
  private func endOfDeclaration(from index: Int) -> Int? {
    var isInside = false
    for place in index..<bytes.count {
      if bytes[place] == UInt8(ascii: "[") { isInside = true }
      if bytes[place] == UInt8(ascii: "]") { isInside = false }
      if bytes[place] == UInt8(ascii: ">") && !isInside { return place }
    }
    return nil
  }

  /// Whether tags of blocks are close enough to one another for a page, and closed.
  private var looksLikeHTML: Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    let tags = ["<p>", "<p ", "<div", "<br", "<table", "<h1", "<h2", "<article", "<ul", "<body"]
    let count = tags.reduce(0) { $0 + occurrences(of: $1, atMost: 8) }
    return count >= 4 && occurrences(of: "</", atMost: 4) >= 2 && count * 2000 > bytes.count
  }
}

extension TextLook {
  /// Whether it begins with the line that parts the letters of a mailbox.
  var isMailbox: Bool {
    guard bytes.has("From ", at: start) else { return false }
    let line = String(decoding: bytes[start...].prefix(200).prefix { $0 != 0x0A }, as: UTF8.self)
    guard line.split(separator: " ").count >= 6, line.contains(":") else { return false }
    let rest = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return headerNames(from: rest).count >= 1
  }

  /// Whether it begins with the headers of a letter.
  var isMail: Bool {
    let known: Set<String> = [
      "from", "to", "date", "subject", "message-id", "received", "return-path", "mime-version",
      "delivered-to", "content-type", "reply-to", "list-id", "dkim-signature", "envelope-to",
    ]
    let names = headerNames(from: start)
    return names.count { known.contains($0) } >= 2
      && names.contains { ["from", "received", "return-path", "message-id"].contains($0) }
  }

  /// The names before the first colon of every line up to the first blank one.
  private func headerNames(from index: Int) -> [String] {
    var names: [String] = []
    var start = index
    while start < bytes.count, names.count < 64 {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end].prefix { $0 != 0x0D }
      start = end + 1
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
      else { return [] }
      names.append(String(decoding: name, as: UTF8.self).lowercased())
    }
    return names
  }

  /// Whether it has a mark that only Markdown has, or several of those that others rarely have.
  var isMarkdown: Bool {
    var score = 0
    var start = 0
    while start < bytes.count, score < 3 {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      score += markdownScore(bytes[start..<end])
      start = end + 1
    }
    return score >= 3
  }

  private func markdownScore(_ line: ArraySlice<UInt8>) -> Int {
    let hashes = line.prefix(7).prefix { $0 == UInt8(ascii: "#") }
    if (1...6).contains(hashes.count), line.dropFirst(hashes.count).first == 0x20,
      line.count > hashes.count + 2
    {
      return 3
    }
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { return 2 }
    if line.starts(with: "|".utf8), line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ "|-: \r".utf8.contains($0) })
    {
      return 3
    }
    let text = line.prefix(4000)
    if text.has("](http") || text.has("](/") { return 3 }
    if text.starts(with: "[^".utf8) || text.starts(with: "![".utf8) || text.has("](") { return 2 }
    guard let strong = text.index(of: "**") else { return 0 }
    return text[(strong + 2)...].has("**") ? 1 : 0
  }

  private func contains(_ mark: String) -> Bool { occurrences(of: mark, atMost: 1) > 0 }

  /// How often `mark`, in small letters, occurs in any letters.
  private func occurrences(of mark: String, atMost limit: Int) -> Int {
    var count = 0
    var from = start
    while count < limit, let found = find(mark, from: from) {
      count += 1
      from = found + 1
    }
    return count
  }

  private func find(_ mark: String, from: Int) -> Int? {
    let wanted = Array(mark.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var index = from
    while index <= bytes.count - wanted.count {
      if fold(bytes[index]) == first,
        wanted.indices.allSatisfy({ fold(bytes[index + $0]) == wanted[$0] })
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func folded(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)].map(fold), as: UTF8.self)
  }

  private func fold(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
