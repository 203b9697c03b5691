import Screen
import Typesetting

extension ReaderState {
  /// Lays whatever popup is open over the panes, and puts the cursor where it belongs.
  func addPopup(to frame: inout Frame) {
    switch popup {
    case .prompt(let prompt):
      let cursor = promptRow(prompt, columns: size.columns).cursor
      frame.cursor = Position(row: size.rows - 1, column: min(cursor, size.columns - 1))
      frame.isCursorVisible = true
      addCandidates(of: prompt, to: &frame)
    case .picker(let picker): add(picker, to: &frame)
    case .help(let help): add(help, to: &frame)
    case .welcome: addWelcome(to: &frame)
    case nil:
      if !pending.isEmpty { addHints(to: &frame) }
    }
  }

  /// What a prompt's text may become and, nearest to it, what is wrong with it.
  private func addCandidates(of prompt: Prompt, to frame: inout Frame) {
    let errors = errorLines(of: prompt).prefix(max(size.rows - 2, 1))
    let all = candidateLines(of: prompt)
    let rows = max(min(all.count, 10, size.rows - 2 - errors.count), 0)
    let first = min(max((prompt.completion?.index ?? 0) - rows + 1, 0), all.count - rows)
    let lines = all[first..<first + rows] + errors
    guard !lines.isEmpty else { return }
    addBox(
      Array(lines), columns: errors.isEmpty ? min(64, size.columns) : size.columns, to: &frame)
  }

  private func candidateLines(of prompt: Prompt) -> [Line] {
    if let completion = prompt.completion {
      return completion.candidates.enumerated().map { index, text in
        Line(
          [Run(" " + text, base(index == completion.index ? .popupSelection : .popup))],
          fill: base(index == completion.index ? .popupSelection : .popup))
      }
    } else if prompt.kind == .command, let hints = settingHints(of: prompt.editor.text) {
      return hints.map {
        keyLine($0.name, width: 26, text: $0.help, columns: min(64, size.columns))
      }
    } else if prompt.kind == .command {
      return Command.allCases.filter { $0.rawValue.hasPrefix(prompt.editor.text) }.map { command in
        let name = command.argument.map { command.rawValue + " " + $0 } ?? command.rawValue
        return keyLine(name, width: 22, text: command.help, columns: min(64, size.columns))
      }
    }
    return []
  }

  /// The bindings that the keys typed so far begin.
  private func addHints(to frame: inout Frame) {
    guard case .pending(let bindings) = keymap.resolve(pending, in: context) else { return }
    let lines = bindings.prefix(max(size.rows - 3, 1)).map {
      keyLine(
        Keymap.spelling(of: $0.keys), width: 6, text: $0.target.help,
        columns: min(46, size.columns))
    }
    addBox(lines, columns: min(46, size.columns), to: &frame)
  }

  /// A box at the bottom left, above the status line.
  private func addBox(_ lines: [Line], columns: Int, to frame: inout Frame) {
    let rect = Rect(
      row: size.rows - 1 - lines.count, column: 0, rows: lines.count, columns: columns)
    frame.panels.append(Panel(rect, lines: lines, fill: base(.popup)))
  }

  func keyLine(_ keys: String, width: Int, text: String, columns: Int) -> Line {
    let style = base(.popup)
    let room = max(columns - width - 3, 1)
    return Line(
      [
        Run(" " + ColumnWidth.padded(keys, toColumns: width), theme[.popupKey].over(style)),
        Run(" " + ColumnWidth.truncated(text, toColumns: room), style),
      ], fill: style)
  }

  /// A framed box in the middle of the screen; returns the rectangle inside the frame.
  ///
  /// - Parameter isInCorner: Whether it is to stand at the lower right instead.
  func box(
    columns: Int, rows: Int, in frame: inout Frame, isInCorner: Bool = false
  ) -> Rect {
    let columns = min(columns + 2, size.columns)
    let rows = min(rows + 2, size.rows - 1)
    let (below, right) = (max(size.rows - 1 - rows, 0), size.columns - columns)
    let rect = Rect(
      row: isInCorner ? below : below / 2, column: isInCorner ? right : right / 2, rows: rows,
      columns: columns)
    frame.panels.append(Panel(rect, lines: outline(of: rect), fill: base(.popup)))
    return Rect(
      row: rect.row + 1, column: rect.column + 1, rows: rows - 2, columns: columns - 2)
  }

  private func outline(of rect: Rect) -> [Line] {
    let style = theme[.border].foreground.map { Style(foreground: $0) } ?? Style()
    let edge = style.over(base(.popup))
    let corners = marks.corners
    let line = options.isPlain ? " " : marks.rule
    let across = String(repeating: line, count: max(rect.columns - 2, 0))
    let blank = ColumnWidth.blanks(max(rect.columns - 2, 0))
    let side = Line([Run(marks.border + blank + marks.border, edge)])
    return [Line([Run(corners[0] + across + corners[1], edge)])]
      + Array(repeating: side, count: max(rect.rows - 2, 0))
      + [Line([Run(corners[2] + across + corners[3], edge)])]
  }

