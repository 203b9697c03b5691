import GRDB

/// The tables of a library, and the steps that lead to them from every older one.
struct Schema: Sendable {
  /// "GZTE": what marks a file as ours.
  static let applicationID = 0x475A_5445

  /// The SQL of each step; a library after *n* of them has version *n*.
  let steps: [String]

  /// Today's.
  static let current = Schema(
    steps: [
      articleTables + stateTables + entityTables, highlightColumns, ownTopics, orderAndProgress,
      bodyKeys + headlineIndex, findingKeys, pairs,
    ])

  var version: Int { steps.count }

  /// Brings an open database to today's version, in one transaction; one that another program has
  /// brought there meanwhile is left as it is.
  func migrate(_ database: Database) throws {
    try database.inTransaction(.exclusive) {
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version < self.version else { return .commit }
      for step in steps[version...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(self.version)")
      return .commit
    }
  }

  /// Articles and what they are found by.
  ///
  /// A slot is an article's place in date order: the second it is listed by, or the nearest free
  /// one before. It is the row id of every table and of the index, so that the newest come first
  /// without sorting, and small differences keep the index small. The index holds which words are
  /// in which article and no positions: phrases are checked in the text itself, which makes the
  /// index a third as large.
  private static let articleTables = """
    CREATE TABLE source (
      key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE author (
      key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE language (
      key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE format (
      key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE article (
      slot INTEGER PRIMARY KEY, id INTEGER NOT NULL, listed INTEGER NOT NULL, published INTEGER,
      headline TEXT NOT NULL, titleKey TEXT NOT NULL, source INTEGER NOT NULL, author INTEGER,
      words INTEGER NOT NULL, language INTEGER, format INTEGER NOT NULL,
      fingerprint INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX articleID ON article(id);
    CREATE INDEX articleSource ON article(source);
    CREATE INDEX articleAuthor ON article(author) WHERE author IS NOT NULL;
    CREATE INDEX articleLanguage ON article(language) WHERE language IS NOT NULL;
    CREATE INDEX articleFormat ON article(format);
    CREATE INDEX articleWords ON article(words);
    CREATE INDEX articleTitle ON article(titleKey);
    CREATE TABLE file (
      path TEXT NOT NULL, id INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      seen INTEGER NOT NULL, PRIMARY KEY (path, id)) STRICT, WITHOUT ROWID;
    CREATE INDEX fileArticle ON file(id);
    CREATE TABLE body (slot INTEGER PRIMARY KEY, pack BLOB NOT NULL) STRICT;
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO counter VALUES ('total', 0), ('unread', 0), ('starred', 0), ('spill', 0);
    CREATE VIRTUAL TABLE textIndex USING fts5(
      words, content='', detail=none, columnsize=0, tokenize='gazette');
    CREATE VIRTUAL TABLE titleIndex USING fts5(
      words, content='', detail=none, columnsize=0, tokenize='gazette');

    """

  /// What a reader did, apart from the articles, so that no import can lose it.
  private static let stateTables = """
    CREATE TABLE status (
      slot INTEGER PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0, place INTEGER) STRICT;
    CREATE INDEX statusUnread ON status(slot) WHERE isRead = 0;
    CREATE INDEX statusStarred ON status(slot) WHERE isStarred = 1;
    CREATE TABLE tag (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)
      STRICT;
    CREATE TABLE tagging (tag INTEGER NOT NULL, slot INTEGER NOT NULL, PRIMARY KEY (tag, slot))
      STRICT, WITHOUT ROWID;
    CREATE INDEX taggingSlot ON tagging(slot);
    CREATE TABLE highlight (
      key INTEGER PRIMARY KEY, slot INTEGER NOT NULL, start INTEGER NOT NULL,
      length INTEGER NOT NULL, note TEXT, folded TEXT) STRICT;
    CREATE INDEX highlightSlot ON highlight(slot);
    CREATE TABLE saved (name TEXT PRIMARY KEY, folded TEXT NOT NULL UNIQUE, filter TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE TABLE tombstone (id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE change (
      number INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, pack BLOB NOT NULL,
      isUndone INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE topic (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, source INTEGER NOT NULL,
      foldedID TEXT NOT NULL, foldedName TEXT NOT NULL, articles INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0, UNIQUE (id, source)) STRICT;
    CREATE TABLE subject (topic INTEGER NOT NULL, slot INTEGER NOT NULL, PRIMARY KEY (topic, slot))
      STRICT, WITHOUT ROWID;
    CREATE INDEX subjectSlot ON subject(slot);

    CREATE TRIGGER statusAdded AFTER INSERT ON status BEGIN
      UPDATE counter SET value = value + 1 WHERE name = 'total';
      UPDATE counter SET value = value + 1 - new.isRead WHERE name = 'unread';
      UPDATE counter SET value = value + new.isStarred WHERE name = 'starred' AND new.isStarred;
    END;
    CREATE TRIGGER statusRemoved AFTER DELETE ON status BEGIN
      UPDATE counter SET value = value - 1 WHERE name = 'total';
      UPDATE counter SET value = value - 1 + old.isRead WHERE name = 'unread';
      UPDATE counter SET value = value - old.isStarred WHERE name = 'starred';
    END;
    CREATE TRIGGER statusRead AFTER UPDATE OF isRead ON status WHEN old.isRead <> new.isRead BEGIN
      UPDATE counter SET value = value + old.isRead - new.isRead WHERE name = 'unread';
      UPDATE topic SET unread = unread + old.isRead - new.isRead
        WHERE key IN (SELECT topic FROM subject WHERE slot = new.slot);
    END;
    CREATE TRIGGER statusStarred AFTER UPDATE OF isStarred ON status
      WHEN old.isStarred <> new.isStarred BEGIN
      UPDATE counter SET value = value + new.isStarred - old.isStarred WHERE name = 'starred';
    END;
    CREATE TRIGGER subjectAdded AFTER INSERT ON subject BEGIN
      UPDATE topic SET articles = articles + 1, unread = unread + (
        SELECT count(*) FROM status WHERE slot = new.slot AND isRead = 0) WHERE key = new.topic;
    END;
    CREATE TRIGGER subjectRemoved AFTER DELETE ON subject BEGIN
      UPDATE topic SET articles = articles - 1, unread = unread - (
        SELECT count(*) FROM status WHERE slot = old.slot AND isRead = 0) WHERE key = old.topic;
    END;

    """

  /// Entities, who names them, and the articles that still wait for a recognizer.
  private static let entityTables = """
    CREATE TABLE entity (
      key INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, kind INTEGER NOT NULL,
      name TEXT NOT NULL, isFacility INTEGER NOT NULL, articles INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE INDEX entityArticles ON entity(articles);
    CREATE TABLE alias (
      folded TEXT NOT NULL, entity INTEGER NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (folded, entity, name)) STRICT, WITHOUT ROWID;
    CREATE INDEX aliasEntity ON alias(entity);
    CREATE TABLE naming (
      entity INTEGER NOT NULL, slot INTEGER NOT NULL, mentions INTEGER NOT NULL,
      PRIMARY KEY (entity, slot)) STRICT, WITHOUT ROWID;
    CREATE TABLE annotation (
      slot INTEGER PRIMARY KEY, version INTEGER NOT NULL, pack BLOB NOT NULL) STRICT;
    CREATE TABLE pending (slot INTEGER PRIMARY KEY) STRICT;
    """

  /// What the first libraries did not keep of a highlight.
  private static let highlightColumns = """
    ALTER TABLE highlight ADD COLUMN color INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE highlight ADD COLUMN quote TEXT;
    """

  /// Which of the topics are the reader's own, by what filter, and the slot from which on articles
  /// are sorted into them: null where all are. Without a filter they are to be emptied.
  private static let ownTopics = """
    CREATE TABLE ownTopic (topic INTEGER PRIMARY KEY, filter TEXT, edge INTEGER) STRICT;
    """

  /// What sources are listed by; how far an article was read, in percent, and when last. An
  /// article is begun while that is neither nothing nor all.
  private static let orderAndProgress = """
    CREATE UNIQUE INDEX sourceOrder ON source(folded, name);
    ALTER TABLE status ADD COLUMN progress INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE status ADD COLUMN visited INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX statusBegun ON status(visited) WHERE progress BETWEEN 1 AND 99;
    """

  /// Bodies in the order in which they came: articles that come newest first, or all of one date,
  /// would leave every page of the largest table half empty if they stood in their slots.
  private static let bodyKeys = """
    ALTER TABLE body RENAME COLUMN slot TO key;
    ALTER TABLE article ADD COLUMN body INTEGER NOT NULL DEFAULT 0;
    UPDATE article SET body = slot;
    INSERT INTO counter VALUES ('revision', 0);

    """

  /// What was found in articles, in the order in which it was, for the same reason: the newest are
  /// recognized first.
  private static let findingKeys = """
    CREATE TABLE found (
      key INTEGER PRIMARY KEY, slot INTEGER NOT NULL, version INTEGER NOT NULL,
      pack BLOB NOT NULL) STRICT;
    INSERT INTO found (slot, version, pack) SELECT slot, version, pack FROM annotation;
    DROP TABLE annotation;
    ALTER TABLE found RENAME TO annotation;
    CREATE UNIQUE INDEX annotationSlot ON annotation(slot);
    """

  /// Which words stand side by side: blocks of articles, and the articles that are in none, with
  /// the revision that wrote them.
  private static let pairs = """
    CREATE TABLE pairBlock (
      key INTEGER PRIMARY KEY AUTOINCREMENT, first INTEGER NOT NULL, last INTEGER NOT NULL,
      articles INTEGER NOT NULL, bins INTEGER NOT NULL, least INTEGER NOT NULL,
      shares INTEGER NOT NULL, fineShares INTEGER NOT NULL, slots BLOB NOT NULL) STRICT;
    CREATE INDEX pairBlockLast ON pairBlock(last);
    CREATE TABLE pair (
      block INTEGER NOT NULL, key INTEGER NOT NULL, pack BLOB NOT NULL,
      PRIMARY KEY (block, key)) STRICT, WITHOUT ROWID;
    CREATE TABLE unpaired (slot INTEGER PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
    INSERT INTO unpaired SELECT slot, -1 FROM article;
    """

  /// Which three letters stand together in which headlines: what regular expressions go by.
  private static let headlineIndex = """
    CREATE VIRTUAL TABLE headlineIndex USING fts5(
      words, content='', detail=none, columnsize=0, tokenize='trigram');
    INSERT INTO headlineIndex (rowid, words) SELECT slot, headline FROM article;
    """
}
