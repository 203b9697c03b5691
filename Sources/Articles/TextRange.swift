/// A half-open range of UTF-8 bytes in one text.
///
/// Everything that points into an article's text is a `TextRange`: paragraphs, links, mentions and
/// matches. Texts are sanitized once, at import, so an offset stays true for ever.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset just past the last byte; never less than `start`.
  public let end: Int

  /// - Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range ends before it starts")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether there is no byte in it.
  public var isEmpty: Bool { start == end }

  /// Whether the byte at `offset` is in it.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether every byte of `other` is in it.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The bytes in both, or an empty range at the nearest bound of `bounds`.
  public func clamped(to bounds: TextRange) -> TextRange {
    let low = min(max(start, bounds.start), bounds.end)
    return TextRange(low, min(max(end, low), bounds.end))
  }
}

extension TextRange: Comparable {
  /// By start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The text in `range`, which must lie on character boundaries and within the text.
  ///
  /// - Complexity: O(1): the text is contiguous UTF-8.
  public subscript(_ range: TextRange) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
