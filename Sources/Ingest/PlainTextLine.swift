import Articles

/// One line of a plain text: where it stands and what it looks like.
struct PlainTextLine {
  /// From its first visible byte to its last; empty for a blank line.
  var range: TextRange
  /// Columns before the first visible one; a tab counts four.
  var indent: Int
  /// Its code points, of `range`.
  var length: Int
  var mark: Mark

  /// What a line begins with that says what it is.
  enum Mark: Equatable {
    case none
    case blank
    /// `>`, that many.
    case quotation(depth: Int)
    /// `-` or `•`.
    case bullet
    /// `3.` or `3)`.
    case number(Int)
    /// Nothing but dashes, stars or the like.
    case rule
  }
}

extension PlainTextLine {
  /// The lines of a sanitized text.
  static func lines(of bytes: [UInt8]) -> [PlainTextLine] {
    var lines: [PlainTextLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(PlainTextLine(bytes, TextRange(start, end)))
      start = end + 1
    }
    return lines
  }

  private init(_ bytes: [UInt8], _ whole: TextRange) {
    var start = whole.start
    var end = whole.end
    indent = 0
    while start < end, Self.isBlank(bytes[start]) {
      indent += bytes[start] == UInt8(ascii: "\t") ? 4 : 1
      start += 1
    }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    range = TextRange(start, end)
    length = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
    mark = .none
    markUp(bytes)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Finds the mark, and for a quotation cuts it off.
  private mutating func markUp(_ bytes: [UInt8]) {
    if range.isEmpty {
      mark = .blank
    } else if isRule(bytes) {
      mark = .rule
    } else if bytes[range.start] == UInt8(ascii: ">") {
      cutQuotationMark(bytes)
    } else if let width = bulletWidth(bytes), hasSpace(bytes, after: width) {
      mark = .bullet
    } else if let (number, width) = leadingNumber(bytes), hasSpace(bytes, after: width) {
      mark = .number(number)
    }
  }

  private func isRule(_ bytes: [UInt8]) -> Bool {
    let visible = bytes[range.start..<range.end].filter { !Self.isBlank($0) }
    guard visible.count >= 3, let first = visible.first else { return false }
    let isEmDashes =
      visible.count % 3 == 0 && visible.count >= 6
      && stride(from: 0, to: visible.count, by: 3).allSatisfy {
        visible[$0..<$0 + 3].elementsEqual([0xE2, 0x80, 0x94])
      }
    return isEmDashes || "-*_=~#".utf8.contains(first) && visible.allSatisfy { $0 == first }
  }

  private mutating func cutQuotationMark(_ bytes: [UInt8]) {
    var depth = 0
    var start = range.start
    while start < range.end, bytes[start] == UInt8(ascii: ">") || Self.isBlank(bytes[start]) {
      if bytes[start] == UInt8(ascii: ">") { depth += 1 }
      start += 1
    }
    range = TextRange(start, range.end)
    mark = range.isEmpty ? .blank : .quotation(depth: min(depth, 16))
  }

  private static let bullets: [[UInt8]] = ["•", "‣", "▪", "◦", "●"].map { Array($0.utf8) }

  private func bulletWidth(_ bytes: [UInt8]) -> Int? {
    let rest = bytes[range.start..<range.end]
    if let first = rest.first, "-*+".utf8.contains(first) { return 1 }
    if rest.starts(with: [0xC2, 0xB7]) { return 2 }
    return Self.bullets.contains { rest.starts(with: $0) } ? 3 : nil
  }

  private func leadingNumber(_ bytes: [UInt8]) -> (number: Int, width: Int)? {
    let digits = bytes[range.start..<range.end].prefix(4).prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let next = range.start + digits.count
    guard next < range.end, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
    else { return nil }
    return (number, digits.count + 1)
  }

  /// Whether a space and then a word stand behind the first `width` bytes.
  private func hasSpace(_ bytes: [UInt8], after width: Int) -> Bool {
    let next = range.start + width
    return next + 1 < range.end && Self.isBlank(bytes[next])
  }

  /// The bytes of its list mark and the spaces behind it.
  func markWidth(_ bytes: [UInt8]) -> Int {
    var next = range.start
    while next < range.end, !Self.isBlank(bytes[next]) { next += 1 }
    while next < range.end, Self.isBlank(bytes[next]) { next += 1 }
    return next - range.start
  }
}
