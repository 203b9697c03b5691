import Articles
import Foundation
import GRDB

/// An article with everything that is known of it, out of the library.
struct DeletedArticle: Equatable {
  let article: Article
  let listed: Int64
  /// Where it stood.
  let slot: Int64
  let status: ArticleStatus
  let tags: [String]
  let highlights: [Highlight]
  /// What a recognizer of this version found; nil before one read it.
  let finding: Finding?
  let version: Int
}

extension DeletedArticle {
  /// Takes an article out of a library. It is not imported again by itself.
  init(removing stored: StoredArticle, from database: Database) throws {
    slot = stored.slot
    article = try stored.article(database)
    listed = stored.listed
    status = try database.status(slot: slot) ?? ArticleStatus()
    tags = try database.tags(slot: slot)
    highlights = try database.highlights(slot: slot)
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT version, pack FROM annotation WHERE slot = ?"),
      arguments: [slot])
    version = try row?.decode(Int.self, atIndex: 0) ?? 0
    let text = Array(article.body.text.utf8)
    let found = try row.map { row in
      try PackedAnnotation(packed: Array(row.decode(Data.self, atIndex: 1)), beside: text)
    }
    finding = found.map { [id = article.id] in
      Finding(article: id, annotation: $0.annotation, topics: $0.topics)
    }
    try database.removeFromIndex(
      slot: slot, headline: article.headline, text: article.body.text)
    try database.removeAnnotation(slot: slot)
    try database.countNames(of: stored, by: -1)
    try database.removeBody(stored.bodyKey)
    for table in ["article", "status", "tagging", "highlight", "pending"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE slot = ?")
        .execute(arguments: [slot])
    }
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO tombstone VALUES (?)")
      .execute(arguments: [article.id.rawValue])
  }

  /// About how far it was read, in percent: the log has the place only.
  private var progress: Int {
    let length = max(article.body.text.utf8.count, 1)
    return status.place.map { min(max($0 * 100 / length, $0 > 0 ? 1 : 0), 100) } ?? 0
  }

  /// Puts it back as it was, unless it has come again by itself.
  func restore(_ database: Database) throws {
    guard try StoredArticle(database, id: article.id) == nil else { return }
    var writer = ArticleWriter(database, arrived: Timestamp(seconds: listed))
    let slot = try writer.restore(article, listed: listed, slot: self.slot)
    try database.cachedStatement(
      sql: "UPDATE status SET isRead = ?, isStarred = ?, place = ?, progress = ? WHERE slot = ?"
    ).execute(arguments: [status.isRead, status.isStarred, status.place, progress, slot])
    for tag in tags { try database.setTag(tag, true, slot: slot) }
    try database.setHighlights(highlights, slot: slot)
    let sorter = try OwnTopicSorter(database)
    if let finding, let stored = try StoredArticle(database, id: article.id) {
      try database.insert(finding, into: stored, version: version, sorter)
    }
    try sorter.sort([slot])
  }
}

extension ByteWriter {
  mutating func write(_ deleted: DeletedArticle) {
    write(Int(deleted.article.id.rawValue))
    write(deleted.article)
    write(Int(deleted.listed))
    write(Int(deleted.slot))
    write(deleted.status.isRead)
    write(deleted.status.isStarred)
    write(deleted.status.place != nil)
    write(deleted.status.place ?? 0)
    write(deleted.tags) { $0.write($1) }
    write(deleted.highlights) { $0.write($1) }
    write(deleted.finding != nil)
    if let finding = deleted.finding {
      write(deleted.version)
      write(PackedAnnotation(annotation: finding.annotation, topics: finding.topics))
    }
  }

  private mutating func write(_ article: Article) {
    write(article.headline)
    write(article.byline)
    write(article.published != nil)
    write(Int(article.published?.seconds ?? 0))
    write(article.language)
    write(article.source.name)
    write(article.format.code)
    let packed = PackedArticle(article)
    write(packed.body.text.utf8.count)
    write(packed.encoded(with: packed.location)) { $0.write(byte: $1) }
  }
}

extension ByteReader {
  /// - Parameter hasSlot: Whether it says where it stood; the first libraries did not.
  mutating func deletedArticle(hasSlot: Bool) throws(MalformedBytes) -> DeletedArticle {
    let id = Article.ID(rawValue: Int64(try int()))
    let article = try article(id)
    let listed = Int64(try int())
    let slot = hasSlot ? Int64(try int()) : listed
    var status = ArticleStatus(isRead: try flag(), isStarred: try flag())
    let hasPlace = try flag()
    let place = try int()
    status.place = hasPlace ? place : nil
    let tags = try array { reader throws(MalformedBytes) in try reader.string() }
    let highlights = try array { reader throws(MalformedBytes) in try reader.highlight() }
    var version = 0
    var finding: Finding?
    if try flag() {
      version = try int()
      let found = try annotation(limit: article.body.text.utf8.count)
      finding = Finding(article: id, annotation: found.annotation, topics: found.topics)
    }
    return DeletedArticle(
      article: article, listed: listed, slot: slot, status: status, tags: tags,
      highlights: highlights, finding: finding, version: version)
  }

  private mutating func article(_ id: Article.ID) throws(MalformedBytes) -> Article {
    let headline = try string()
    let byline = try optionalString()
    let isDated = try flag()
    let seconds = Int64(try int())
    let language = try optionalString()
    let source = try string()
    guard let format = Article.Format(code: try int()) else { throw MalformedBytes() }
    let textLength = try count()
    let bytes = try array { reader throws(MalformedBytes) in try reader.byte() }
    let packed = try PackedArticle(encoded: bytes, textLength: textLength)
    return Article(
      id: id, headline: headline, isHeadlineDerived: packed.isHeadlineDerived, byline: byline,
      dateline: packed.dateline, published: isDated ? Timestamp(seconds: seconds) : nil,
      language: language,
      source: Article.Source(name: source, location: packed.location, link: packed.link),
      format: format, categories: packed.categories, body: packed.body)
  }
}
