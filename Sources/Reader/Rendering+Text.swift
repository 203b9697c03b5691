import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The text: the page's lines on screen, with mentions and hits marked.
  func textPanel(in rect: Rect) -> Panel {
    var lines = [textTitleLine(columns: rect.columns)]
    let margin = Self.textMargin(in: rect, measure: options.measure)
    let painter = TextPainter(state: self)
    let page = reading.page
    for index in reading.top..<min(reading.top + rect.rows - 1, max(page.lines.count, reading.top))
    {
      lines.append(
        painter.line(
          page.lines[index], margin: margin, columns: rect.columns, shift: reading.shift))
    }
    if reading.article == nil { lines += noArticle(columns: rect.columns) }
    return Panel(rect, lines: lines, fill: base(.text))
  }

  /// What stands where no article is open.
  private func noArticle(columns: Int) -> [Line] {
    let words = reading.unreadable.map { "This article cannot be read: \($0.why)." }
    return PanelLines.wrapped(words ?? "Choose an article with Enter.", columns: columns - 2)
      .map { Line([Run(" " + $0, base(.byline))]) }
  }

  func textTitleLine(columns: Int) -> Line {
    title(textTitle, detail: textDetail(columns: columns), pane: .text, columns: columns)
  }

  private var textTitle: String {
    guard let article = reading.article else { return "Text" }
    return reading.top == 0 && !article.isHeadlineDerived ? article.source.name : article.headline
  }

  /// How far one is in the text, drawn where there is room, and how long the rest takes.
  private func textDetail(columns: Int) -> String {
    guard reading.article != nil else { return "" }
    let minutes = reading.minutesLeft
    let time = minutes > 0 ? "\(minutes) min left · " : ""
    return time + meter(columns: columns) + "\(reading.progress)%"
  }

  /// A line of which so much is strong as has been read.
  private func meter(columns: Int) -> String {
    let length = min(columns / 8, 12)
    guard length >= 7, !options.isPlain else { return "" }
    let read = (reading.progress * length + 50) / 100
    return String(repeating: marks.meter.read, count: read)
      + String(repeating: marks.meter.rest, count: length - read) + " "
  }

  /// The columns left of the text, so that it stands in the middle of a wide pane.
  static func textMargin(in rect: Rect, measure: Int) -> Int {
    max((rect.columns - textColumns(in: rect, measure: measure)) / 2, 0)
  }

  /// The offset of the text shown at `position`, or the nearest in its line.
  func offset(at position: Position) -> Int? {
    guard let rect = layout.text else { return nil }
    let index = reading.top + position.row - rect.row - 1
    guard reading.page.lines.indices.contains(index) else { return nil }
    let line = reading.page.lines[index]
    let margin = Self.textMargin(in: rect, measure: options.measure)
    let column = position.column - rect.column - margin - ColumnWidth.columns(of: line.lead)
    guard let window = line.window(columns: rect.columns - margin, shift: reading.shift) else {
      return line.offset(at: column, in: reading.text)
    }
    let sign = window.lowerBound > 0 ? 1 : 0
    return line.offset(at: column - sign + window.lowerBound, in: reading.text)
  }

  /// Where the point is on screen.
  func pointPosition(in rect: Rect) -> Position? {
    let index = reading.page.line(at: reading.point)
    guard index >= reading.top, index < reading.top + rect.rows - 1,
      reading.page.lines.indices.contains(index)
    else { return Position(row: rect.row + 1, column: rect.column) }
    let line = reading.page.lines[index]
    let margin = Self.textMargin(in: rect, measure: options.measure)
    let window = line.window(columns: rect.columns - margin, shift: reading.shift)
    let hidden = window.map { $0.lowerBound > 0 ? $0.lowerBound - 1 : 0 } ?? 0
    let column =
      margin + ColumnWidth.columns(of: line.lead)
      + max(line.column(of: reading.point, in: reading.text) - hidden, 0)
    return Position(
      row: rect.row + 1 + index - reading.top,
      column: rect.column + min(column, max(rect.columns - 1, 0)))
  }
}
