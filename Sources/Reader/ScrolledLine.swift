import Typesetting

/// As much of a line being edited as there is room for, scrolled so that its cursor is seen.
struct ScrolledLine {
  /// The characters that are seen.
  let shown: Range<Int>
  /// Where the cursor is, in columns from the left edge.
  let cursor: Int
  private let characters: [Character]

  /// - Parameter columns: The room there is, at least 1; the cursor behind the end takes one.
  init(_ editor: LineEditor, columns: Int) {
    characters = editor.characters
    var ends = [0]
    for character in characters {
      ends.append(ends[ends.count - 1] + ColumnWidth.columns(of: String(character)))
    }
    let (all, before) = (ends[characters.count], ends[editor.cursor])
    guard all >= columns else {
      shown = 0..<characters.count
      cursor = before
      return
    }
    let wanted = min(max(before - columns * 2 / 3, 0), all + 1 - columns)
    let leftSign = wanted > 0 ? 1 : 0
    let first = min(ends.firstIndex { $0 >= wanted + leftSign } ?? 0, editor.cursor)
    let room = columns - leftSign
    let isWhole = all - ends[first] < room
    let edge = ends[first] + room - (isWhole ? 0 : 1)
    let last = ends.lastIndex { $0 <= edge } ?? characters.count
    shown = first..<max(min(last, characters.count), first)
    cursor = min(leftSign + before - ends[first], columns - 1)
  }

  /// What is drawn of the characters in a range, with a sign where the line goes on at its sides.
  func text(_ range: Range<Int>) -> String {
    let seen = range.clamped(to: shown)
    let isFirst = range.lowerBound <= shown.lowerBound && shown.lowerBound > 0
    let isLast = range.upperBound >= shown.upperBound && shown.upperBound < characters.count
    let isInside = range.upperBound > shown.lowerBound && range.lowerBound < shown.upperBound
    let text = ColumnWidth.displayText(of: String(characters[seen]))
    return (isFirst && isInside ? "…" : "") + text + (isLast && isInside ? "…" : "")
  }

  var text: String { text(0..<characters.count) }
}
