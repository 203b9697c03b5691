package import Articles
import GRDB

/// Where the articles of one import stand that have no date: above those of every import before,
/// and the first of them on top.
///
/// They take every other slot, so that an article with a date that comes later finds room near it.
/// Imports that follow each other closely thereby reach into the future, at most two seconds an
/// article.
package struct ArrivalPlaces: Equatable, Sendable {
  /// The slot of the next one, where it is free.
  private(set) var next: Int64

  /// Leaves the places of articles to those who add them.
  package mutating func skip(_ articles: Int) {
    next -= Self.stride * Int64(articles)
  }

  mutating func take() -> Int64 {
    defer { next -= Self.stride }
    return next
  }

  private static let stride: Int64 = 2
}

extension Store {
  /// Sets places aside for articles without a date; others may do so meanwhile.
  ///
  /// - Parameters:
  ///   - articles: At most how many will come; more than that may stand among older ones.
  ///   - arrived: The time now.
  package func places(
    for articles: Int, arrived: Timestamp
  ) throws(StoreError) -> ArrivalPlaces {
    try write { try ArrivalPlaces($0, for: articles, arrived: arrived) }
  }
}

extension ArrivalPlaces {
  /// Within a transaction.
  init(_ database: Database, for articles: Int, arrived: Timestamp) throws {
    let last = try Self.last(database)
    next = max(arrived.seconds, last + Self.stride * Int64(articles))
    try database.execute(
      sql: """
        INSERT INTO counter VALUES ('undated', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1
        """, arguments: [next])
  }

  /// The topmost place that was given so far; libraries of before know it by the article there.
  private static func last(_ database: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      database, sql: "SELECT value FROM counter WHERE name = 'undated'")
    return try known
      ?? Int64.fetchOne(
        database,
        sql: "SELECT slot FROM article WHERE published IS NULL ORDER BY slot DESC LIMIT 1") ?? 0
  }
}
