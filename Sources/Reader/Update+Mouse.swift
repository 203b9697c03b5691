import Screen

extension ReaderState {
  private static let wheelRows = 3

  /// The wheel scrolls what is under it and marks nothing; a click selects, dragging selects text,
  /// and dragging a border moves it.
  mutating func click(_ mouse: Mouse) -> [Effect] {
    if popup == .welcome, case .press = mouse.action { popup = nil }
    guard popup == nil, !drag(mouse), let pane = layout.pane(at: mouse.position),
      let rect = layout[pane]
    else {
      return []
    }
    switch mouse.action {
    case .wheelUp: scroll(pane, by: -Self.wheelRows)
    case .wheelDown: scroll(pane, by: Self.wheelRows)
    case .press: return press(pane, row: mouse.position.row - rect.row - 1, at: mouse.position)
    case .drag:
      if pane == .text, let offset = offset(at: mouse.position) { select(to: offset) }
    case .release: break
    }
    return []
  }

  /// Takes hold of a border, moves it along, or lets it go; whether the report was about that.
  private mutating func drag(_ mouse: Mouse) -> Bool {
    switch mouse.action {
    case .press: draggedPane = layout.sidePane(borderedAt: mouse.position)
    case .drag:
      if let pane = draggedPane {
        let column = mouse.position.column
        setWidth(of: pane, to: pane == .list ? column : size.columns - 1 - column)
      }
    case .release:
      defer { draggedPane = nil }
      return draggedPane != nil
    case .wheelUp, .wheelDown: return false
    }
    return draggedPane != nil
  }

  private mutating func scroll(_ pane: Pane, by rows: Int) {
    switch pane {
    case .list: list.scroll(by: rows)
    case .text: reading.scroll(by: rows)
    case .sidebar: sidebar.scroll(by: rows)
    }
  }

  private mutating func press(_ pane: Pane, row: Int, at position: Position) -> [Effect] {
    let wasFocused = focus == pane
    setFocus(pane)
    guard row >= 0 else { return [] }
    switch pane {
    case .list:
      guard let index = list.row(atLine: row) else { return [] }
      let wasSelected = list.selection == index
      list.select(index)
      return wasFocused && wasSelected ? perform(.open, count: nil, argument: nil) : []
    case .text:
      reading.select(nil)
      guard let offset = offset(at: position) else { return [] }
      reading.go(to: offset)
      return reading.entityAtPoint == nil ? [] : perform(.mentionsHere, count: nil, argument: nil)
    case .sidebar:
      guard sidebar.rows.indices.contains(sidebar.top + row) else { return [] }
      let wasSelected = sidebar.selection == sidebar.top + row
      sidebar.select(sidebar.top + row)
      return wasFocused && wasSelected ? perform(.choose, count: nil, argument: nil) : []
    }
  }
}
