/// Which articles, in what order.
public struct ListQuery: Equatable, Sendable {
  public var filter: Filter
  public var order: Filter.Sort

  public init(filter: Filter, order: Filter.Sort) {
    self.filter = filter
    self.order = order
  }
}

/// Rows that a list request brought.
public struct ListPage: Equatable, Sendable {
  /// The number of rows in all, or of those that are known of.
  public var total: Int
  /// Whether there may be no more than `total`.
  public var isTotalKnown: Bool
  public var start: Int
  public var rows: [ListRow]
  /// Whether there was no time to find all rows that were asked for: they come later.
  public var isCut: Bool
  /// The row of the request's anchor, where it is in the list.
  public var anchorRow: Int?

  public init(
    total: Int, isTotalKnown: Bool = true, start: Int, rows: [ListRow], isCut: Bool = false,
    anchorRow: Int? = nil
  ) {
    self.total = total
    self.isTotalKnown = isTotalKnown
    self.start = start
    self.rows = rows
    self.isCut = isCut
    self.anchorRow = anchorRow
  }
}
