import Articles

extension ReaderState {
  /// Changes articles, the order of the list, or the filter.
  mutating func change(_ command: Command, count: Int, argument: String?) -> [Effect] {
    switch command {
    case .sort: return sortNext()
    case .group: return groupNext()
    case .markAllRead:
      return markAllRead()
    case .mark:
      markRows(count)
      return []
    case .delete: return delete()
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .saveFilter: return saveFilter(as: argument ?? "")
    case .deleteFilter: return deleteFilter(named: argument ?? "")
    case .addToFilter, .excludeFromFilter: return filterBySidebar(command == .addToFilter)
    default: return toggle(command)
    }
  }

  private mutating func markAllRead() -> [Effect] {
    guard list.count > 0 else {
      message = Message("there is no article here to mark")
      return []
    }
    let isWhole = list.isTotalKnown && list.window.count == list.count
    let unread = list.window.count { !$0.isRead }
    guard unread > 0 || !isWhole else {
      message = Self.markedNone
      return []
    }
    list.updateAll { $0.isRead = true }
    reading.mark { $0.isRead = true }
    message = isWhole ? marked(unread) : Self.marking
    return [.markAllRead(filter)]
  }

  /// What is said while it is not known how many articles there are.
  private static let marking = Message("marking all articles of the list read …")

  private static let markedNone = Message("all articles of the list are read already")

  private func marked(_ count: Int) -> Message {
    let key = keymap.key(for: .undo, in: context) ?? ":undo"
    let what = count == 1 ? "1 article" : "\(count) articles"
    return Message("marked \(what) read; \(key) takes that back")
  }

  /// Says how many articles were marked, where that was not known before.
  mutating func tellMarked(_ count: Int) {
    if message == Self.marking { message = count > 0 ? marked(count) : Self.markedNone }
  }

  /// Makes the last change again, with another count where one is given.
  mutating func repeatLast(count: Int?) -> [Effect] {
    guard let last = lastChange else {
      message = Message("nothing to repeat")
      return []
    }
    let count = count ?? last.count
    switch last.target {
    case .command(let command, let argument):
      return perform(command, count: count, argument: argument)
    case .keys(let keys): return play(keys, count: count)
    }
  }

  private mutating func sortNext() -> [Effect] {
    list.order = list.order.next
    options.sort = list.order
    message = Message("sorted: \(list.order.label)")
    return [.list(listRequest(following: list.selectedRow?.id))]
  }

  /// Marks the row chosen, or takes its mark away, and goes on to the next; with a count, so many
  /// rows become as the first does.
  private mutating func markRows(_ count: Int) {
    guard let first = list.selectedRow?.id else { return }
    let isMarked = !list.marked.contains(first)
    let rows = list.selection..<min(list.selection.addingClamped(count), list.count)
    let ids = rows.prefix(ArticleList.windowLength).compactMap { list.row(at: $0)?.id }
    if isMarked { list.marked.formUnion(ids) } else { list.marked.subtract(ids) }
    list.move(by: ids.count)
  }

  /// The articles that a command is about: those marked, or the one chosen or open.
  private var targets: [Article.ID] {
    guard focus == .list else { return reading.article.map { [$0.id] } ?? [] }
    if !list.marked.isEmpty { return list.marked.sorted { $0.rawValue < $1.rawValue } }
    return list.selectedRow.map { [$0.id] } ?? []
  }

  private mutating func toggle(_ command: Command) -> [Effect] {
    let ids = targets
    guard !ids.isEmpty else { return [] }
    let rows = ids.compactMap { list.index(of: $0).flatMap(list.row(at:)) }
    let isRead = rows.first?.isRead ?? reading.status.isRead
    let isStarred = rows.first?.isStarred ?? reading.status.isStarred
    list.marked = []
    return [mark(ids, command == .toggleRead ? .read(!isRead) : .starred(!isStarred))]
  }

  /// Marks articles here, and says what the library must be told.
  mutating func mark(_ ids: [Article.ID], _ mark: Mark) -> Effect {
    guard closed == nil else { return .mark(ids, mark) }
    for id in ids { list.update(id) { mark.change(&$0.isRead, &$0.isStarred) } }
    if let open = reading.article?.id, ids.contains(open) {
      reading.mark { mark.change(&$0.isRead, &$0.isStarred) }
    }
    return .mark(ids, mark)
  }

  private mutating func delete() -> [Effect] {
    let ids = targets
    guard !ids.isEmpty else { return [] }
    list.marked = []
    let key = keymap.key(for: .undo, in: context) ?? ":undo"
    let what = ids.count == 1 ? "1 article" : "\(ids.count) articles"
    message = Message("deleted \(what); \(key) brings it back")
    return [.delete(ids)]
  }

  private mutating func saveFilter(as name: String) -> [Effect] {
    guard !name.isEmpty else {
      message = Message("give the filter a name: save-filter NAME", isError: true)
      return []
    }
    guard filter != .all else {
      message = Message("no filter is in use: there is nothing to save", isError: true)
      return []
    }
    message = Message("saved as “\(name)”")
    return [.saveFilter(name, filter)]
  }

  /// Deletes a saved filter; that there was none is told by the library.
  mutating func deleteFilter(named name: String) -> [Effect] {
    guard !name.isEmpty else {
      message = Message("which saved filter? delete-filter NAME", isError: true)
      return []
    }
    let key = keymap.key(for: .undo, in: context) ?? ":undo"
    message = Message("deleted the saved filter “\(name)”; \(key) brings it back")
    return [.saveFilter(name, nil)]
  }

  private mutating func filterBySidebar(_ isAdding: Bool) -> [Effect] {
    if let topic = sidebar.selectedTopic {
      let name = topic.id.contains(" ") ? Filter.quoted(topic.id) : topic.id
      return setFilter(filter.adding(term: (isAdding ? "" : "-") + "topic:" + name))
    }
    guard let entity = sidebar.selectedEntity else { return [] }
    return setFilter(isAdding ? filter.adding(entity) : filter.excluding(entity))
  }
}

extension Mark {
  fileprivate func change(_ isRead: inout Bool, _ isStarred: inout Bool) {
    switch self {
    case .read(let value): isRead = value
    case .starred(let value): isStarred = value
    }
  }
}

extension Filter.Sort {
  /// The order that `sort` goes on to; relevance is asked for in a filter only.
  fileprivate var next: Filter.Sort {
    switch self {
    case .dateDescending: .date
    case .date: .title
    case .title: .source
    case .source, .relevance: .dateDescending
    }
  }

  fileprivate var label: String {
    switch self {
    case .dateDescending: "newest first"
    case .date: "oldest first"
    case .title: "by headline"
    case .source: "by source"
    case .relevance: "best match first"
    }
  }
}

extension Command {
  /// Whether it changes what is chosen, and may be made again elsewhere.
  var isRepeatable: Bool {
    switch self {
    case .toggleRead, .toggleStar, .delete, .mark, .highlight, .addToFilter, .excludeFromFilter:
      true
    default: false
    }
  }
}
