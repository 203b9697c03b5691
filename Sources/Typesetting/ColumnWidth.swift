/// How wide a text is in a terminal, and the text that is really drawn.
///
/// Layout and drawing share one table, so a text is as wide as it was said to be, in every terminal
/// whose C library knows Unicode 14. See `DisplayScanner` for what is not drawn as it is.
package enum ColumnWidth {
  /// The columns `text` takes when drawn; a tab or line end inside counts one.
  ///
  /// - Complexity: O(*n*) in the bytes, about one table look-up a character; ASCII is a byte test.
  package static func columns(of text: String) -> Int { columns(of: text[...]) }

  /// The same for a part of a text.
  package static func columns(of text: Substring) -> Int {
    let bytes = text.utf8Span.span
    return columns(of: bytes, in: 0..<bytes.count)
  }

  /// The columns of a range of bytes that starts and ends between grapheme clusters.
  static func columns(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    if bytes.isPlain(range) { return range.count }
    var columns = 0
    var scanner = DisplayScanner()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      columns += scanner.columns(of: scalar.code)
      offset += scalar.byteCount
    }
    return columns
  }

  /// The text to draw in place of `text`: as many columns in any terminal as `columns(of:)` says.
  ///
  /// - Parameter tabsFrom: The column the text starts at, to widen tabs to the next multiple of 8;
  ///   nil to draw a tab as one blank. Only with nil does `columns(of:)` agree.
  package static func displayText(of text: String, tabsFrom: Int? = nil) -> String {
    displayText(of: text[...], tabsFrom: tabsFrom)
  }

  /// The same for a part of a text.
  package static func displayText(of text: Substring, tabsFrom: Int? = nil) -> String {
    let bytes = text.utf8Span.span
    if bytes.isPlain(0..<bytes.count) || isDrawnAsItIs(bytes) { return String(text) }
    var drawn = DisplayText(tabsFrom: tabsFrom)
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      drawn.append(scalar.code)
      offset += scalar.byteCount
    }
    return drawn.text
  }

  private static func isDrawnAsItIs(_ bytes: Span<UInt8>) -> Bool {
    var scanner = DisplayScanner()
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      guard scanner.draws(scalar.code) else { return false }
      offset += scalar.byteCount
    }
    return true
  }
}

extension DisplayScanner {
  /// The columns the next code point adds.
  @inline(__always)
  mutating func columns(of code: UInt32) -> Int {
    if code &- 0x20 < 0x5F {
      skipPlain(code)
      return 1
    }
    switch drawing(of: code, CharacterProperties(code)) {
    case .nothing: return 0
    case .itself(let columns): return columns
    case .replacement, .blank, .markOnCircle: return 1
    }
  }
}

extension DisplayScanner {
  /// Whether the next code point is drawn as it is.
  fileprivate mutating func draws(_ code: UInt32) -> Bool {
    if code &- 0x20 < 0x5F {
      skipPlain(code)
      return true
    }
    return if case .itself = drawing(of: code, CharacterProperties(code)) { true } else { false }
  }
}

/// Text as it is drawn, gathered code point by code point.
private struct DisplayText {
  private(set) var text = ""
  private var scanner = DisplayScanner()
  /// The column the next character is drawn at, where tabs have stops.
  private var column: Int?

  init(tabsFrom column: Int?) {
    self.column = column
  }

  mutating func append(_ code: UInt32) {
    if code == 0x09, let column {
      scanner.skipPlain(0x20)
      return append(ColumnWidth.blanks(8 - column % 8), columns: 8 - column % 8)
    }
    let character = Unicode.Scalar(code).map { String(Character($0)) } ?? "\u{FFFD}"
    switch scanner.drawing(of: code, CharacterProperties(code)) {
    case .nothing: break
    case .itself(let columns): append(character, columns: columns)
    case .replacement: append("\u{FFFD}", columns: 1)
    case .blank: append(" ", columns: 1)
    case .markOnCircle: append("\u{25CC}" + character, columns: 1)
    }
  }

  private mutating func append(_ drawn: String, columns: Int) {
    text += drawn
    if let column { self.column = column + columns }
  }
}