  func heading(_ title: String, columns: Int) -> Line {
    let style = base(.titleFocused)
    return Line(
      [Run(" " + ColumnWidth.truncated(title, toColumns: columns - 2), style)], fill: style)
  }

  /// The same with what was typed, which goes on without the title where there is no room for both;
  /// and the column of the cursor.
  private func heading(
    _ title: String, typed editor: LineEditor, columns: Int
  ) -> (line: Line, cursor: Int) {
    let style = base(.titleFocused)
    let label = " \(title): "
    let typed = editor.text.isEmpty ? 0 : max(ColumnWidth.columns(of: editor.text), 16)
    let isNarrow = ColumnWidth.columns(of: label) + min(typed, 16) + 1 > columns
    let shown = isNarrow ? (typed == 0 ? fitted(label, to: columns - 1) : " ") : label
    let start = ColumnWidth.columns(of: shown)
    let view = ScrolledLine(editor, columns: max(columns - start, 1))
    return (Line([Run(shown + view.text, style)], fill: style), start + view.cursor)
  }

  private func add(_ picker: Picker, to frame: inout Frame) {
    let shown = picker.shown
    let foot = size.rows < 10 ? [] : footLines(of: picker)
    let rect = box(
      columns: picker.columns, rows: max(min(shown.count, 18), 1) + 1 + foot.count, in: &frame)
    let rows = max(rect.rows - 1 - foot.count, 1)
    let top = min(max(picker.selection - rows + 1, 0), max(shown.count - rows, 0))
    let (title, cursor) = heading(picker.title, typed: picker.editor, columns: rect.columns)
    var lines = [title]
    for index in top..<min(top + rows, shown.count) {
      lines.append(
        choiceLine(shown[index], isChosen: index == picker.selection, columns: rect.columns))
    }
    if shown.isEmpty {
      lines.append(Line([Run(" " + picker.absence, base(.popupDetail))], fill: base(.popup)))
    }
    lines += foot
    frame.panels.append(Panel(rect, lines: lines, fill: base(.popup)))
    frame.cursor = Position(
      row: rect.row, column: rect.column + min(cursor, rect.columns - 1))
    frame.isCursorVisible = true
  }

  /// What there is to know of the choice selected: its beginning, where it is too long.
  private func footLines(of picker: Picker) -> [Line] {
    guard let foot = picker.chosen?.foot, !foot.isEmpty else { return [] }
    let style = base(.popupDetail)
    let columns = max(min(picker.columns, size.columns - 2) - 2, 8)
    let rows = PanelLines.lines(of: foot, columns: columns).prefix(3)
    return rows.map { Line([Run(" " + $0, style)], fill: base(.popup)) }
  }

  private func choiceLine(_ choice: Choice, isChosen: Bool, columns: Int) -> Line {
    let style = base(isChosen ? .popupSelection : .popup)
    let detail = ordered(
      ColumnWidth.truncated(choice.detail, toColumns: columns / 3, ellipsis: "…"))
    let room = max(columns - 4 - ColumnWidth.columns(of: detail), 1)
    return Line(
      [
        Run(
          (isChosen ? marks.pointer + " " : "  ")
            + fitted(choice.title, to: room), style),
        Run(" " + detail + " ", isChosen ? style : theme[.popupDetail].over(style)),
      ], fill: style)
  }

  private func add(_ help: Help, to frame: inout Frame) {
    let room = helpRoom
    let shown = help.lines(columns: room.columns)
    let rect =
      room.isFramed
      ? box(columns: room.columns, rows: shown.count + 2, in: &frame)
      : Rect(row: 0, column: 0, rows: size.rows - 1, columns: size.columns)
    let (title, cursor) =
      help.editor.map { heading(help.title, typed: $0, columns: rect.columns) }
      ?? (heading(help.title, columns: rect.columns), 0)
    var lines = [title]
    for row in shown.dropFirst(help.top).prefix(room.rows) {
      let width = row.text.isEmpty ? rect.columns - 4 : row.keyColumns
      lines.append(keyLine(row.keys, width: width, text: row.text, columns: rect.columns))
    }
    if room.isFramed {
      while lines.count < rect.rows - 1 { lines.append(Line()) }
      let foot = help.editor == nil ? "j k scroll   / search   q close" : "Enter ends the search"
      lines.append(Line([Run(" " + foot, base(.popupDetail))]))
    }
    frame.panels.append(Panel(rect, lines: lines, fill: base(.popup)))
    frame.cursor = Position(row: rect.row, column: rect.column + cursor)
  }

  /// How many lines of help are seen at once, and how wide they are: on a small screen there is
  /// neither a frame nor a foot.
  var helpRoom: (rows: Int, columns: Int, isFramed: Bool) {
    guard size.rows >= 10, size.columns >= 30 else {
      return (max(size.rows - 2, 1), size.columns, false)
    }
    return (size.rows - 5, min(74, size.columns - 2), true)
  }
}
