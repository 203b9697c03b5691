import Articles
import Screen

/// The panels of the last frame with what they were made from: a key that changes one pane costs
/// that pane only.
package struct PanelCache {
  fileprivate struct TextInputs: Equatable {
    var rect: Rect
    var reading: ReadingPane
    var hits: HitState?
    var highlighting: Highlighting
    var look: Look
  }

  fileprivate struct SidebarInputs: Equatable {
    var rect: Rect
    var sidebar: Sidebar
    var pointed: Int?
    var look: Look
  }

  /// What every pane depends on.
  fileprivate struct Look: Equatable {
    var theme: Theme
    var isFocused: Bool
    var options: Options
  }

  /// What a row's line depends on besides the row.
  fileprivate struct RowState: Equatable {
    var index: Int
    var isSelected: Bool
    var isFocused: Bool
    var isOpen: Bool
    var isMarked: Bool
  }

  fileprivate struct Row {
    var state: RowState
    var line: Line
  }

  /// What every row depends on.
  fileprivate struct ListLook: Equatable {
    var theme: Theme
    var options: Options
    var columns: Int
    /// Ages are told by the minute.
    var minute: Int64
    var secondsFromUTC: Int
  }

  fileprivate var listLook: ListLook?
  /// The rows of the list that are here, and the lines that some of them were made into.
  fileprivate var window: [ListRow] = []
  fileprivate var windowStart = 0
  fileprivate var rows: [Row?] = []

  /// Takes in the rows that are here now, and keeps the lines of those that are as they were.
  fileprivate mutating func follow(_ list: ArticleList) {
    if window != list.window || windowStart != list.windowStart {
      let shift = list.windowStart - windowStart
      rows = list.window.indices.map { place in
        let isSame =
          window.indices.contains(place + shift) && window[place + shift] == list.window[place]
        return isSame ? rows[place + shift] : nil
      }
    }
    (window, windowStart) = (list.window, list.windowStart)
  }
  fileprivate var text: (inputs: TextInputs, panel: Panel)?
  fileprivate var sidebar: (inputs: SidebarInputs, panel: Panel)?

  package init() {}
}

extension ReaderState {
  /// - Parameter isFocused: False where the focus makes no difference.
  private func look(isFocused: Bool) -> PanelCache.Look {
    PanelCache.Look(theme: theme, isFocused: isFocused, options: options)
  }

  /// The lines of the list below its title.
  func listLines(columns: Int, _ cache: inout PanelCache) -> [Line] {
    let look = PanelCache.ListLook(
      theme: theme, options: options, columns: columns, minute: now.seconds / 60,
      secondsFromUTC: secondsFromUTC)
    cache.follow(list)
    if cache.listLook != look {
      cache.rows = Array(repeating: nil, count: list.window.count)
      cache.listLook = look
    }
    return list.lines.map { line in
      switch line {
      case .heading(let index): headingLine(over: index, columns: columns)
      case .row(let index): listLine(at: index, columns: columns, &cache)
      }
    }
  }

  private func listLine(at index: Int, columns: Int, _ cache: inout PanelCache) -> Line {
    let place = index - list.windowStart
    guard cache.rows.indices.contains(place) else { return listLine(at: index, columns: columns) }
    let id = list.window[place].id
    let isSelected = index == list.selection
    let state = PanelCache.RowState(
      index: options.listFormat.showsNumber ? index : 0, isSelected: isSelected,
      isFocused: isSelected && focus == .list, isOpen: id == reading.article?.id,
      isMarked: list.marked.contains(id))
    if let known = cache.rows[place], known.state == state { return known.line }
    let line = listLine(at: index, columns: columns)
    cache.rows[place] = PanelCache.Row(state: state, line: line)
    return line
  }

  func textPanel(in rect: Rect, _ cache: inout PanelCache) -> Panel {
    let inputs = PanelCache.TextInputs(
      rect: rect, reading: reading, hits: hits, highlighting: highlighting,
      look: look(isFocused: false))
    if var known = cache.text, known.inputs == inputs {
      known.panel.lines[0] = textTitleLine(columns: rect.columns)
      return known.panel
    }
    let panel = textPanel(in: rect)
    cache.text = (inputs, panel)
    return panel
  }

  func sidebarPanel(in rect: Rect, _ cache: inout PanelCache) -> Panel {
    let inputs = PanelCache.SidebarInputs(
      rect: rect, sidebar: sidebar, pointed: reading.entityAtPoint,
      look: look(isFocused: focus == .sidebar))
    if let known = cache.sidebar, known.inputs == inputs { return known.panel }
    let panel = sidebarPanel(in: rect)
    cache.sidebar = (inputs, panel)
    return panel
  }
}
