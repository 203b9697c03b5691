import Articles
import Screen
import Typesetting

/// The row of a prompt.
struct PromptRow {
  let line: Line
  /// The column of the cursor.
  let cursor: Int
  /// Whether what is wrong had no room beside the text.
  let lacksError: Bool
}

extension ReaderState {
  /// What is typed, and what it comes to where there is room for that.
  func promptRow(_ prompt: Prompt, columns: Int) -> PromptRow {
    let style = base(.prompt)
    let label = ColumnWidth.columns(of: prompt.kind.rawValue)
    let typed = ColumnWidth.columns(of: prompt.editor.text) + 1
    let free = columns - label - typed
    let details = details(of: prompt)
    let detail =
      details.first { ColumnWidth.columns(of: $0.text) <= max(free, columns / 3) && !$0.isError }
      ?? details.first { ColumnWidth.columns(of: $0.text) <= free }
    let room = columns - label - (detail.map { ColumnWidth.columns(of: $0.text) } ?? 0)
    let view = ScrolledLine(prompt.editor, columns: max(room, 1))
    let count = prompt.editor.characters.count
    let good = prompt.error.map { min($0.column ?? count, count) } ?? count
    var runs = [Run(prompt.kind.rawValue, style), Run(view.text(0..<good), style)]
    runs.append(Run(view.text(good..<count), theme[.promptError].over(style)))
    if let detail { runs.append(Run(detail.text, theme[detail.face].over(style))) }
    return PromptRow(
      line: Line(runs.filter { !$0.text.isEmpty }, fill: style), cursor: label + view.cursor,
      lacksError: prompt.error != nil && detail == nil)
  }

  private struct Detail {
    let text: String
    let face: Face
    var isError = false
  }

  /// What may stand behind the text, the longer form first.
  private func details(of prompt: Prompt) -> [Detail] {
    if let error = prompt.error {
      return [Detail(text: "  ← " + error.message, face: .promptError, isError: true)]
    }
    if prompt.kind == .filter, let total = list.total {
      let count = list.isTotalKnown ? "\(total)" : "more than \(total)"
      let noun = total == 1 && list.isTotalKnown ? "article" : "articles"
      let short = "  \(total)" + (list.isTotalKnown ? "" : "+")
      return ["  \(count) \(noun)", short].map { Detail(text: $0, face: .popupDetail) }
    }
    if prompt.kind == .search, let hits {
      let place = "  [\(hits.current.map { $0 + 1 } ?? 0)/\(hits.ranges.count)]"
      return [Detail(text: place, face: .prompt)]
    }
    return []
  }

  /// What is wrong with a prompt's text, for the rows above it; nothing where it stands beside it.
  func errorLines(of prompt: Prompt) -> [Line] {
    guard let error = prompt.error, promptRow(prompt, columns: size.columns).lacksError else {
      return []
    }
    let style = theme[.promptError].over(base(.popup))
    return PanelLines.wrapped(error.message, columns: size.columns - 2)
      .map { Line([Run(" " + $0, style)], fill: base(.popup)) }
  }
}
