package import Articles
import GRDB

/// What became of an article that was to be added.
package enum Addition: Equatable, Sendable {
  /// It was not in the library.
  case added
  /// It was, and was different: it was brought up to date and kept its state.
  case updated
  /// It was there just so; nothing was written.
  case unchanged
  /// The reader had deleted it; it was not added again.
  case deleted
}

extension Store {
  /// Adds articles and brings known ones up to date, in one transaction.
  ///
  /// Batches of some hundreds are best: each is whole or not there after a kill, and the next
  /// import starts where it stopped.
  ///
  /// - Parameters:
  ///   - articles: Where several have the same date, the first is listed first.
  ///   - arrived: The time now. It is the date of articles that have none or one in the future.
  ///   - places: Where those without a date stand; nil for above all others without one.
  ///   - restoringDeleted: Whether articles that the reader had deleted are added again.
  /// - Returns: What became of each, in the same order.
  /// - Complexity: About 0.3 ms an article.
  package func add(
    _ articles: [Article], arrived: Timestamp, places: ArrivalPlaces? = nil,
    restoringDeleted: Bool = false
  ) throws(StoreError) -> [Addition] {
    guard !articles.isEmpty else { return [] }
    return try write(articles: articles.count) { database in
      let undated = articles.count { $0.published == nil }
      let places =
        try places
        ?? (undated > 0 ? ArrivalPlaces(database, for: undated, arrived: arrived) : nil)
      var writer = ArticleWriter(database, arrived: arrived, places: places)
      let additions = try articles.map { article in
        try writer.add(article, restoringDeleted: restoringDeleted)
      }
      try OwnTopicSorter(database).sort(writer.written)
      return additions
    }
  }
}

/// Writes articles within one transaction.
struct ArticleWriter {
  private let database: Database
  private let arrived: Timestamp
  private var slots: SlotFinder
  private var places: ArrivalPlaces?
  /// The slots of the articles that were added or changed.
  private(set) var written: [Int64] = []

  init(_ database: Database, arrived: Timestamp, places: ArrivalPlaces? = nil) {
    self.database = database
    self.arrived = arrived
    self.places = places
    slots = SlotFinder(database)
  }

  mutating func add(_ article: Article, restoringDeleted: Bool) throws -> Addition {
    let place = article.published == nil ? places?.take() : nil
    let prepared = PreparedArticle(article)
    if let known = try StoredArticle(database, id: article.id) {
      guard known.fingerprint != prepared.fingerprint else { return .unchanged }
      try update(known, to: prepared)
      return .updated
    }
    if try isDeleted(article.id) {
      guard restoringDeleted else { return .deleted }
      try database.cachedStatement(sql: "DELETE FROM tombstone WHERE id = ?")
        .execute(arguments: [article.id.rawValue])
    }
    _ = try insertNew(prepared, listed: listed(article) ?? arrived.seconds, from: place)
    return .added
  }

  /// Puts an article back where it stood, or near; where it stands now.
  mutating func restore(_ article: Article, listed: Int64, slot: Int64) throws -> Int64 {
    try database.cachedStatement(sql: "DELETE FROM tombstone WHERE id = ?")
      .execute(arguments: [article.id.rawValue])
    return try insertNew(PreparedArticle(article), listed: listed, from: slot)
  }

  private mutating func insertNew(
    _ prepared: PreparedArticle, listed: Int64, from start: Int64?
  ) throws -> Int64 {
    let slot = try slots.slot(for: listed, from: start)
    try database.cachedStatement(sql: "INSERT INTO status (slot) VALUES (?)")
      .execute(arguments: [slot])
    try insert(prepared, slot: slot, listed: listed)
    return slot
  }

  private func isDeleted(_ id: Article.ID) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM tombstone WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [id.rawValue]) != nil
  }

  /// The second an article with a date is listed by: not in the future, and not before year 0.
  private func listed(_ article: Article) -> Int64? {
    article.published.map { max(min($0.seconds, arrived.seconds), -62_167_219_200) }
  }

  private mutating func update(_ known: StoredArticle, to prepared: PreparedArticle) throws {
    let old = try known.body(database)
    try database.removeFromIndex(slot: known.slot, headline: known.headline, text: old.text)
    try database.removeAnnotation(slot: known.slot)
    let anchoring = Anchoring(from: old.text, to: prepared.article.body.text)
    try database.moveAnchors(slot: known.slot, anchoring)
    try database.removeBody(known.bodyKey)
    try database.cachedStatement(sql: "DELETE FROM article WHERE slot = ?")
      .execute(arguments: [known.slot])
    try database.countNames(of: known, by: -1)
    let listed = listed(prepared.article) ?? known.listed
    var slot = known.slot
    if listed != known.listed {
      slot = try slots.slot(for: listed)
      try database.moveState(from: known.slot, to: slot)
    }
    try insert(prepared, slot: slot, listed: listed)
  }

  /// Writes an article with all that it is found by, but no state.
  private mutating func insert(
    _ prepared: PreparedArticle, slot: Int64, listed: Int64
  ) throws {
    let article = prepared.article
    written.append(slot)
    let source = try database.nameKey(article.source.name, in: "source")
    let author = try article.byline.map { try database.nameKey($0, in: "author") }
    let language = try article.language.map { try database.nameKey($0, in: "language") }
    let format = try database.nameKey(article.format.rawValue, in: "format")
    let body = try database.insertBody(prepared.pack())
    try database.cachedStatement(
      sql: """
        INSERT INTO article (slot, id, listed, published, headline, titleKey, source, author,
          words, language, format, fingerprint, body)
        VALUES (?, ?, ?, ?, ?, substr(gz_fold(?), 1, 16), ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      slot, article.id.rawValue, listed, article.published?.seconds, article.headline,
      article.headline, source, author, prepared.wordCount, language, format,
      prepared.fingerprint, body,
    ])
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO pending (slot) VALUES (?)")
      .execute(arguments: [slot])
    try database.addToIndex(slot: slot, headline: article.headline, text: article.body.text)
  }
}

/// An article with what is worked out from it before it is written.
struct PreparedArticle {
  let article: Article
  private let packedArticle: PackedArticle
  /// A hash of all that can change but the place it was read from.
  let fingerprint: Int64

  init(_ article: Article) {
    self.article = article
    packedArticle = PackedArticle(article)
    var writer = ByteWriter()
    writer.write(article.headline)
    writer.write(article.byline)
    writer.write(Int(article.published?.seconds ?? .min))
    writer.write(article.language)
    writer.write(article.source.name)
    writer.write(article.format.code)
    let content = packedArticle.encoded(with: "")
    fingerprint = Int64(bitPattern: (writer.bytes + content).stableHash)
  }

  /// For the table of bodies: the costliest part, and not wanted where nothing has changed.
  func pack() throws(MalformedBytes) -> [UInt8] { try packedArticle.packed() }

  /// For the table of articles.
  var wordCount: Int { article.body.text.wordCount }
}

extension String {
  /// The number of words, where a word is a run of bytes other than ASCII white space.
  fileprivate var wordCount: Int {
    let bytes = utf8Span.span
    var count = 0
    var isInWord = false
    for index in bytes.indices {
      let isSpace = bytes[index] <= 32
      if !isSpace && !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
