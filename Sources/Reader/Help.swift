import Articles

/// A panel of rows to read and search: the keys that work in one pane, made from the key map, or
/// the messages.
package struct Help: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var keys: String
    package var text: String
    /// The columns that the keys take.
    package var keyColumns = 1
  }

  package let title: String
  package private(set) var rows: [Row]
  package private(set) var top = 0
  package var editor: LineEditor?

  /// The commands bound in `context`, its own first, then those bound everywhere.
  package init(context: Context, keymap: Keymap) {
    title = "Keys in the \(context.rawValue)"
    rows =
      Self.rows(of: context, keymap) + [Row(keys: "", text: "")] + Self.rows(of: .global, keymap)
  }

  /// What was said, the newest first.
  package init(messages: [Message]) {
    title = "Messages"
    rows = messages.reversed().map { Row(keys: $0.isError ? "!" : "", text: $0.text) }
    if rows.isEmpty { rows = [Row(keys: "", text: "nothing was said yet")] }
  }

  /// Lines of text.
  package init(title: String, lines: [String]) {
    self.title = title
    rows = lines.map { Row(keys: "", text: $0) }
  }

  /// The rows whose keys or words have what was typed.
  package var shown: [Row] {
    guard let typed = editor?.text, !typed.isEmpty else { return rows }
    let search = TextSearch(typed)
    return rows.filter { !search.matches(in: $0.keys + " " + $0.text).isEmpty }
  }

  /// The rows shown, set in so many columns: what has no room goes on below; where there is no
  /// room for two columns, it stands under its keys.
  ///
  /// - Complexity: O(*n*) in the rows.
  package func lines(columns: Int) -> [Row] {
    let keyColumns = rows.contains { $0.keys.utf8.count > 1 } ? 16 : 1
    let isStacked = columns - keyColumns - 3 < 20
    let width = isStacked ? 1 : keyColumns
    let room = max(columns - width - 3, 1)
    return shown.flatMap { row in
      let texts = Self.wrapped(row.text, columns: room)
      if isStacked, row.keys.utf8.count > 1 {
        let keys = Self.wrapped(row.keys, columns: max(columns - 4, 1))
        return keys.map { Row(keys: $0, text: "") }
          + texts.map { Row(keys: "", text: $0, keyColumns: width) }
      }
      let keys = Self.wrapped(row.keys, columns: width)
      return (0..<max(keys.count, texts.count)).map { index in
        Row(
          keys: index < keys.count ? keys[index] : "",
          text: index < texts.count ? texts[index] : "", keyColumns: width)
      }
    }
  }

  private static func wrapped(_ text: String, columns: Int) -> [String] {
    text.utf8.count <= columns ? [text] : PanelLines.wrapped(text, columns: columns)
  }

  package mutating func scroll(by lines: Int, height: Int, columns: Int) {
    let count = self.lines(columns: columns).count
    top = min(max(top.addingClamped(lines), 0), max(count - height, 0))
  }

  /// One row for each command, or sequence of keys, that `context` itself binds, in the order of the key map.
  package static func rows(of context: Context, _ keymap: Keymap) -> [Row] {
    var targets: [KeyTarget] = []
    for binding in keymap.bindings where binding.context == context {
      if !targets.contains(binding.target) { targets.append(binding.target) }
    }
    return targets.map { target in
      let keys = keymap.bindings.filter { $0.context == context && $0.target == target }
      return Row(
        keys: keys.map { Keymap.spelling(of: $0.keys) }.joined(separator: "  "),
        text: target.help)
    }
  }
}
