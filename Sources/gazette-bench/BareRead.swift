import CStorage

/// The same rows as a first screenful, read by SQLite and nothing else: what a list cannot beat.
struct BareRead {
  let path: String

  /// Opens the file, reads `count` rows and closes it; how many there were.
  func run(count: Int32) -> Int {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
      return 0
    }
    return rows(connection, count: count)
  }

  private func rows(_ connection: OpaquePointer?, count: Int32) -> Int {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let sql = """
      SELECT a.id, a.headline, s.name, a.published, t.isRead, t.isStarred FROM article AS a
      CROSS JOIN source AS s ON s.key = a.source CROSS JOIN status AS t ON t.slot = a.slot
      ORDER BY a.slot DESC LIMIT ?
      """
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { return 0 }
    sqlite3_bind_int(statement, 1, count)
    var found = 0
    while sqlite3_step(statement) == SQLITE_ROW {
      if sqlite3_column_text(statement, 1) != nil { found += 1 }
    }
    return found
  }
}
