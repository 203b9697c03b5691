import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The last row: a prompt, or where none is, what is chosen and what goes on.
  func statusLine(columns: Int) -> Line {
    if case .prompt(let prompt) = popup { return promptRow(prompt, columns: columns).line }
    let style = base(.status)
    let right = rightStatus
    let rightColumns = right.isEmpty ? 0 : ColumnWidth.columns(of: right) + 1
    let room = max(columns - rightColumns, 0)
    var runs = [Run(" ", style)]
    var used = 1
    for run in leftStatus(columns: room - 1) {
      let text = ColumnWidth.truncated(run.text, toColumns: max(room - used, 0), ellipsis: "…")
      runs.append(Run(ordered(text), run.style))
      used += ColumnWidth.columns(of: text)
    }
    runs.append(Run(ColumnWidth.blanks(max(room - used, 0)), style))
    if !right.isEmpty { runs.append(Run(right + " ", style)) }
    return Line(runs, fill: style)
  }

  /// What of a message has no room in the last row, for the rows above it.
  func addMessage(to frame: inout Frame) {
    guard popup == nil else { return }
    let lines = messageLines.dropLast().map { Line([Run(" " + ordered($0), messageStyle)]) }
    guard !lines.isEmpty else { return }
    let rect = Rect(
      row: size.rows - 1 - lines.count, column: 0, rows: lines.count, columns: size.columns)
    frame.panels.append(Panel(rect, lines: lines, fill: base(.status)))
  }

  /// The message in as many lines as it takes, its paths made shorter first.
  private var messageLines: [String] {
    guard let message else { return [] }
    let columns = max(size.columns - 2, 1)
    let text = ShortPaths(home: home).shortened(message.text, columns: columns)
    let lines = PanelLines.wrapped(text, columns: columns)
    guard lines.count >= size.rows else { return lines }
    return lines.prefix(size.rows - 2) + [lines[size.rows - 2] + "…"]
  }

  private var messageStyle: Style {
    let style = base(.status)
    return message?.isError ?? false ? theme[.statusError].over(style) : style
  }

  /// Filter, hit set and what goes on; where they have no room, the first of them give way.
  private func leftStatus(columns: Int) -> [Run] {
    if let message {
      let text = popup == nil ? messageLines.last : message.text
      return [Run(text ?? "", messageStyle)]
    }
    let style = base(.status)
    var parts: [(text: String, style: Style)] = []
    if filter != .all { parts.append((filter.text, theme[.statusFilter].over(style))) }
    if let hits { parts.append((hits.label, theme[.statusHits].over(style))) }
    if let work, !options.isPlain { parts.append((work, style)) }
    var excess = parts.reduce(-2) { $0 + ColumnWidth.columns(of: $1.text) + 2 } - columns
    for index in parts.indices.dropLast() where excess > 0 {
      let whole = ColumnWidth.columns(of: parts[index].text)
      let kept = whole - excess
      parts[index].text =
        kept < Self.leastPart
        ? "" : ColumnWidth.truncated(parts[index].text, toColumns: kept, ellipsis: "…")
      excess -= kept < Self.leastPart ? whole + 2 : excess
    }
    let shown = parts.filter { !$0.text.isEmpty }
    return shown.enumerated().map { index, part in
      Run(part.text + (index < shown.count - 1 ? "  " : ""), part.style)
    }
  }

  /// A part of the status line with fewer columns would say nothing.
  private static let leastPart = 6

  /// Keys that begin a binding, or else which key helps, where no message needs the room.
  private var rightStatus: String {
    let keys = Keymap.spelling(of: pending)
    let typed = (count.map(String.init) ?? "") + keys
    if !typed.isEmpty || message != nil { return typed }
    let help = keymap.key(for: .help, in: context).map { $0 + " help" } ?? ""
    return size.columns >= 40 ? help : ""
  }
}
