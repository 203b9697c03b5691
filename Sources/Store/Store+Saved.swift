package import Articles
import GRDB

/// A filter that a reader gave a name.
package struct SavedFilter: Equatable, Sendable {
  package let name: String
  package let filter: Filter
}

extension Store {
  /// The saved filters, by name.
  package func savedFilters() throws(StoreError) -> [SavedFilter] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT name, filter FROM saved ORDER BY folded").map { row in
        try SavedFilter(name: row.decode(atIndex: 0), filter: Filter(row.decode(atIndex: 1)))
      }
    }
  }

  /// Saves a filter under a name, case and accents ignored, or with nil removes the one of that
  /// name. It can be undone.
  ///
  /// - Returns: Whether that changed anything.
  @discardableResult
  package func save(
    _ filter: Filter?, as name: String, label: String
  ) throws(StoreError) -> Bool {
    try writeDurably { database in
      let before = try String.fetchOne(
        database, sql: "SELECT filter FROM saved WHERE folded = gz_fold(?)", arguments: [name])
      guard before != filter?.text else { return false }
      try database.setSaved(name, filter?.text)
      try UndoLog(database).append(
        .saved(name: name, before: before, after: filter?.text), label: label)
      return true
    }
  }
}

extension Database {
  func setSaved(_ name: String, _ filter: String?) throws {
    try execute(sql: "DELETE FROM saved WHERE folded = gz_fold(?)", arguments: [name])
    guard let filter else { return }
    try execute(
      sql: "INSERT INTO saved (name, folded, filter) VALUES (?1, gz_fold(?1), ?2)",
      arguments: [name, filter])
  }
}
