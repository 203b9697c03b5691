import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The last row: a prompt, or where one is, what is chosen and what goes on.
  func statusLine(columns: Int) -> Line {
    if case .prompt(let prompt) = popup { return promptLine(prompt, columns: columns) }
    let style = base(.status)
    let right = rightStatus
    let room = max(columns - ColumnWidth.columns(of: right) - 1, 0)
    var runs = [Run(" ", style)]
    var used = 1
    for run in leftStatus {
      let text = ColumnWidth.truncated(run.text, toColumns: max(room - used, 0), ellipsis: "…")
      runs.append(Run(ordered(text), run.style))
      used += ColumnWidth.columns(of: text)
    }
    runs.append(Run(ColumnWidth.blanks(max(room - used, 0)), style))
    runs.append(Run(right + " ", style))
    return Line(runs, fill: style)
  }

  private var leftStatus: [Run] {
    let style = base(.status)
    if let message {
      return [Run(message.text, message.isError ? theme[.statusError].over(style) : style)]
    }
    var runs: [Run] = []
    if filter != .all { runs.append(Run(filter.text + "  ", theme[.statusFilter].over(style))) }
    if let hits { runs.append(Run(hits.label + "  ", theme[.statusHits].over(style))) }
    if let work, !options.isPlain { runs.append(Run(work, style)) }
    return runs
  }

  private var rightStatus: String {
    let keys = Keymap.spelling(of: pending)
    let typed = (count.map(String.init) ?? "") + keys
    if !typed.isEmpty { return typed }
    let help = keymap.key(for: .help, in: context).map { $0 + " help" } ?? ""
    return size.columns >= 40 ? help : ""
  }

  private func promptLine(_ prompt: Prompt, columns: Int) -> Line {
    let style = base(.prompt)
    var runs = [Run(prompt.kind.rawValue, style)]
    let text = ColumnWidth.displayText(of: prompt.editor.text)
    if let error = prompt.error {
      let column = min(error.column ?? text.count, text.count)
      runs.append(Run(String(text.prefix(column)), style))
      runs.append(Run(String(text.dropFirst(column)), theme[.promptError].over(style)))
      runs.append(Run("  ← " + error.message, theme[.promptError].over(style)))
    } else {
      runs.append(Run(text, style))
      if prompt.kind == .filter, let total = list.total {
        let count = list.isTotalKnown ? "\(total)" : "more than \(total)"
        let noun = total == 1 && list.isTotalKnown ? "article" : "articles"
        runs.append(Run("  \(count) \(noun)", theme[.popupDetail].over(style)))
      } else if prompt.kind == .search, let hits {
        runs.append(Run("  [\(hits.current.map { $0 + 1 } ?? 0)/\(hits.ranges.count)]", style))
      }
    }
    return Line(runs, fill: style)
  }
}
