extension Frame {
  /// The cells of a row, after all panels are painted: as many as the frame has columns.
  ///
  /// A nil color of a run is that of its panel's fill. A wide cluster that a panel's edge or a
  /// later panel cuts becomes a space.
  ///
  /// - Complexity: O(the columns and bytes of the panels' lines in that row).
  package func cells(inRow row: Int) -> [Cell] {
    var canvas = RowCanvas(columns: size.columns)
    for panel in panels where panel.rect.row <= row && row < panel.rect.row + panel.rect.rows {
      let index = row - panel.rect.row
      let line = index < panel.lines.count ? panel.lines[index] : Line()
      canvas.paint(line, of: panel)
    }
    return canvas.cells
  }
}

/// One row of a frame while panels are painted over it.
private struct RowCanvas {
  private(set) var cells: [Cell]

  init(columns: Int) {
    cells = Array(repeating: .blank(Style()), count: max(columns, 0))
  }

  mutating func paint(_ line: Line, of panel: Panel) {
    let start = max(panel.rect.column, 0)
    let end = min(panel.rect.column + panel.rect.columns, cells.count)
    guard panel.rect.column >= 0, start < end else { return }
    separateHalves(at: start)
    separateHalves(at: end)
    var column = start
    for run in line.runs where column < end {
      column = paint(run.text, in: run.style.over(panel.fill), from: column, to: end)
    }
    let blank = Cell.blank(line.fill.over(panel.fill))
    while column < end {
      cells[column] = blank
      column += 1
    }
  }
}

extension RowCanvas {
  /// Makes spaces of a wide cluster that lies on both sides of `column`.
  fileprivate mutating func separateHalves(at column: Int) {
    guard column > 0, column < cells.count, cells[column].columns == 0 else { return }
    cells[column - 1] = .blank(cells[column - 1].style)
    cells[column] = .blank(cells[column].style)
  }

  /// Paints text that ends before `end`, and returns the column behind it.
  fileprivate mutating func paint(
    _ text: String, in style: Style, from start: Int, to end: Int
  ) -> Int {
    var column = start
    for character in text {
      guard column < end else { break }
      if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
        cells[column] = Cell([UInt32(ascii), 0, 0, 0, 0], columns: 1, style: style)
        column += 1
      } else {
        column = paint(Cluster(character), in: style, at: column, before: end)
      }
    }
    return column
  }

  private mutating func paint(
    _ cluster: Cluster, in style: Style, at column: Int, before end: Int
  ) -> Int {
    switch cluster.columns {
    case 0: return column
    case 2 where column + 1 >= end:
      cells[column] = .blank(style)
      return column + 1
    case 2:
      cells[column + 1] = Cell([0, 0, 0, 0, 0], columns: 0, style: style)
    default: break
    }
    cells[column] = Cell(cluster.scalars, columns: cluster.columns, style: style)
    return column + Int(cluster.columns)
  }
}
