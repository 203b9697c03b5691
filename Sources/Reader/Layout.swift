package import Screen

/// A pane that can have the focus.
package enum Pane: String, CaseIterable, Sendable {
  case list
  case text
  case sidebar
}

/// Which pane gets which rectangle.
package struct Layout: Equatable, Sendable {
  package var list: Rect?
  package var text: Rect?
  package var sidebar: Rect?
  /// Columns of border between panes.
  package var borders: [Rect] = []
  /// The last row: filter, hits, messages, or a prompt.
  package var status: Rect

  /// The smallest screen that is drawn on.
  package static let smallest = Size(rows: 6, columns: 20)
  private static let wide = 120
  private static let middle = 80
  /// The fewest columns a pane is narrowed to.
  package static let narrowestPane = 16

  /// - Parameters:
  ///   - focus: The pane that is always there.
  ///   - side: The pane beside the text where there is room for one only.
  ///   - listWidth: The list's columns as the reader set them, or nil for a share of the screen.
  ///   - sidebarWidth: The same for the sidebar.
  package init(
    size: Size, focus: Pane, side: Pane, isZoomed: Bool, listWidth: Int? = nil,
    sidebarWidth: Int? = nil
  ) {
    let area = Rect(row: 0, column: 0, rows: size.rows - 1, columns: size.columns)
    status = Rect(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
    if isZoomed || size.columns < Self.middle {
      self[focus] = area
    } else if size.columns < Self.wide {
      let shown = focus == .text ? side : focus
      let columns = shown == .list ? listWidth ?? 30 : sidebarWidth ?? 30
      split(area, left: shown == .list ? columns : nil, right: shown == .list ? nil : columns)
    } else {
      split(
        area, left: listWidth ?? size.columns * 26 / 100,
        right: sidebarWidth ?? min(size.columns * 25 / 100, 40))
    }
  }

  package subscript(_ pane: Pane) -> Rect? {
    get {
      switch pane {
      case .list: list
      case .text: text
      case .sidebar: sidebar
      }
    }
    set {
      switch pane {
      case .list: list = newValue
      case .text: text = newValue
      case .sidebar: sidebar = newValue
      }
    }
  }

  /// The pane whose rectangle `position` is in.
  package func pane(at position: Position) -> Pane? {
    Pane.allCases.first { self[$0]?.contains(position) ?? false }
  }

  /// The list or the sidebar, where `position` is on the border between it and the text.
  package func sidePane(borderedAt position: Position) -> Pane? {
    guard let border = borders.first(where: { $0.contains(position) }) else { return nil }
    return border.column == list?.columns ? .list : .sidebar
  }

  private mutating func split(_ area: Rect, left: Int?, right: Int?) {
    var rest = area
    let limit = area.columns / 2 - Self.narrowestPane / 2
    if let left {
      let columns = min(max(left, Self.narrowestPane), limit)
      (list, rest) = rest.splitColumns(at: columns, gap: 1)
      borders.append(Rect(row: 0, column: columns, rows: area.rows, columns: 1))
    }
    if let right {
      let columns = rest.columns - min(max(right, Self.narrowestPane), limit) - 1
      borders.append(Rect(row: 0, column: rest.column + columns, rows: area.rows, columns: 1))
      (rest, sidebar) = rest.splitColumns(at: columns, gap: 1)
    }
    text = rest
  }
}
