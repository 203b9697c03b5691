import Articles

extension ReaderState {
  /// Opens an article, or goes to another one.
  mutating func go(_ command: Command, count: Int) -> [Effect] {
    switch command {
    case .open:
      guard let row = list.selectedRow else { return [] }
      setFocus(.text)
      return row.id == reading.article?.id ? begin(row.id) : open(row.id)
    case .nextArticle: return step(to: .any, isForward: true)
    case .previousArticle: return step(to: .any, isForward: false)
    case .nextUnread: return step(to: .unread, isForward: true)
    case .previousUnread: return step(to: .unread, isForward: false)
    case .continueReading:
      let open = focus == .list ? nil : reading.article?.id
      return [.seek(SeekRequest(goal: .begun, query: query, from: open, isForward: true))]
    case .back: return travel(history.back(from: here))
    case .forward: return travel(history.forward(from: here))
    default:
      guard reading.isAtEnd else {
        reading.scroll(by: max(reading.height - 1, 1) * count)
        return []
      }
      return step(to: .unread, isForward: true)
    }
  }

  /// The place in the open article, for the history.
  var here: History.Entry? {
    reading.article.map { History.Entry(article: $0.id, offset: reading.anchor ?? 0) }
  }

  /// Opens an article and keeps the place that is left.
  mutating func open(_ id: Article.ID, landing: Landing = .place) -> [Effect] {
    if let here { history.leave(here) }
    return fetch(id, landing: landing)
  }

  private mutating func fetch(_ id: Article.ID, landing: Landing) -> [Effect] {
    awaited = id
    let left = leaving()
    for case .keepPlace(let id, _, let progress) in left {
      list.update(id) { $0.progress = progress }
    }
    if let opened = ahead.take(id) {
      let waiting = opened.annotation == nil ? [Effect.recognize(id)] : []
      return left + receive(opened, landing: landing) + waiting
    }
    return left + [.open(id, landing: landing)]
  }

  /// What the library must keep before the open article is left, or the program ends.
  package func leaving() -> [Effect] {
    guard let here, closed == nil else { return [] }
    let progress = reading.progressToKeep
    let isKept =
      here.offset == reading.status.place ?? 0
      && (here.offset == 0 || progress == reading.status.progress)
    return isKept ? [] : [.keepPlace(here.article, here.offset, progress: progress)]
  }

  private mutating func travel(_ entry: History.Entry?) -> [Effect] {
    guard let entry else {
      message = Message("no further place in the history")
      return []
    }
    guard entry.article != reading.article?.id else {
      reading.restore(entry.offset)
      return []
    }
    return fetch(entry.article, landing: .offset(entry.offset))
  }

  /// Asks for the next article of a kind, from the open one or the row chosen.
  func seek(_ goal: SeekRequest.Goal, isForward: Bool) -> [Effect] {
    [.seek(seekRequest(goal, isForward: isForward))]
  }

  private func seekRequest(_ goal: SeekRequest.Goal, isForward: Bool) -> SeekRequest {
    let from = focus == .list ? list.selectedRow?.id : reading.article?.id ?? list.selectedRow?.id
    return SeekRequest(goal: goal, query: query, from: from, isForward: isForward)
  }

  /// Goes to the next article of a kind: at once where the rows that are here show which it is.
  private mutating func step(to goal: SeekRequest.Goal, isForward: Bool) -> [Effect] {
    let request = seekRequest(goal, isForward: isForward)
    guard request.from == list.selectedRow?.id,
      let row = list.nearest(from: list.selection, isForward: isForward, where: goal.isMet)
    else { return [.seek(request)] }
    return receive(request, found: row.id)
  }

  /// Takes in the answer of `seek`.
  mutating func receive(_ request: SeekRequest, found id: Article.ID?) -> [Effect] {
    if request == sought { sought = nil }
    guard let id else {
      message = Message(request.missing)
      return []
    }
    if let index = list.index(of: id) { list.select(index) }
    switch request.goal {
    case .hits(let set):
      guard set == hits?.set else { return [] }
      return open(id, landing: request.isForward ? .firstHit : .lastHit)
    case .date(let period): return receive(period, found: id)
    case .unread, .any, .begun:
      if focus == .list { setFocus(.text) }
      return open(id)
    }
  }

  /// Shows an article that was asked for.
  mutating func receive(_ opened: OpenedArticle, landing: Landing) -> [Effect] {
    let id = opened.article.id
    guard awaited == id || awaited == nil else { return [] }
    let hasMoved = awaited == id && list.hasMoved(from: awaitedFrom)
    awaited = nil
    reading.show(opened)
    fit()
    sidebar.show(
      opened.annotation, topics: opened.topics, articleCounts: opened.articleCounts)
    refreshHits()
    land(landing)
    tellLostHighlights()
    var effects = focus == .list ? [] : begin(id)
    if hasMoved { return effects + countElsewhere() }
    if let index = list.index(of: id) {
      list.select(index)
    } else {
      effects.append(.list(listRequest(following: id)))
    }
    return effects + countElsewhere()
  }

  /// What comes of it that an article is on screen to be read, and not just shown beside the list.
  private mutating func begin(_ id: Article.ID) -> [Effect] {
    defer { begun = id }
    return markRead(id) + (begun == id ? [] : run(.open, on: [id]))
  }

  /// Says where highlights have lost their words, since the text does not show them.
  private mutating func tellLostHighlights() {
    let lost = reading.highlights.count { $0.range.isEmpty }
    guard lost > 0, message == nil else { return }
    let key = keymap.key(for: .highlights, in: context) ?? ":highlights"
    let what =
      lost == 1 ? "a highlight has lost its words" : "\(lost) highlights have lost their words"
    message = Message("\(what) as the article changed; \(key) shows what they were")
  }

  mutating func markRead(_ id: Article.ID) -> [Effect] {
    reading.status.isRead || closed != nil ? [] : [mark([id], .read(true))]
  }

  private mutating func land(_ landing: Landing) {
    switch landing {
    case .place:
      if let place = reading.status.place, place > 0 { reading.restore(place) }
    case .offset(let offset):
      if offset > 0 { reading.restore(offset) }
    case .firstHit: walkToHit(hits?.ranges.isEmpty ?? true ? nil : 0)
    case .lastHit: walkToHit(hits.flatMap { $0.ranges.indices.last })
    }
  }
}

extension SeekRequest {
  /// What to say where nothing was found.
  fileprivate var missing: String {
    let side = isForward ? "behind" : "before"
    return switch goal {
    case .unread: "no unread article \(side) this one"
    case .any: "no article \(side) this one"
    case .date: "there is no article in the list"
    case .begun: "no other article is begun and not read to its end"
    case .hits(let set): "no article \(side) this one has \(set.name)"
    }
  }
}

extension SeekRequest.Goal {
  /// Whether an article's row tells that it is of this kind.
  fileprivate func isMet(by row: ListRow) -> Bool {
    switch self {
    case .any: true
    case .unread: !row.isRead
    case .hits, .date, .begun: false
    }
  }
}
