import Articles

/// A panel of rows to read and search: the keys that work in one pane, made from the key map, or
/// the messages.
package struct Help: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var keys: String
    package var text: String
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

  /// The columns that the keys take.
  package var keyColumns: Int { rows.contains { $0.keys.count > 1 } ? 16 : 1 }

  package mutating func scroll(by lines: Int, height: Int) {
    top = min(max(top.addingClamped(lines), 0), max(shown.count - height, 0))
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
