import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The list: one row an article.
  func listPanel(in rect: Rect, _ cache: inout PanelCache) -> Panel {
    let style = base(.list)
    var lines = [
      title(
        isSearching ? "searching …" : "Articles", detail: listPosition, pane: .list,
        columns: rect.columns)
    ]
    lines += listLines(columns: rect.columns, &cache)
    if list.total == nil, let failure = list.failure {
      lines += unreadableList(failure.why, columns: rect.columns)
    }
    if list.total == 0 { lines += emptyList(columns: rect.columns) }
    return Panel(rect, lines: lines, fill: style)
  }

  /// Whether the list may still grow: rows are looked for, or counted.
  private var isSearching: Bool {
    list.isCut || !list.isTotalKnown && !isTypingFilter
  }

  private var listPosition: String {
    guard let total = list.total else { return list.failure == nil ? "…" : "" }
    let more = list.isTotalKnown ? "" : "+"
    let selected = list.marked.isEmpty ? "" : "\(list.marked.count) selected · "
    return total == 0 ? "0" : selected + "\(list.selection + 1)/\(total)\(more)"
  }

  /// The heading of a group, over its first row or over the first on screen.
  func headingLine(over index: Int, columns: Int) -> Line {
    let style = base(.listHeading)
    let text = list.row(at: index).map { heading(over: $0) } ?? ""
    let words = " " + ColumnWidth.truncated(text, toColumns: max(columns - 2, 1)) + " "
    let room = max(columns - ColumnWidth.columns(of: words), 0)
    let rule = options.isPlain ? "" : String(repeating: marks.rule, count: room)
    return Line([Run(words, style), Run(rule, base(.rule).over(base(.list)))], fill: base(.list))
  }

  /// What to do about an empty list.
  private func emptyList(columns: Int) -> [Line] {
    let style = base(.listDetail)
    let words =
      filter == .all
      ? ["No articles yet.", "gazette PATH reads", "files and folders."]
      : ["Nothing matches", filter.text, "", "Esc drops the filter,", "f changes it."]
    return words.map { Line([Run(" " + ColumnWidth.truncated($0, toColumns: columns - 1), style)]) }
  }

  /// Why there is no list.
  private func unreadableList(_ why: String, columns: Int) -> [Line] {
    let end = filter == .all ? "" : " Esc drops the filter."
    return PanelLines.wrapped("This list cannot be read: \(why).\(end)", columns: columns - 2)
      .map { Line([Run(" " + $0, base(.listDetail))]) }
  }

  func listLine(at index: Int, columns: Int) -> Line {
    var style = base(.list)
    let isSelected = index == list.selection
    if isSelected {
      style = theme[focus == .list ? .listSelection : .listSelectionBlurred].over(style)
    }
    guard let row = list.row(at: index) else { return Line([Run(" …", style)], fill: style) }
    return rowLine(row, at: index, columns: columns, style: style)
  }
}
