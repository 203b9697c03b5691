package import Articles

extension Body {
  /// The offsets at which sentences begin, paragraph by paragraph.
  ///
  /// A sentence ends at `.`, `?`, `!` or `…`, closing quotes and brackets included, before white
  /// space and something that does not begin in lower case. A title or an initial ends none.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package var sentenceStarts: [Int] {
    var starts: [Int] = []
    for part in parts where !part.range.isEmpty {
      starts.append(part.range.start)
      starts += SentenceScanner(text: text, range: part.range).inner
    }
    return starts
  }

  /// The sentences of one part, in order, without the white space between them.
  ///
  /// - Complexity: O(*n*) in the bytes of `part`.
  func sentences(in part: TextRange) -> [TextRange] {
    let starts = [part.start] + SentenceScanner(text: text, range: part).inner
    return zip(starts, starts.dropFirst() + [part.end]).map { start, end in
      let trailing = text[TextRange(start, end)].utf8.reversed().prefix { $0 <= 0x20 }.count
      return TextRange(start, max(end - trailing, start))
    }
  }

  /// The offsets at which parts with text begin.
  package var partStarts: [Int] {
    parts.lazy.filter { !$0.range.isEmpty }.map(\.range.start)
  }
}

private struct SentenceScanner {
  let bytes: [UInt8]
  let base: Int

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt",
    "jr", "sr", "no", "vs", "inc", "co", "corp", "ltd", "e.g", "i.e", "u.s", "u.n", "u.k",
  ]

  init(text: String, range: TextRange) {
    bytes = Array(text[range].utf8)
    base = range.start
  }

  /// The starts of the sentences behind the first.
  var inner: [Int] {
    var starts: [Int] = []
    var index = 0
    while index < bytes.count {
      if let next = sentenceStart(behind: index) {
        starts.append(base + next)
        index = next
      } else {
        index += 1
      }
    }
    return starts
  }

  private func sentenceStart(behind index: Int) -> Int? {
    guard let stop = stopEnd(at: index) else { return nil }
    var next = stop
    while next < bytes.count, isCloser(at: next) { next += closerLength(at: next) }
    let gap = next
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A { next += 1 }
    guard next > gap, next < bytes.count, !isLower(bytes[next]) else { return nil }
    return bytes[index] == UInt8(ascii: ".") && isAbbreviation(before: index) ? nil : next
  }

  private func stopEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): index + 1
    case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA6]): index + 3
    default: nil
    }
  }

  private func isCloser(at index: Int) -> Bool {
    closerLength(at: index) > 0
  }

  private func closerLength(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0xE2
    where bytes[index...].starts(with: [0xE2, 0x80, 0x9D])
      || bytes[index...].starts(with: [0xE2, 0x80, 0x99]):
      3
    default: 0
    }
  }

  private func isLower(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private func isAbbreviation(before index: Int) -> Bool {
    let head = bytes[..<index]
    let start = head.lastIndex { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: "(") }
    let word = bytes[((start ?? -1) + 1)..<index]
    if word.count == 1, let letter = word.first, letter >= 0x41, letter <= 0x5A { return true }
    return Self.titles.contains(String(decoding: word, as: UTF8.self).lowercased())
  }
}
