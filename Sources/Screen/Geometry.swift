/// A size in terminal cells.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell of the screen; the top left one is (0, 0).
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The first `columns` columns, and the rest without the `gap` columns between them.
  package func splitColumns(at columns: Int, gap: Int = 0) -> (Rect, Rect) {
    let left = min(max(columns, 0), self.columns)
    let right = min(left + gap, self.columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: left),
      Rect(row: row, column: column + right, rows: rows, columns: self.columns - right)
    )
  }

  package func contains(_ position: Position) -> Bool {
    (row..<row + rows).contains(position.row)
      && (column..<column + columns).contains(position.column)
  }
}
