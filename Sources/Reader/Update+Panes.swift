import Screen

extension ReaderState {
  /// Moves the focus, zooms, or changes a pane's width.
  mutating func arrange(_ command: Command, count: Int) {
    switch command {
    case .nextPane: setFocus(pane(after: focus, step: 1))
    case .previousPane: setFocus(pane(after: focus, step: -1))
    case .showList: setFocus(.list)
    case .showSidebar: setFocus(.sidebar)
    case .zoom: isZoomed.toggle()
    case .widenPane: widen(by: 2 * count)
    default: widen(by: -2 * count)
    }
  }

  mutating func setFocus(_ pane: Pane) {
    focus = pane
    if pane != .text { side = pane }
    if pane == .sidebar, let entity = reading.entityAtPoint { sidebar.select(entity: entity) }
  }

  private func pane(after pane: Pane, step: Int) -> Pane {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// Changes the width of the focused pane; the text grows at the cost of the side pane in use.
  private mutating func widen(by columns: Int) {
    let pane = focus == .text ? side : focus
    let change = focus == .text ? -columns : columns
    guard let rect = layout[pane], !isZoomed else { return }
    setWidth(of: pane, to: rect.columns + change)
  }

  /// Gives a side pane other columns, as far as the screen allows.
  mutating func setWidth(of pane: Pane, to columns: Int) {
    let width = min(max(columns, Layout.narrowestPane), size.columns / 2)
    if pane == .list { options.listWidth = width } else { options.sidebarWidth = width }
  }
}
