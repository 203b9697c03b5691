/// A table fitted into a width: where its columns stand and how its cells are broken.
package struct TableLayout: Equatable, Sendable {
  /// A column of the table.
  package struct Column: Equatable, Sendable {
    /// The column of the screen it starts at, from the table's left edge.
    package let start: Int
    /// How many columns of the screen it takes.
    package let width: Int
    /// Right for numbers, else left.
    package let alignment: ColumnWidth.Alignment
  }

  /// Columns in the order of the cells of a row.
  package let columns: [Column]
  /// The lines of each cell, row by row.
  private let cells: [[[TypesetLine]]]

  /// Fits a table into `width` columns.
  ///
  /// Columns are as wide as their contents where that fits. Otherwise cells are broken, down to the
  /// widest word of each column; where even that is too wide, the table is wider than `width` and is
  /// to be scrolled sideways. Rows may have different numbers of cells.
  ///
  /// - Parameters:
  ///   - rows: UTF-8 ranges of `text`, cell by cell.
  ///   - headerRows: How many of the first rows say nothing of alignment.
  ///   - gap: Columns between two columns, for the caller to draw what it likes in.
  ///   - typesetter: Its settings hold for the cells, but for measure and justification.
  /// - Precondition: `width` is at least 1, `gap` not negative.
  /// - Complexity: O(*n*) in the bytes of the cells.
  package init(
    _ text: String, rows: [[Range<Int>]], headerRows: Int, width: Int, gap: Int,
    typesetter: Typesetter
  ) {
    let bytes = text.utf8Span.span
    var sizes = ColumnSizes()
    for row in rows {
      for (index, cell) in row.enumerated() {
        sizes.add(cell, at: index, mostLeast: max(12, width / 3), in: bytes)
      }
    }
    let gaps = gap * max(0, sizes.natural.count - 1)
    let widths = sizes.fitted(to: width - gaps)
    var start = 0
    columns = widths.enumerated().map { index, width in
      defer { start += width + gap }
      let isNumeric = Self.isNumeric(rows.dropFirst(headerRows), index, in: bytes)
      return Column(start: start, width: width, alignment: isNumeric ? .right : .left)
    }
    cells = rows.map { row in
      zip(row, widths).map { cell, width in
        Self.lines(text, cell, width: width, typesetter)
      }
    }
  }

  /// How wide it is; more than the width it was fitted into where it has to be scrolled.
  package var width: Int { columns.last.map { $0.start + $0.width } ?? 0 }

  /// How many lines a row takes, at least 1.
  package func height(ofRow row: Int) -> Int { max(1, cells[row].map(\.count).max() ?? 0) }

  /// The lines that stand side by side on one line of a row, each with the column of its left edge;
  /// a cell with fewer lines has none.
  ///
  /// - Parameter line: Below `height(ofRow:)`.
  package func lines(row: Int, line: Int) -> [(column: Int, line: TypesetLine)] {
    zip(columns, cells[row]).compactMap { column, lines in
      guard line < lines.count else { return nil }
      let spare = max(0, column.width - lines[line].indent - lines[line].columns)
      return (column.start + (column.alignment == .right ? spare : 0), lines[line])
    }
  }

  /// What is drawn on one line of a row, from left to right over the whole width of the table.
  ///
  /// - Parameters:
  ///   - line: Below `height(ofRow:)`; a cell with fewer lines leaves its place free.
  ///   - text: The text the table was made from.
  ///   - cuts: As for `TypesetLine.segments(of:cuts:)`.
  package func segments(row: Int, line: Int, of text: String, cuts: [Int] = []) -> [Segment] {
    lines(row: row, line: line).flatMap { start, line in
      line.segments(of: text, cuts: cuts).map { $0.moved(by: start) }
    }
  }
}

extension TableLayout {
  private static func lines(
    _ text: String, _ cell: Range<Int>, width: Int, _ settings: Typesetter
  ) -> [TypesetLine] {
    var typesetter = settings
    typesetter.width = width
    typesetter.isJustified = false
    typesetter.hangingColumns = 0
    return typesetter.lines(of: text, in: cell)
  }

  /// Whether a column holds numbers: each of its cells has a digit and at most three letters, for
  /// a unit.
  private static func isNumeric(
    _ rows: ArraySlice<[Range<Int>]>, _ column: Int, in bytes: Span<UInt8>
  ) -> Bool {
    var hasNumber = false
    for row in rows where column < row.count && !row[column].isEmpty {
      var digits = 0
      var others = 0
      for offset in row[column] {
        if bytes[offset].isDigit { digits += 1 }
        if bytes[offset].isLetter || bytes[offset] >= 0xC0 { others += 1 }
      }
      guard digits > 0 ? others <= 3 : others == 0 else { return false }
      hasNumber = hasNumber || digits > 0
    }
    return hasNumber
  }
}
