import Articles
import Foundation
import GRDB

/// The changes a reader made, in order: those that were undone stand last, until a new one comes.
struct UndoLog {
  private let database: Database
  /// How many changes are kept.
  private static let depth = 1000

  init(_ database: Database) {
    self.database = database
  }

  /// Writes down a change that was just made. What had been undone can no longer be redone.
  func append(_ change: Change, label: String) throws {
    try database.execute(sql: "DELETE FROM change WHERE isUndone = 1")
    try database.cachedStatement(sql: "INSERT INTO change (label, pack) VALUES (?, ?)")
      .execute(arguments: [label, change.packed().blob])
    try database.execute(
      sql: "DELETE FROM change WHERE number <= (SELECT max(number) FROM change) - ?",
      arguments: [Self.depth])
  }

  /// Undoes the last change that stands, or redoes the first that does not; its label.
  func step(isUndo: Bool) throws -> String? {
    let next =
      isUndo
      ? "SELECT number, label, pack FROM change WHERE isUndone = 0 ORDER BY number DESC LIMIT 1"
      : "SELECT number, label, pack FROM change WHERE isUndone = 1 ORDER BY number ASC LIMIT 1"
    guard let row = try Row.fetchOne(database, sql: next) else { return nil }
    let (number, label, pack): (Int64, String, Data) = try (
      row.decode(atIndex: 0), row.decode(atIndex: 1), row.decode(atIndex: 2)
    )
    try apply(Change(packed: Array(pack)), isUndo: isUndo)
    try database.execute(
      sql: "UPDATE change SET isUndone = ? WHERE number = ?", arguments: [isUndo, number])
    return label
  }

  /// Whether the last change that stands deleted an article.
  func lastDeleted(_ article: Article.ID) throws -> Bool {
    let last = "SELECT pack FROM change WHERE isUndone = 0 ORDER BY number DESC LIMIT 1"
    guard let pack = try Data.fetchOne(database, sql: last),
      case .deleted(let articles) = try Change(packed: Array(pack))
    else { return false }
    return articles.contains { $0.article.id == article }
  }

  private func apply(_ change: Change, isUndo: Bool) throws {
    switch change {
    case .marked(let mark, let articles):
      _ = try database.set(isUndo ? mark.opposite : mark, slots: database.slots(of: articles))
    case .deleted(let articles):
      for deleted in articles {
        if isUndo {
          try deleted.restore(database)
        } else if let stored = try StoredArticle(database, id: deleted.article.id) {
          _ = try DeletedArticle(removing: stored, from: database)
        }
      }
    case .saved(let name, let before, let after):
      try database.setSaved(name, isUndo ? before : after)
    case .highlighted(let article, let before, let after):
      guard let slot = try StoredArticle(database, id: article)?.slot else { return }
      try database.setHighlights(isUndo ? before : after, slot: slot)
    }
  }
}

extension Mark {
  /// What takes it back.
  var opposite: Mark {
    switch self {
    case .read(let flag): .read(!flag)
    case .starred(let flag): .starred(!flag)
    case .tagged(let name, let flag): .tagged(name, !flag)
    }
  }
}
