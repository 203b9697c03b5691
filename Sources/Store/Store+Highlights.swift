package import Articles
import GRDB

extension Store {
  /// The highlights of an article, in order of their start.
  package func highlights(of article: Article.ID) throws(StoreError) -> [Highlight] {
    try read { database in
      guard let slot = try StoredArticle(database, id: article)?.slot else { return [] }
      return try database.highlights(slot: slot)
    }
  }

  /// The highlights of all articles, those of the newest first.
  package func highlights(limit: Int) throws(StoreError) -> [LibraryHighlight] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT start, length, note, color, quote, article.id, headline
          FROM highlight JOIN article USING (slot) ORDER BY slot DESC, start, length LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        LibraryHighlight(
          article: Article.ID(rawValue: try row.decode(atIndex: 5)),
          headline: try row.decode(atIndex: 6), highlight: try Highlight(row))
      }
    }
  }

  /// Gives an article other highlights, as one change that can be undone.
  package func setHighlights(
    _ highlights: [Highlight], of article: Article.ID, label: String
  ) throws(StoreError) {
    try changeHighlights(of: article, label: label) { _ in highlights }
  }

  /// Changes the highlights of an article, as one change that can be undone.
  package func change(
    _ change: HighlightChange, of article: Article.ID, label: String
  ) throws(StoreError) {
    try changeHighlights(of: article, label: label) { change.applied(to: $0) }
  }

  private func changeHighlights(
    of article: Article.ID, label: String, _ change: ([Highlight]) -> [Highlight]
  ) throws(StoreError) {
    try writeDurably { database in
      guard let slot = try StoredArticle(database, id: article)?.slot else {
        throw try StoreError.gone(isLastChange: UndoLog(database).lastDeleted(article))
      }
      let before = try database.highlights(slot: slot)
      try database.setHighlights(change(before), slot: slot)
      let after = try database.highlights(slot: slot)
      guard before != after else { return }
      try UndoLog(database).append(
        .highlighted(article, before: before, after: after), label: label)
    }
  }
}

extension Database {
  func highlights(slot: Int64) throws -> [Highlight] {
    let statement = try cachedStatement(
      sql: """
        SELECT start, length, note, color, quote FROM highlight WHERE slot = ?
        ORDER BY start, length, key
        """)
    return try Row.fetchAll(statement, arguments: [slot]).map(Highlight.init)
  }

  func setHighlights(_ highlights: [Highlight], slot: Int64) throws {
    try cachedStatement(sql: "DELETE FROM highlight WHERE slot = ?").execute(arguments: [slot])
    let statement = try cachedStatement(
      sql: """
        INSERT INTO highlight (slot, start, length, note, folded, color, quote)
        VALUES (?, ?, ?, ?4, gz_fold(?4), ?5, ?6)
        """)
    for highlight in highlights {
      try statement.execute(arguments: [
        slot, highlight.range.start, highlight.range.count, highlight.note, highlight.color,
        highlight.quote,
      ])
    }
  }
}

extension Highlight {
  /// From start, length, note, color and quote.
  fileprivate init(_ row: Row) throws {
    let (start, length): (Int, Int) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
    self.init(
      TextRange(start, start + length), color: try row.decode(atIndex: 3),
      note: try row.decode(atIndex: 2), quote: try row.decode(atIndex: 4))
  }
}
