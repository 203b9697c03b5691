import Articles

/// The article that is likely to be opened next, fetched before it is asked for, so that opening
/// it waits for nothing. It is fetched anew after any change that it may have missed.
struct LookAhead: Equatable, Sendable {
  /// What was asked for last.
  private(set) var wanted: Article.ID?
  private var article: OpenedArticle?
  /// The rows asked for last: where that failed, they are not asked for again and again.
  var rows: ListRequest?

  mutating func want(_ id: Article.ID) {
    wanted = id
    article = nil
  }

  mutating func receive(_ opened: OpenedArticle) {
    if opened.article.id == wanted { article = opened }
  }

  mutating func forget() {
    wanted = nil
    article = nil
  }

  /// The article, where it is here.
  mutating func take(_ id: Article.ID) -> OpenedArticle? {
    guard let article, article.article.id == id else { return nil }
    forget()
    return article
  }
}

extension ReaderState {
  /// Whether there is something to fetch once the keys rest.
  package var canLookAhead: Bool { nextRequest != nil || nextToFetch != nil }

  /// What to fetch while the keys rest: rows near the screen, and the article chosen in the list, or
  /// the one behind the open one.
  package mutating func lookAhead() -> [Effect] {
    var effects: [Effect] = []
    if let request = nextRequest {
      list.requested = request
      ahead.rows = request
      effects.append(.list(request))
    }
    if let id = nextToFetch {
      ahead.want(id)
      effects.append(.lookAhead(id))
    }
    return effects
  }

  private var nextRequest: ListRequest? {
    guard list.couldUseRows else { return nil }
    let request = listRequest()
    return list.isWaiting(for: request) || request == ahead.rows ? nil : request
  }

  private var nextToFetch: Article.ID? {
    guard popup == nil, let id = likelyNext, id != reading.article?.id, id != ahead.wanted else {
      return nil
    }
    return id
  }

  private var likelyNext: Article.ID? {
    guard focus != .list else { return list.selectedRow?.id }
    return list.selectedRow?.id == reading.article?.id ? list.row(at: list.selection + 1)?.id : nil
  }
}

extension Effect {
  /// Whether an article fetched before may no longer be as it was.
  var changesArticles: Bool {
    switch self {
    case .mark, .markAllRead, .delete, .undo, .redo, .keepPlace, .highlight, .refresh: true
    default: false
    }
  }
}
