extension ColumnWidth {
  /// Where a text stands in a field wider than itself.
  package enum Alignment: Sendable {
    case left
    case center
    case right
  }

  /// `text` as drawn, cut between grapheme clusters so that it takes at most `limit` columns.
  ///
  /// - Parameter ellipsis: Ends a text that was cut; it is left out where it does not fit itself.
  /// - Complexity: O(*n*) in the bytes that fit.
  package static func truncated(
    _ text: String, toColumns limit: Int, ellipsis: String = "…"
  ) -> String {
    let text = text[...]
    if let plain = plain(text, toColumns: limit, ellipsis: ellipsis) { return plain }
    guard fittingByteCount(of: text, columns: limit) < text.utf8.count else {
      return displayText(of: text)
    }
    let ellipsisColumns = columns(of: ellipsis)
    let end = ellipsisColumns <= limit ? ellipsis : ""
    let kept = fittingByteCount(of: text, columns: limit - columns(of: end))
    return displayText(of: Substring(text.utf8.prefix(kept))) + end
  }

  /// `text` as drawn in exactly `width` columns: cut with an ellipsis, or filled with spaces.
  package static func padded(
    _ text: String, toColumns width: Int, alignment: Alignment = .left
  ) -> String {
    let drawn = truncated(text, toColumns: width)
    let spare = max(0, width - columns(of: drawn))
    guard spare > 0 else { return drawn }
    let before =
      switch alignment {
      case .left: 0
      case .center: spare / 2
      case .right: spare
      }
    return blanks(before) + drawn + blanks(spare - before)
  }

  /// So many spaces.
  package static func blanks(_ count: Int) -> String {
    String(decoding: [UInt8](repeating: 0x20, count: count), as: UTF8.self)
  }

  /// The same for text that begins in printable ASCII, a byte a column; nil for other text.
  private static func plain(
    _ text: Substring, toColumns limit: Int, ellipsis: String
  ) -> String? {
    guard limit >= 1 else { return nil }
    let bytes = text.utf8Span.span
    for index in 0..<min(limit + 1, bytes.count) where bytes[index] &- 0x20 >= 0x5F { return nil }
    guard bytes.count > limit else { return String(text) }
    guard ellipsis == "…" else { return nil }
    return String(Substring(text.utf8.prefix(limit - 1))) + ellipsis
  }

  /// How many bytes of `text` fit into `columns`, up to a boundary between grapheme clusters.
  package static func fittingByteCount(of text: Substring, columns limit: Int) -> Int {
    var clusters = Clusters(text.utf8.count)
    let bytes = text.utf8Span.span
    var columns = 0
    while let cluster = clusters.next(in: bytes) {
      columns += cluster.columns
      if columns > limit { return cluster.range.lowerBound }
    }
    return bytes.count
  }
}
