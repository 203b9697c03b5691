/// How narrow and how wide the columns of a table may be, and the widths chosen between the two.
struct ColumnSizes: Equatable {
  /// The least columns each needs: its widest word.
  private(set) var least: [Int] = []
  /// The columns each would take with every cell on one line.
  private(set) var natural: [Int] = []

  /// Makes column `index` hold a cell.
  ///
  /// - Parameter mostLeast: A wider word may be cut rather than widen the table.
  mutating func add(_ cell: Range<Int>, at index: Int, mostLeast: Int, in bytes: Span<UInt8>) {
    while least.count <= index {
      least.append(1)
      natural.append(1)
    }
    var words = Words(cell, in: bytes)
    var widest = 0
    var columns = 0
    var end = 0
    while let word = words.next(in: bytes) {
      widest = max(widest, word.columnsAtEnd)
      end = columns + word.columns
      columns = word.ending == .mandatory ? 0 : columns + word.advance
      natural[index] = max(natural[index], end)
    }
    least[index] = max(least[index], min(widest, mostLeast))
  }

  /// Widths that add up to at most `room` where that is possible: the natural ones, or what is left
  /// over the least ones shared in proportion to what each lacks.
  func fitted(to room: Int) -> [Int] {
    let least = least, natural = natural
    let spare = room - least.reduce(0, +)
    let wanted = zip(natural, least).map { max(0, $0 - $1) }
    let allWanted = wanted.reduce(0, +)
    guard spare < allWanted else { return natural }
    guard spare > 0 else { return least }
    var given = 0
    var asked = 0
    return least.indices.map { index in
      asked += wanted[index]
      let share = spare * asked / allWanted - given
      given += share
      return least[index] + share
    }
  }
}
