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

  fileprivate struct RowInputs: Equatable {
    var row: ListRow
    var age: String
    var isSelected: Bool
    var isOpen: Bool
    var isMarked: Bool
    var columns: Int
    var look: Look
  }

  fileprivate var rows: [Article.ID: (inputs: RowInputs, line: Line)] = [:]
  /// How many rows are kept.
  fileprivate static let rowLimit = 400
  fileprivate var text: (inputs: TextInputs, panel: Panel)?
  fileprivate var sidebar: (inputs: SidebarInputs, panel: Panel)?

  package init() {}
}

extension ReaderState {
  /// - Parameter isFocused: False where the focus makes no difference.
  private func look(isFocused: Bool) -> PanelCache.Look {
    PanelCache.Look(theme: theme, isFocused: isFocused, options: options)
  }

  /// One row of the list.
  func listLine(at index: Int, columns: Int, _ cache: inout PanelCache) -> Line {
    guard let row = list.row(at: index) else { return listLine(at: index, columns: columns) }
    let inputs = PanelCache.RowInputs(
      row: row, age: age(of: row), isSelected: index == list.selection,
      isOpen: row.id == reading.article?.id, isMarked: list.marked.contains(row.id),
      columns: columns, look: look(isFocused: index == list.selection && focus == .list))
    if let known = cache.rows[row.id], known.inputs == inputs { return known.line }
    if cache.rows.count >= PanelCache.rowLimit { cache.rows = [:] }
    let line = listLine(at: index, columns: columns)
    cache.rows[row.id] = (inputs, line)
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
