package import Screen
import Typesetting

extension ReaderState {
  /// The whole screen. Pure; its cost is the rows on screen, whatever lies behind them.
  package func frame() -> Frame {
    var cache = PanelCache()
    return frame(&cache)
  }

  /// The same, with the panels of the last frame where nothing changed them.
  package func frame(_ cache: inout PanelCache) -> Frame {
    guard size.rows >= Layout.smallest.rows, size.columns >= Layout.smallest.columns else {
      return tooSmall
    }
    let layout = layout
    var frame = Frame(size: size)
    if let rect = layout.list { frame.panels.append(listPanel(in: rect, &cache)) }
    if let rect = layout.text { frame.panels.append(textPanel(in: rect, &cache)) }
    if let rect = layout.sidebar { frame.panels.append(sidebarPanel(in: rect, &cache)) }
    for rect in layout.borders {
      let line = Line([Run(marks.border, base(.border))])
      frame.panels.append(Panel(rect, lines: Array(repeating: line, count: rect.rows)))
    }
    frame.panels.append(Panel(layout.status, lines: [statusLine(columns: size.columns)]))
    addMessage(to: &frame)
    frame.cursor = cursor(in: layout)
    frame.isCursorVisible = options.isPlain
    if options.hyperlinks != .off, !options.isPlain, layout.text != nil {
      frame.links = reading.links
      frame.areLinksForced = options.hyperlinks == .on
    }
    addPopup(to: &frame)
    return frame
  }

  private var tooSmall: Frame {
    let smallest = Layout.smallest
    let text = "needs \(smallest.columns)×\(smallest.rows)"
    return Frame(size: size, panels: [Panel(Rect(size), lines: [Line([Run(text)])])])
  }

  /// A face laid over that of plain text.
  func base(_ face: Face) -> Style { theme[face].over(theme[.text]) }

  /// A line of an article's words in the order in which it is drawn.
  func ordered(_ text: String) -> String {
    options.reordersRightToLeft ? ColumnWidth.ordered(text) : text
  }

  /// The same cut or filled to `columns`.
  func fitted(_ text: String, to columns: Int) -> String {
    let cut = ColumnWidth.truncated(text, toColumns: columns, ellipsis: "…")
    return ColumnWidth.padded(ordered(cut), toColumns: columns)
  }

  /// The row over a pane: its name at the left, a detail at the right.
  func title(_ name: String, detail: String, pane: Pane, columns: Int) -> Line {
    let isFocused = focus == pane
    let style = base(isFocused ? .titleFocused : .title)
    let mark = isFocused ? marks.pointer : " "
    let detail = detail.isEmpty ? "" : " " + detail + " "
    let room = columns - 1 - ColumnWidth.columns(of: detail)
    guard room > 4 else {
      return Line([Run(mark + fitted(name, to: max(columns - 1, 0)), style)], fill: style)
    }
    return Line(
      [Run(mark + fitted(name, to: room) + detail, style)], fill: style)
  }

  private func cursor(in layout: Layout) -> Position? {
    guard let rect = layout[focus] else { return nil }
    switch focus {
    case .list:
      return Position(row: rect.row + 1 + list.line(of: list.selection), column: rect.column)
    case .sidebar:
      return Position(row: rect.row + 1 + sidebar.selection - sidebar.top, column: rect.column)
    case .text: return pointPosition(in: rect)
    }
  }
}
