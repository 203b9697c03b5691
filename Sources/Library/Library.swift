public import Articles
package import Store
import Synchronization

/// Articles with what a reader did with them and what they name: the model that every front end
/// shares.
///
/// Questions may be asked from any task and never wait for changes; changes are made one after
/// another. What goes wrong with the store is told by its own error, which prints as a sentence.
public actor Library {
  nonisolated let store: Store
  nonisolated let annotator: Annotator
  /// Questions read them from any thread.
  private nonisolated let topicsInUse: Mutex<[OwnTopic]>
  nonisolated let now: @Sendable () -> Filter.Moment
  /// The list that a page was last asked of: the next page is most often of the same one.
  nonisolated let lastListing = Mutex<Listing?>(nil)
  /// Imports look after each file whether they are to stop.
  nonisolated let imports = Mutex(ImportsUnderWay())
  var report: @Sendable (Change) -> Void = { _ in }
  var recognition: Task<Void, Never>?
  /// How many articles are recognized at a time.
  var recognizers = 1
  /// The recognizer, once it was needed.
  var recognize: Annotator.Recognize?
  /// The number of changes by other programs, when it was looked at last.
  private var changesElsewhere: Int?
  /// The articles that are being recognized beside the others.
  var hurried: Set<Article.ID> = []

  /// - Parameters:
  ///   - ownTopics: The reader's own topics: `topic:` takes their names.
  ///   - now: The time and the zone in which dates of filters are meant.
  package init(
    store: Store, annotator: Annotator, ownTopics: [OwnTopic] = [],
    now: @escaping @Sendable () -> Filter.Moment
  ) {
    self.store = store
    self.annotator = annotator
    topicsInUse = Mutex(ownTopics)
    self.now = now
  }

  nonisolated var ownTopics: [OwnTopic] { topicsInUse.withLock { $0 } }

  /// Takes other topics for the reader's own from now on, and reports a change where they differ.
  package func use(ownTopics topics: [OwnTopic]) {
    let isOther = topicsInUse.withLock { inUse in
      defer { inUse = topics }
      return inUse != topics
    }
    if isOther { report(.articles) }
  }

  /// Tells `report` of every change from now on, from any thread.
  public func watch(_ report: @escaping @Sendable (Change) -> Void) {
    self.report = report
    store.whenWaiting { isWaiting in
      let what = "waiting for another program that is changing the library …"
      report(.working(isWaiting ? what : nil))
    }
    store.whenShut { report(.closed(reason: $0.reason, sentence: $0.closing)) }
  }

  /// The file the library is in; nil in memory.
  public nonisolated var path: String? { store.path }

  /// Whether the library can only be read: its file or folder may not be written.
  public nonisolated var isReadOnly: Bool { store.isReadOnly }

  /// Whether the library can be changed: it is no longer once its file was found damaged, or is
  /// not in its place any more.
  public nonisolated var canChange: Bool { !store.isReadOnly && store.standstill == nil }

  /// Whether another program changed the library since the last call. Whether its file is still in
  /// its place is looked at as well; `watch` tells where it is not.
  public func wasChangedElsewhere() throws -> Bool {
    store.lookAtPlace()
    let changes = try store.dataVersion() >> 32
    defer { changesElsewhere = changes }
    return changesElsewhere.map { $0 != changes } ?? false
  }

  /// Makes the next start fast; for idle moments and the end of an import.
  public func tidy() throws {
    try store.tidy()
  }

  /// Marks articles read or unread, as one change.
  public func setRead(_ isRead: Bool, of ids: [Article.ID]) throws {
    _ = try store.mark(ids, .read(isRead), label: isRead ? "mark read" : "mark unread")
  }

  /// Stars articles, or takes their stars away, as one change.
  public func setStarred(_ isStarred: Bool, of ids: [Article.ID]) throws {
    _ = try store.mark(
      ids, .starred(isStarred), label: isStarred ? "star" : "take the star away")
  }

  /// Deletes articles, as one change; they are not imported again by themselves.
  public func delete(_ ids: [Article.ID]) throws {
    _ = try store.delete(ids, label: ids.count == 1 ? "delete" : "delete \(ids.count) articles")
    report(.articles)
  }

  /// Saves a filter under a name, or with nil deletes the one of that name.
  ///
  /// - Returns: Whether that changed anything.
  @discardableResult public func save(_ filter: Filter?, as name: String) throws -> Bool {
    let what = filter == nil ? "deleted" : "saved"
    return try store.save(filter, as: name, label: "\(what) filter “\(name)”")
  }

  /// Marks every article of a list read, as one change.
  ///
  /// - Returns: How many were not.
  @discardableResult public func markAllRead(_ filter: Filter) throws -> Int {
    let count = try store.mark(
      withTopics(filter), at: now(), .read(true), label: "mark all read")
    report(.articles)
    return count
  }

  /// Keeps the offset of the sentence that was last on top, and how far the article was read, in
  /// percent.
  public func setPlace(_ offset: Int, progress: Int, of id: Article.ID) throws {
    try store.setPlace(offset, progress: progress, of: id, at: now().now)
  }

  /// Takes the last change back; what it was, or nil where there is none.
  public func undo() throws -> String? {
    let label = try store.undo()
    report(.articles)
    return label
  }

  /// Makes the change again that was undone last; what it was, or nil where there is none.
  public func redo() throws -> String? {
    let label = try store.redo()
    report(.articles)
    return label
  }
}
