import Articles

/// What the rows of the list are grouped by: each group has a heading.
package enum Grouping: String, CaseIterable, Sendable {
  case none
  /// Where the list is in the order of dates.
  case day
  /// Where the list is in the order of sources.
  case source
}

/// What the rows under one heading have in common.
enum RowGroup: Equatable {
  /// The day they were published, or came; in days since 1970.
  case day(Int)
  case source(String)
}

/// Puts rows into groups.
struct RowGrouping: Equatable {
  var grouping = Grouping.none
  /// How far the reader's clock is east of Greenwich.
  var secondsFromUTC = 0

  /// The group of a row; nil where rows are in none.
  func group(of row: ListRow) -> RowGroup? {
    switch grouping {
    case .none: nil
    case .day: .day(Self.day(of: row.listed, secondsFromUTC: secondsFromUTC))
    case .source: .source(row.source)
    }
  }

  fileprivate static func day(of time: Timestamp, secondsFromUTC: Int) -> Int {
    let local = time.seconds + Int64(secondsFromUTC)
    return Int((local >= 0 ? local : local - 86_399) / 86_400)
  }
}

/// A line of the list pane.
enum ListLine: Equatable {
  /// Over a row: by its place in the list.
  case heading(Int)
  case row(Int)
}

extension ReaderState {
  /// How the rows are grouped: as the reader wants it, where the order of the list has such groups.
  var rowGrouping: RowGrouping {
    var rows = RowGrouping(secondsFromUTC: secondsFromUTC)
    switch (options.grouping, filter.sort ?? list.order) {
    case (.day, .date), (.day, .dateDescending): rows.grouping = .day
    case (.source, .source): rows.grouping = .source
    default: break
    }
    return rows
  }

  /// Groups by day, then by source, then not at all; the order of the list follows.
  mutating func groupNext() -> [Effect] {
    let all = Grouping.allCases
    let index = all.firstIndex(of: options.grouping) ?? 0
    var wanted = options
    wanted.use(all[(index + 1) % all.count])
    message = Message(
      wanted.grouping == .none ? "not grouped" : "grouped by \(wanted.grouping.rawValue)")
    return use(wanted)
  }

  /// What a heading over a row says: "Today", "Monday 3 June", a source.
  func heading(over row: ListRow) -> String {
    switch list.grouping.group(of: row) {
    case .source(let name): return name.isEmpty ? "no source" : name
    case .day(let day):
      let today = RowGrouping.day(of: now, secondsFromUTC: secondsFromUTC)
      if day == today { return "Today" }
      if day == today - 1 { return "Yesterday" }
      return row.listed.weekdayAndDate(now: now, secondsFromUTC: secondsFromUTC)
    case nil: return ""
    }
  }
}

extension Options {
  /// Groups the list, and puts it into an order that has such groups.
  mutating func use(_ wanted: Grouping) {
    grouping = wanted
    switch wanted {
    case .source: sort = .source
    case .day where sort != .date: sort = .dateDescending
    case .none where sort == .source: sort = .dateDescending
    case .day, .none: break
    }
  }
}
