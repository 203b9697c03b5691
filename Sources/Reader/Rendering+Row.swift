import Articles
import Screen
import Typesetting

extension ReaderState {
  /// A row of the list as the setting `list-format` says.
  func rowLine(_ row: ListRow, at index: Int, columns: Int, style: Style) -> Line {
    var painter = RowPainter(
      row: row, index: index, columns: columns, style: style,
      isSelected: index == list.selection, state: self)
    return Line(painter.runs(of: options.listFormat.pieces), fill: style)
  }

  /// When an article was published, in as many columns as `dateColumns` says.
  func age(of row: ListRow) -> String {
    guard let published = row.published else { return "" }
    return switch options.dates {
    case .age: published.age(at: now, secondsFromUTC: secondsFromUTC)
    case .date: published.isoDay(secondsFromUTC: secondsFromUTC)
    }
  }

  fileprivate var dateColumns: Int { options.dates == .age ? 7 : 10 }
}

/// Fills a format with what one row has.
private struct RowPainter {
  let row: ListRow
  let index: Int
  let columns: Int
  /// The style of the whole row.
  let style: Style
  let isSelected: Bool
  let state: ReaderState
  /// What stands before the fill, what behind it, and what fills.
  private var left: [Run] = []
  private var right: [Run] = []
  private var fill: Character?

  init(row: ListRow, index: Int, columns: Int, style: Style, isSelected: Bool, state: ReaderState) {
    self.row = row
    self.index = index
    self.columns = columns
    self.style = style
    self.isSelected = isSelected
    self.state = state
  }

  /// Runs of `columns` columns; what stands left of the fill is cut first.
  mutating func runs(of pieces: [RowFormat.Piece]) -> [Run] {
    add(pieces)
    let end = Self.fitting(right, columns: max(columns - 4, 0))
    let room = columns - Self.columns(of: end)
    var runs = Self.fitting(left, columns: room)
    let spare = room - Self.columns(of: runs)
    if spare > 0 {
      runs.append(Run(String(repeating: fill ?? " ", count: spare), runs.last?.style ?? style))
    }
    return (runs + end).map { Run(state.ordered($0.text), $0.style) }
  }

  private static func columns(of runs: [Run]) -> Int {
    runs.reduce(0) { $0 + ColumnWidth.columns(of: $1.text) }
  }

  /// As much of the runs as there is room for.
  private static func fitting(_ runs: [Run], columns: Int) -> [Run] {
    var fitting: [Run] = []
    var rest = columns
    for run in runs where rest > 0 {
      let text = ColumnWidth.truncated(run.text, toColumns: rest, ellipsis: "…")
      fitting.append(Run(text, run.style))
      rest -= ColumnWidth.columns(of: text)
    }
    return fitting
  }

  private mutating func add(_ pieces: [RowFormat.Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let text): add(Run(text, quiet(.listDetail)))
      case .fill(let character): fill = character
      case .choice(let test, let then, let otherwise): add(isMet(test) ? then : otherwise)
      case .field(.flags, let width):
        for mark in [RowFormat.Field.pointer, .state, .star] { add(run(of: mark, width)) }
      case .field(let field, let width): add(run(of: field, width))
      }
    }
  }

  private mutating func add(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if fill == nil { left.append(run) } else { right.append(run) }
  }

  private func isMet(_ test: RowFormat.Test) -> Bool {
    switch test {
    case .columns(let least): columns >= least
    case .has(.flags): true
    case .has(let field): text(of: field).contains { $0 != " " }
    }
  }

  private func run(of field: RowFormat.Field, _ width: RowFormat.Width) -> Run {
    var text = text(of: field)
    let columns = width.columns ?? (field == .date ? state.dateColumns : nil)
    if let most = width.most { text = ColumnWidth.truncated(text, toColumns: most) }
    if let columns, field.markColumns == nil {
      text = ColumnWidth.padded(text, toColumns: columns, alignment: width.isLeft ? .left : .right)
    }
    return Run(text, runStyle(of: field))
  }

  private func text(of field: RowFormat.Field) -> String {
    let marks = state.marks
    let published = row.published
    return switch field {
    case .flags: ""  // its three marks have styles of their own
    case .pointer: row.id == state.reading.article?.id ? marks.pointer : " "
    case .state: row.isRead ? marks.begun(row.progress) : marks.unread
    case .star:
      state.list.marked.contains(row.id) ? marks.chosen : row.isStarred ? marks.starred : " "
    case .headline: row.headline
    case .source: row.source
    case .date: state.age(of: row)
    case .age: published?.age(at: state.now, secondsFromUTC: state.secondsFromUTC) ?? ""
    case .day: published?.isoDay(secondsFromUTC: state.secondsFromUTC) ?? ""
    case .hits: row.hits.map { $0 > 0 ? "\($0)" : "" } ?? ""
    case .words: "\(row.words)"
    case .minutes: "\(ReadingPane.minutes(for: row.words))"
    case .number: "\(index + 1)"
    case .progress: (1...99).contains(row.progress) ? "\(row.progress)%" : ""
    }
  }

  private func runStyle(of field: RowFormat.Field) -> Style {
    let face = state.theme[row.isRead ? .list : .listUnread]
    return switch field {
    case .flags, .pointer: style
    case .state: isSelected ? style : face.over(style)
    case .star: quiet(.listStar)
    case .headline: isSelected ? Style(attributes: face.attributes).over(style) : face.over(style)
    case .hits: quiet(.listHits)
    case .source, .date, .age, .day, .words, .minutes, .number, .progress:
      quiet(.listDetail)
    }
  }

  /// A face, but for the row chosen, which has one style.
  private func quiet(_ face: Face) -> Style { isSelected ? style : state.theme[face].over(style) }
}

extension RowFormat.Field {
  /// The columns of a mark, which are always the same; nil for what is no mark.
  fileprivate var markColumns: Int? {
    switch self {
    case .pointer, .state, .star: 1
    case .flags: 3
    default: nil
    }
  }
}

extension String {
  /// Itself behind as many spaces as make `columns`; it is ASCII.
  func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(columns - utf8.count, 0)) + self
  }
}
