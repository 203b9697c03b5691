import Articles

/// A stretch of a plain text that belongs together: one line, or the lines of one paragraph.
struct PlainTextUnit {
  /// Without the list mark.
  var range: TextRange
  var lineCount: Int
  /// Its code points.
  var length: Int
  var indent: Int
  var mark: PlainTextLine.Mark
  /// As it is shown: "•" or "3."; empty outside lists.
  var marker = ""
  /// Whether a blank line, or the text's end, stands before and behind it.
  var isApartBefore: Bool
  var isApartAfter = false
}

extension PlainTextUnit {
  /// Joins lines that were wrapped; the others are units of their own.
  static func units(of bytes: [UInt8]) -> [PlainTextUnit] {
    let lines = PlainTextLine.lines(of: bytes)
    let joining = LineJoining(lines, bytes)
    var units: [PlainTextUnit] = []
    var isApart = true
    var previous: PlainTextLine?
    for line in lines {
      defer { previous = line }
      if line.mark == .blank {
        if let last = units.indices.last { units[last].isApartAfter = true }
        isApart = true
      } else if let previous, !isApart, let last = units.indices.last,
        joining.joins(previous, line, in: units[last])
      {
        units[last].append(line)
      } else {
        units.append(PlainTextUnit(line, isApartBefore: isApart))
        isApart = false
      }
    }
    if let last = units.indices.last { units[last].isApartAfter = true }
    cutListMarks(of: &units, bytes)
    return units
  }

  private init(_ line: PlainTextLine, isApartBefore: Bool) {
    range = line.range
    lineCount = 1
    length = line.length
    indent = line.indent
    mark = line.mark
    self.isApartBefore = isApartBefore
  }

  private mutating func append(_ line: PlainTextLine) {
    range = TextRange(range.start, line.range.end)
    lineCount += 1
    length += 1 + line.length
  }

  /// Two neighbors with the same kind of mark are a list; a mark that stands alone is text.
  private static func cutListMarks(of units: inout [PlainTextUnit], _ bytes: [UInt8]) {
    let marks = units.map(\.mark)
    for index in units.indices {
      let neighbors = [index - 1, index + 1].filter(marks.indices.contains).map { marks[$0] }
      switch marks[index] {
      case .bullet where neighbors.contains(.bullet):
        units[index].cutMark("•", bytes)
      case .number(let number)
      where neighbors.contains(.number(number + 1)) || neighbors.contains(.number(number - 1)):
        units[index].cutMark("\(number).", bytes)
      case .bullet, .number:
        units[index].mark = .none
      default:
        break
      }
    }
  }

  private mutating func cutMark(_ shown: String, _ bytes: [UInt8]) {
    let line = PlainTextLine(range: range, indent: indent, length: length, mark: mark)
    range = TextRange(min(range.start + line.markWidth(bytes), range.end), range.end)
    marker = shown
  }
}

/// Whether one line goes on in the next: what a text's own lines say about how it was wrapped.
private struct LineJoining {
  let bytes: [UInt8]
  /// The length at which lines were wrapped; nil where a line is a paragraph.
  let width: Int?

  init(_ lines: [PlainTextLine], _ bytes: [UInt8]) {
    self.bytes = bytes
    let longest = lines.lazy.filter { $0.mark != .rule }.map { $0.indent + $0.length }.max() ?? 0
    width = (50...100).contains(longest) ? longest : nil
  }

  /// Whether `line` goes on with what `previous` began, in the same block.
  func joins(_ previous: PlainTextLine, _ line: PlainTextLine, in unit: PlainTextUnit) -> Bool {
    guard line.mark == .none, previous.mark != .rule, !isQuotation(previous) else { return false }
    let isInList = unit.mark == .bullet || isNumber(unit.mark)
    if isInList && line.indent > unit.indent { return true }
    let isIndented = line.indent >= unit.indent + 1 && line.indent > previous.indent
    guard !isIndented else { return false }
    return beginsSmall(line) || isFull(previous, before: line)
  }

  private func isQuotation(_ line: PlainTextLine) -> Bool {
    if case .quotation = line.mark { true } else { false }
  }

  private func isNumber(_ mark: PlainTextLine.Mark) -> Bool {
    if case .number = mark { true } else { false }
  }

  private func beginsSmall(_ line: PlainTextLine) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[line.range.start])
  }

  /// Whether the next line's first word had no room any more, or nearly none.
  private func isFull(_ previous: PlainTextLine, before line: PlainTextLine) -> Bool {
    guard let width else { return false }
    let word = bytes[line.range.start..<line.range.end].prefix { $0 != UInt8(ascii: " ") }
    let slack = endsSentence(previous) ? 0 : width / 6
    return previous.indent + previous.length + 1 + min(word.count, 20) > width - slack
  }

  private func endsSentence(_ line: PlainTextLine) -> Bool {
    let last = bytes[line.range.end - 1]
    return ".!?:\"".utf8.contains(last)
  }
}
