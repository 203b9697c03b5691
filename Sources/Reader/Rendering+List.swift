import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The list: one row an article.
  func listPanel(in rect: Rect, _ cache: inout PanelCache) -> Panel {
    let style = base(.list)
    var lines = [
      title("Articles", detail: listPosition, pane: .list, columns: rect.columns)
    ]
    let end = min(list.top + rect.rows - 1, list.count)
    lines += listLines(list.top..<max(end, list.top), columns: rect.columns, &cache)
    if list.total == 0 { lines += emptyList(columns: rect.columns) }
    return Panel(rect, lines: lines, fill: style)
  }

  private var listPosition: String {
    guard let total = list.total else { return "…" }
    let more = list.isTotalKnown ? "" : "+"
    return total == 0 ? "0" : "\(list.selection + 1)/\(total)\(more)"
  }

  /// What to do about an empty list.
  private func emptyList(columns: Int) -> [Line] {
    let style = base(.listDetail)
    let words =
      filter == .all
      ? ["No articles yet.", "gazette PATH reads", "files and folders."]
      : ["Nothing matches", filter.text, "", "Esc drops the filter,", "f changes it."]
    return words.map { Line([Run(" " + ColumnWidth.truncated($0, toColumns: columns - 1), style)]) }
  }

  func listLine(at index: Int, columns: Int) -> Line {
    var style = base(.list)
    let isSelected = index == list.selection
    if isSelected {
      style = theme[focus == .list ? .listSelection : .listSelectionBlurred].over(style)
    }
    guard let row = list.row(at: index) else { return Line([Run(" …", style)], fill: style) }
    let detail = detail(of: row, columns: columns)
    let room = columns - 4 - ColumnWidth.columns(of: detail.text) - detail.hits.count
    let face = theme[row.isRead ? .list : .listUnread]
    func quiet(_ face: Face) -> Style { isSelected ? style : theme[face].over(style) }
    return Line(
      [
        Run(row.id == reading.article?.id ? marks.pointer : " ", style),
        Run(row.isRead ? " " : marks.unread, isSelected ? style : face.over(style)),
        Run(
          list.marked.contains(row.id) ? marks.chosen : row.isStarred ? marks.starred : " ",
          quiet(.listStar)),
        Run(
          ColumnWidth.padded(row.headline, toColumns: max(room, 1)),
          isSelected
            ? Style(attributes: face.attributes).over(style) : face.over(style)),
        Run(detail.hits, quiet(.listHits)),
        Run(detail.text + " ", quiet(.listDetail)),
      ], fill: style)
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

  /// What stands behind the headline: hits, source and age, as far as there is room.
  private func detail(of row: ListRow, columns: Int) -> (hits: String, text: String) {
    let hits = row.hits.map { $0 > 0 ? " \($0)" : "" } ?? ""
    let age = age(of: row)
    if columns >= 60 {
      return (
        hits,
        " " + ColumnWidth.padded(row.source, toColumns: 14) + " " + age.leftPadded(to: dateColumns)
      )
    }
    return (hits, columns >= 30 ? " " + age.leftPadded(to: dateColumns) : "")
  }
}

extension String {
  /// Itself behind as many spaces as make `columns`; it is ASCII.
  func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(columns - utf8.count, 0)) + self
  }
}
