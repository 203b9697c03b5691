/// Lines kept as they stand, such as those of code.
enum FixedLines {
  static func lines(_ range: Range<Int>, in bytes: Span<UInt8>) -> [TypesetLine] {
    var lines: [TypesetLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let isReturned = end > start && bytes[end - 1] == 0x0D
      lines.append(line(start..<(isReturned ? end - 1 : end), in: bytes))
      start = end + 1
    }
    return lines
  }

  private static func line(_ range: Range<Int>, in bytes: Span<UInt8>) -> TypesetLine {
    var line = TypesetLine(range: range, columns: columns(range, in: bytes), gapCount: 0)
    line.keepsBlanks = true
    line.isLast = true
    return line
  }

  /// Columns with tabs widened to the next multiple of 8.
  private static func columns(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var columns = 0
    var scanner = DisplayScanner()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      columns += scanner.columns(of: scalar.code)
      if scalar.code == 0x09 { columns = (columns + 7) / 8 * 8 }
      offset += scalar.byteCount
    }
    return columns
  }
}
