import Articles

/// Headings between rows. They are no rows: nothing counts them, and the cursor passes them by.
extension ArticleList {
  /// The lines on screen, from the top; the first is a heading where there are groups.
  var lines: [ListLine] {
    var lines: [ListLine] = []
    var index = top
    while index < count, lines.count < height {
      if hasHeading(index) { lines.append(.heading(index)) }
      if lines.count < height { lines.append(.row(index)) }
      index += 1
    }
    return lines
  }

  /// The line of a row on screen, from 0.
  func line(of index: Int) -> Int {
    index < top ? 0 : lineCount(top...index) - 1
  }

  /// The row at a line on screen; nil for a heading and below the last row.
  func row(atLine line: Int) -> Int? {
    let lines = lines
    guard lines.indices.contains(line), case .row(let index) = lines[line] else { return nil }
    return index
  }

  /// The row behind the last one on screen.
  var shownEnd: Int {
    for case .row(let index) in lines.reversed() { return index + 1 }
    return top
  }

  /// How many lines rows take with their headings, the first of them on top of the screen.
  func lineCount(_ rows: ClosedRange<Int>) -> Int {
    guard grouping.grouping != .none else { return rows.count }
    let headings = rows.dropFirst().count { startsGroup($0) }
    return rows.count + headings + (group(at: rows.lowerBound) == nil ? 0 : 1)
  }

  /// The last row that may stand on top: with it, the screen is full.
  var lastTop: Int {
    var first = max(count - height, 0)
    guard grouping.grouping != .none, top > first else { return first }
    while first < count - 1, lineCount(first...(count - 1)) > height { first += 1 }
    return first
  }

  private func hasHeading(_ index: Int) -> Bool {
    index == top ? group(at: index) != nil : startsGroup(index)
  }

  private func startsGroup(_ index: Int) -> Bool {
    guard let group = group(at: index), let before = self.group(at: index - 1) else { return false }
    return group != before
  }

  /// The group of a row; nil where the row is not here, or in no group.
  private func group(at index: Int) -> RowGroup? {
    row(at: index).flatMap { grouping.group(of: $0) }
  }
}
