package import Articles
import GRDB

/// A file as it was when it was imported.
package struct ImportedFile: Equatable, Sendable {
  /// Absolute.
  package let path: String
  /// In bytes.
  package let size: Int
  /// Seconds since 1970.
  package let modified: Int64
  /// What it gave.
  package let articles: [Article.ID]

  package init(path: String, size: Int, modified: Int64, articles: [Article.ID]) {
    self.path = path
    self.size = size
    self.modified = modified
    self.articles = articles
  }
}

extension Store {
  /// What a file gave when it was imported last, where it has not changed since and all of that
  /// is still here; nil where it is to be read.
  ///
  /// A file that was written within a second of its import may have changed since without a trace.
  package func articles(
    ofUnchanged path: String, size: Int, modified: Int64
  ) throws(StoreError) -> [Article.ID]? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT file.id, file.size = ?2 AND file.modified = ?3 AND file.seen > ?3 + 1
            AND article.slot IS NOT NULL
          FROM file LEFT JOIN article ON article.id = file.id WHERE file.path = ?1
          """)
      let rows = try Row.fetchAll(statement, arguments: [path, size, modified])
      let isUnchanged = try !rows.isEmpty && rows.allSatisfy { try $0.decode(atIndex: 1) }
      return isUnchanged
        ? try rows.map { Article.ID(rawValue: try $0.decode(atIndex: 0)) } : nil
    }
  }

  /// Notes which articles files gave, in place of what was noted of them before.
  package func keep(_ files: [ImportedFile], at now: Timestamp) throws(StoreError) {
    try write { database in
      let removal = try database.cachedStatement(sql: "DELETE FROM file WHERE path = ?")
      let addition = try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO file (path, id, size, modified, seen) VALUES (?, ?, ?, ?, ?)
          """)
      for file in files {
        try removal.execute(arguments: [file.path])
        for id in file.articles {
          try addition.execute(arguments: [
            file.path, id.rawValue, file.size, file.modified, now.seconds,
          ])
        }
      }
    }
  }
}
