package import Articles

/// The list pane: a window of rows over a list of any length.
package struct ArticleList: Equatable, Sendable {
  package var order = Filter.Sort.dateDescending
  /// The number of rows in all; nil until the first answer.
  package private(set) var total: Int?
  /// Whether there may be more than `total`.
  package private(set) var isTotalKnown = true
  /// Whether more rows are still looked for.
  private(set) var isCut = false
  /// Whether the last row is to be selected once it is known.
  private var isBoundForEnd = false
  /// The list that the rows are of.
  private(set) var listed: ListQuery?
  /// The rows that could not be read, and why not; nil once others were.
  package private(set) var failure: ListFailure?
  /// The request that is under way.
  var requested: ListRequest? {
    didSet { if requested != nil { askedFrom = place } }
  }
  /// What was selected when rows were asked for last.
  private var askedFrom = Place()

  /// Whether rows of the same list are on their way: what is then still missing is asked for when
  /// they are here.
  func isWaiting(for request: ListRequest) -> Bool {
    requested?.query == request.query && requested?.hits == request.hits
  }
  /// The row chosen, from 0.
  package private(set) var selection = 0
  /// The first row on screen.
  package private(set) var top = 0
  /// The rows that are here, the first of them row `windowStart` of the list.
  package private(set) var window: [ListRow] = []
  package private(set) var windowStart = 0
  /// How many rows the pane shows.
  package private(set) var height = 1

  /// What its rows are grouped by.
  var grouping = RowGrouping() {
    didSet { if grouping != oldValue { settle() } }
  }

  /// Articles marked, to be changed at once.
  package internal(set) var marked: Set<Article.ID> = []

  /// How many rows are fetched at a time: enough for several screens each way.
  package static let windowLength = 160

  package init() {}

  package var count: Int { total ?? 0 }

  /// The row at `index` of the list, where it is here.
  package func row(at index: Int) -> ListRow? {
    let offset = index - windowStart
    return window.indices.contains(offset) ? window[offset] : nil
  }

  package var selectedRow: ListRow? { row(at: selection) }

  /// The row of an article, where it is in the window.
  package func index(of id: Article.ID) -> Int? {
    window.firstIndex { $0.id == id }.map { $0 + windowStart }
  }

  /// The nearest row on one side of `index` that is like that, of those that are here.
  func nearest(
    from index: Int, isForward: Bool, where isWanted: (ListRow) -> Bool
  ) -> ListRow? {
    let offset = index - windowStart
    guard window.indices.contains(offset) else { return nil }
    return isForward
      ? window[(offset + 1)...].first(where: isWanted)
      : window[..<offset].last(where: isWanted)
  }

  /// Whether rows of the screen are missing.
  package var needsRows: Bool { total == nil || lacksRows(in: top..<top + height) }

  /// Whether rows of the screens before and behind are missing.
  var couldUseRows: Bool { lacksRows(in: top - height..<top + 2 * height) }

  private func lacksRows(in rows: Range<Int>) -> Bool {
    let wanted = rows.clamped(to: 0..<count)
    guard !wanted.isEmpty else { return false }
    return wanted.lowerBound < windowStart || wanted.upperBound > windowStart + window.count
  }

  /// The first row to ask for, so that the screen lies in the middle of the window.
  package var wantedStart: Int { max(top + height / 2 - Self.windowLength / 2, 0) }

  package mutating func resize(height: Int) {
    self.height = max(height, 1)
    scrollToSelection()
  }

  /// Takes rows in; the selection follows `page.anchorRow` where that is known.
  package mutating func receive(_ page: ListPage, of query: ListQuery? = nil) {
    listed = query
    failure = nil
    total = page.total
    isTotalKnown = page.isTotalKnown
    isCut = page.isCut
    let followed = page.anchorRow.map(selection(whereAnchorIs:))
    requested = nil
    window = page.rows
    windowStart = page.start
    if let followed {
      let onScreen = selection - top
      selection = followed
      top = max(followed - onScreen, 0)
    }
    settle()
  }

  /// Takes in that rows cannot be read. Those that are here stay where they are of the same list.
  mutating func fail(_ request: ListRequest, why: String) {
    requested = nil
    failure = ListFailure(request: request, why: why)
    isCut = false
    guard request.query != listed else { return }
    listed = nil
    total = nil
    window = []
    select(0)
  }

  /// What is to be selected now that the article asked for is in `row`: that, unless the reader
  /// has moved on since; then it is as far from there as it was.
  private func selection(whereAnchorIs row: Int) -> Int {
    guard let requested, hasMoved(from: askedFrom) else { return row }
    guard selection > 0, requested.anchor == askedFrom.article else { return selection }
    return max(row.addingClamped(selection - askedFrom.row), 0)
  }

  /// Takes in the number of rows, now that they are counted.
  package mutating func receive(total: Int) {
    self.total = total
    isTotalKnown = true
    settle()
  }

  /// - Parameter index: `Int.max` for the last row, which may not be known yet.
  package mutating func select(_ index: Int) {
    isBoundForEnd = index == .max && !isTotalKnown
    selection = index
    settle()
  }

  /// Keeps the selection in the list and on screen.
  private mutating func settle() {
    if isBoundForEnd { selection = .max }
    if isTotalKnown { isBoundForEnd = false }
    selection = min(max(selection, 0), max(count - 1, 0))
    scrollToSelection()
  }

  package mutating func move(by rows: Int) {
    select(selection.addingClamped(rows))
  }

  /// Scrolls by `rows`; the selection moves only where it would leave the screen.
  package mutating func scroll(by rows: Int) {
    isBoundForEnd = false
    top = max(top.addingClamped(rows), 0)
    top = min(top, lastTop)
    selection = min(max(selection, top), max(shownEnd - 1, 0))
  }

  /// Changes the row of an article, where it is here.
  package mutating func update(_ id: Article.ID, _ change: (inout ListRow) -> Void) {
    guard let index = window.firstIndex(where: { $0.id == id }) else { return }
    change(&window[index])
  }

  /// Changes every row that is here.
  package mutating func updateAll(_ change: (inout ListRow) -> Void) {
    for index in window.indices { change(&window[index]) }
  }

  private mutating func scrollToSelection() {
    if selection < top { top = selection }
    if selection >= top + height { top = selection - height + 1 }
    top = min(top, lastTop)
    while top < selection, lineCount(top...selection) > height { top += 1 }
  }
}

/// Rows that could not be read.
package struct ListFailure: Equatable, Sendable {
  package let request: ListRequest
  package let why: String
}

extension ArticleList {
  /// A row, and the article in it where that is known.
  struct Place: Equatable, Sendable {
    var row = 0
    var article: Article.ID?
  }

  /// What is selected.
  var place: Place { Place(row: selection, article: selectedRow?.id) }

  /// Whether the reader has moved the selection since it was at `place`; rows that came or went
  /// above it do not count.
  func hasMoved(from place: Place) -> Bool {
    guard let before = place.article, let now = selectedRow?.id else {
      return place.row != selection
    }
    return before != now
  }
}

extension Int {
  /// The sum, or the nearest bound where it would overflow.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other > 0 ? .max : .min) : sum
  }
}
