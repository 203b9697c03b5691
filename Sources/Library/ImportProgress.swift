public import Articles

/// How far an import is.
public struct ImportProgress: Equatable, Sendable {
  /// Files looked at so far, those that were skipped included.
  public var files = 0
  /// Files whose articles are in the library, or that have none.
  public var kept = 0
  /// Files there are in all.
  public var total: Int
  /// Articles that were not in the library, or were there in another form.
  public var added = 0
  public var updated = 0
  /// Articles that were there just so.
  public var unchanged = 0
  public var skipped = 0
  /// Seconds since it began.
  public var seconds = 0.0

  public init(total: Int) {
    self.total = total
  }

  /// Files a second.
  public var rate: Double { seconds > 0 ? Double(files) / seconds : 0 }

  /// Seconds that the rest will take at this rate; nil before there is a rate.
  public var remaining: Double? { rate > 0 ? Double(total - files) / rate : nil }
}

/// What an import came to.
public struct ImportReport: Equatable, Sendable {
  public var progress: ImportProgress
  /// The articles read, in the order of the files.
  public var articles: [Article.ID] = []
  /// Those of them that were new, or are there in another form now.
  public var changed: [Article.ID] = []
  /// Whether it was stopped before its end.
  public var isStopped = false
  /// Why each of the other files was not read, one sentence each.
  public var skipped: [String] = []
}
