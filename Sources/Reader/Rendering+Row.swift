import Articles
import Screen
import Typesetting

extension ReaderState {
  /// A row of the list as the setting `list-format` says.
  func rowLine(_ row: ListRow, at index: Int, columns: Int, style: Style) -> Line {
    let place = RowPlace(
      row: row, index: index, columns: columns, style: style,
      isSelected: index == list.selection)
    var runs = RowRuns()
    add(options.listFormat.pieces, of: place, to: &runs)
    return Line(
      runs.fitted(to: columns, style: style).map { Run(ordered($0.text), $0.style) }, fill: style)
  }

  /// When an article was published, in as many columns as `dateColumns` says.
  func age(of row: ListRow) -> String {
    guard let published = row.published else { return "" }
    return switch options.dates {
    case .age: published.age(at: now, secondsFromUTC: secondsFromUTC)
    case .date: published.isoDay(secondsFromUTC: secondsFromUTC)
    }
  }

  private var dateColumns: Int { options.dates == .age ? 7 : 10 }
}

/// What a format is filled with.
private struct RowPlace {
  let row: ListRow
  let index: Int
  let columns: Int
  /// The style of the whole row.
  let style: Style
  let isSelected: Bool
}

/// The runs of a row while they are gathered, each as it is drawn and with its columns.
private struct RowRuns {
  /// What stands before the fill, what behind it, and what fills.
  private var left: [(run: Run, columns: Int)] = []
  private var right: [(run: Run, columns: Int)] = []
  private var fill: Character?

  mutating func fill(with character: Character) { fill = character }

  /// - Parameter columns: How wide the text is when it is drawn; nil to find out.
  mutating func add(_ text: String, _ style: Style, columns: Int? = nil) {
    guard !text.isEmpty else { return }
    let drawn = columns == nil ? ColumnWidth.displayText(of: text) : text
    let measured = (Run(drawn, style), columns ?? ColumnWidth.columns(of: drawn))
    if fill == nil { left.append(measured) } else { right.append(measured) }
  }

  /// Runs of `columns` columns; what stands left of the fill is cut first.
  func fitted(to columns: Int, style: Style) -> [Run] {
    let (end, endColumns) = Self.fitting(right, columns: max(columns - 4, 0))
    let room = columns - endColumns
    var (runs, used) = Self.fitting(left, columns: room)
    if room > used {
      let gap =
        switch fill {
        case " ", nil: ColumnWidth.blanks(room - used)
        case let character?: String(repeating: character, count: room - used)
        }
      runs.append(Run(gap, runs.last?.style ?? style))
    }
    return runs + end
  }

  /// As much of the runs as there is room for, and its columns.
  private static func fitting(
    _ runs: [(run: Run, columns: Int)], columns: Int
  ) -> (runs: [Run], columns: Int) {
    var fitting: [Run] = []
    fitting.reserveCapacity(runs.count + 1)
    var rest = columns
    for (run, columns) in runs where rest > 0 {
      guard columns > rest else {
        fitting.append(run)
        rest -= columns
        continue
      }
      let text = ColumnWidth.truncated(run.text, toColumns: rest, ellipsis: "…")
      fitting.append(Run(text, run.style))
      rest -= ColumnWidth.columns(of: text)
    }
    return (fitting, columns - rest)
  }
}

/// Fills a format with what one row has.
extension ReaderState {
  private func add(
    _ pieces: [RowFormat.Piece], of place: RowPlace, to runs: inout RowRuns
  ) {
    for piece in pieces {
      switch piece {
      case .text(let text): runs.add(text, quiet(.listDetail, in: place))
      case .fill(let character): runs.fill(with: character)
      case .choice(let test, let then, let otherwise):
        add(isMet(test, by: place) ? then : otherwise, of: place, to: &runs)
      case .field(.flags, let width):
        for mark in [RowFormat.Field.pointer, .state, .star] {
          add(mark, width, of: place, to: &runs)
        }
      case .field(let field, let width): add(field, width, of: place, to: &runs)
      }
    }
  }

  private func add(
    _ field: RowFormat.Field, _ width: RowFormat.Width, of place: RowPlace,
    to runs: inout RowRuns
  ) {
    var text = text(of: field, in: place)
    let columns = width.columns ?? (field == .date ? dateColumns : nil)
    if let most = width.most { text = ColumnWidth.truncated(text, toColumns: most) }
    let markColumns = field.markColumns
    if let columns, markColumns == nil {
      text = ColumnWidth.padded(text, toColumns: columns, alignment: width.isLeft ? .left : .right)
    }
    runs.add(text, style(of: field, in: place), columns: markColumns)
  }

  private func isMet(_ test: RowFormat.Test, by place: RowPlace) -> Bool {
    switch test {
    case .columns(let least): place.columns >= least
    case .has(.flags): true
    case .has(let field): text(of: field, in: place).utf8.contains { $0 != UInt8(ascii: " ") }
    }
  }

  private func text(of field: RowFormat.Field, in place: RowPlace) -> String {
    let row = place.row
    let published = row.published
    return switch field {
    case .flags: ""  // its three marks have styles of their own
    case .pointer: row.id == reading.article?.id ? marks.pointer : " "
    case .state: row.isRead ? marks.begun(row.progress) : marks.unread
    case .star:
      list.marked.contains(row.id) ? marks.chosen : row.isStarred ? marks.starred : " "
    case .headline: row.headline
    case .source: row.source
    case .date: age(of: row)
    case .age: published?.age(at: now, secondsFromUTC: secondsFromUTC) ?? ""
    case .day: published?.isoDay(secondsFromUTC: secondsFromUTC) ?? ""
    case .hits: row.hits.map { $0 > 0 ? "\($0)" : "" } ?? ""
    case .words: "\(row.words)"
    case .minutes: "\(ReadingPane.minutes(for: row.words))"
    case .number: "\(place.index + 1)"
    case .progress: (1...99).contains(row.progress) ? "\(row.progress)%" : ""
    }
  }

  private func style(of field: RowFormat.Field, in place: RowPlace) -> Style {
    let face = theme[place.row.isRead ? .list : .listUnread]
    return switch field {
    case .flags, .pointer: place.style
    case .state: place.isSelected ? place.style : face.over(place.style)
    case .star: quiet(.listStar, in: place)
    case .headline:
      place.isSelected
        ? Style(attributes: face.attributes).over(place.style) : face.over(place.style)
    case .hits: quiet(.listHits, in: place)
    case .source, .date, .age, .day, .words, .minutes, .number, .progress:
      quiet(.listDetail, in: place)
    }
  }

  /// A face, but for the row chosen, which has one style.
  private func quiet(_ face: Face, in place: RowPlace) -> Style {
    place.isSelected ? place.style : theme[face].over(place.style)
  }
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
    ColumnWidth.blanks(max(columns - utf8.count, 0)) + self
  }
}
