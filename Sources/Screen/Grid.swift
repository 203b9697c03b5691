import Typesetting

extension Frame {
  /// The cells of a row, after all panels are painted: as many as the frame has columns.
  ///
  /// A nil color of a run is that of its panel's fill. A wide cluster that a panel's edge or a
  /// later panel cuts becomes a space. What of a text is drawn, and how wide, is up to
  /// `DisplayScanner`.
  ///
  /// - Complexity: O(the columns and bytes of the panels' lines in that row).
  package func cells(inRow row: Int) -> [Cell] {
    cells(inRow: row, columns: 0..<max(size.columns, 0))
  }

  /// The cells of a part of a row that no panel lies across an end of.
  package func cells(inRow row: Int, columns: Range<Int>) -> [Cell] {
    var canvas = RowCanvas(columns: columns)
    for panel in panels where panel.rows.contains(row) && panel.columns.overlaps(columns) {
      let index = row - panel.rect.row
      let line = index < panel.lines.count ? panel.lines[index] : Line()
      canvas.paint(line, of: panel)
    }
    return canvas.cells
  }
}

extension Panel {
  /// The rows of the screen that the panel covers.
  package var rows: Range<Int> { rect.row..<rect.row + max(rect.rows, 0) }
  /// The columns of the screen that the panel covers.
  package var columns: Range<Int> { rect.column..<rect.column + max(rect.columns, 0) }
}

/// Columns of one row of a frame while panels are painted over it.
private struct RowCanvas {
  private(set) var cells: [Cell]
  /// The column of the first cell.
  private let start: Int
  private var scanner = DisplayScanner()
  /// Where the next character goes, and where the panel ends.
  private var column = 0
  private var end = 0
  /// The cell that marks are added to; nil where the panel's edge cut it.
  private var base: Int?

  init(columns: Range<Int>) {
    start = columns.lowerBound
    cells = Array(repeating: .blank(Style()), count: columns.count)
  }

  mutating func paint(_ line: Line, of panel: Panel) {
    column = panel.rect.column - start
    end = min(column + panel.rect.columns, cells.count)
    guard column >= 0, column < end else { return }
    separateHalves(at: column)
    separateHalves(at: end)
    scanner = DisplayScanner()
    for run in line.runs {
      paint(run.text, in: run.style.over(panel.fill))
    }
    let fill = line.fill.over(panel.fill)
    while column < end { put(.blank(fill)) }
  }
}

extension RowCanvas {
  /// Makes spaces of a wide cluster that lies on both sides of `column`.
  private mutating func separateHalves(at column: Int) {
    guard column > 0, column < cells.count, cells[column].columns == 0 else { return }
    cells[column - 1] = .blank(cells[column - 1].style)
    cells[column] = .blank(cells[column].style)
  }

  private mutating func paint(_ text: String, in style: Style) {
    for scalar in text.unicodeScalars {
      if scalar.value &- 0x20 < 0x5F {
        guard column < end else { return }
        scanner.skipPlain(scalar.value)
        put(Cell([scalar.value, 0, 0, 0, 0], columns: 1, style: style))
      } else if !paint(scalar, in: style) {
        return
      }
    }
  }

  /// Paints a character or adds a mark to one; false where there is no room for it.
  private mutating func paint(_ scalar: Unicode.Scalar, in style: Style) -> Bool {
    switch scanner.drawing(of: scalar.value) {
    case .nothing: return true
    case .itself(columns: 0):
      addMark(scalar.value)
      return true
    case _ where column >= end: return false
    case .itself(columns: 2): putWide(scalar.value, in: style)
    case .itself: put(Cell([scalar.value, 0, 0, 0, 0], columns: 1, style: style))
    case .replacement: put(Cell([0xFFFD, 0, 0, 0, 0], columns: 1, style: style))
    case .blank: put(.blank(style))
    case .markOnCircle: put(Cell([0x25CC, scalar.value, 0, 0, 0], columns: 1, style: style))
    }
    return true
  }

  private mutating func put(_ cell: Cell) {
    cells[column] = cell
    base = column
    column += 1
  }

  private mutating func putWide(_ scalar: UInt32, in style: Style) {
    guard column + 1 < end else {
      put(.blank(style))
      base = nil
      return
    }
    put(Cell([scalar, 0, 0, 0, 0], columns: 2, style: style))
    cells[column] = Cell([0, 0, 0, 0, 0], columns: 0, style: style)
    column += 1
  }

  private mutating func addMark(_ scalar: UInt32) {
    guard let base,
      let free = cells[base].scalars.indices.first(where: { cells[base].scalars[$0] == 0 })
    else { return }
    cells[base].scalars[free] = scalar
  }
}
