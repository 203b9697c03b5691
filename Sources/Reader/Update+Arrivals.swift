import Articles

extension ReaderState {
  /// Takes in what was asked for; what no longer fits the state is dropped.
  mutating func receive(_ arrival: Arrival) -> [Effect] {
    switch arrival {
    case .listed(let request, let page): return receive(page, for: request)
    case .refused(let query, let error): return receive(error, for: query)
    case .unlisted(let request, let why):
      guard request.query == query, request.hits == hits?.set else { return [] }
      shown.accepted = nil
      list.fail(request, why: why)
      say(Message(why, isError: true))
    case .unopened(let id, let why):
      guard awaited == id else { return [] }
      awaited = nil
      reading.fail(id, why: why)
      sidebar.show(Annotation(), topics: [], articleCounts: [:])
      refreshHits()
      say(Message(why, isError: true))
    case .totaled(let query, let total):
      if query == self.query { list.receive(total: total) }
    case .opened(let opened, let landing): return receive(opened, landing: landing)
    case .ahead(let opened): ahead.receive(opened)
    case .annotated(let id, let annotation, let topics, let counts):
      receive(annotation, of: id, topics: topics, articleCounts: counts)
    case .kept(let id, let status, let highlights):
      guard reading.article?.id == id else { return [] }
      reading.mark { $0 = status }
      reading.show(highlights: highlights)
      if hits?.set == .highlights { refreshHits() }
    case .closed(let reason, let sentence):
      closed = reason
      say(Message(sentence, isError: true))
      return reread()
    case .unmade(let change, let refusal): return refuse(change, refusal)
    case .piped(let output): show(output)
    case .noteEdited(let text): return setNote(text)
    case .recognized(let id):
      if id == ahead.wanted { ahead.forget() }
      return id == reading.article?.id ? [.annotation(id)] : []
    case .sought(let request, let id): return receive(request, found: id)
    case .counted(let set, let query, let besides, let hits, let articles):
      guard set == self.hits?.set, query == self.query, besides == reading.article?.id else {
        return []
      }
      self.hits?.elsewhere = HitState.Elsewhere(hits: hits, articles: articles)
    case .offered(.completions(let text, _), let choices):
      return receiveCompletions(choices, for: text)
    case .offered(let offer, let choices):
      guard case .picker(var picker) = popup, picker.offer == offer else { return [] }
      picker.receive(choices)
      popup = .picker(picker)
    case .themed(let theme, let problems):
      self.theme = theme
      options.theme = theme.name
      tell(problems: problems)
    case .marked(let count): tellMarked(count)
    case .importEnded(let end): tell(end)
    case .imported(let ids): return run(.imported, on: ids)
    case .settingsChanged: return [.readSettings(theme: theme.name)]
    case .configured(let files, let problems): return reload(files, problems: problems)
    case .changed: return reread()
    case .working(let work): self.work = work
    case .message(let message):
      say(message)
      if message.isError { list.requested = nil }
    case .noted(let messages): note(messages)
    }
    return []
  }

  /// Whether a filter is being typed: each letter would count a list that the next one changes.
  var isTypingFilter: Bool {
    guard case .prompt(let prompt) = popup else { return false }
    return prompt.kind == .filter
  }

  /// How many messages are kept.
  private static let messageLimit = 1000

  /// Shows the first of what is wrong in files of settings, and keeps it all.
  package mutating func tell(problems: [String]) {
    guard let first = problems.first else { return }
    let others = problems.count > 1 ? " (and \(problems.count - 1) more; :messages)" : ""
    message = Message(first + others, isError: true)
    note(problems.map { Message($0, isError: true) })
  }

  /// Shows a message, and keeps it.
  mutating func say(_ message: Message) {
    self.message = message
    note([message])
  }

  /// Keeps messages, each once, where it was said last.
  mutating func note(_ messages: [Message]) {
    let said = Set(messages.map(\.text))
    self.messages.removeAll { said.contains($0.text) }
    self.messages = (self.messages + messages).suffix(Self.messageLimit)
  }

  private mutating func receive(_ page: ListPage, for request: ListRequest) -> [Effect] {
    guard request.query == query, request.hits == hits?.set else { return [] }
    shown.filter = request.query.filter
    shown.accepted = nil
    list.receive(page, of: request.query)
    if page.anchorRow != nil { tellMissedDay() }
    let counting =
      page.isTotalKnown || page.isCut || isTypingFilter ? [] : [Effect.total(request.query)]
    guard reading.article == nil, awaited == nil, let row = list.selectedRow,
      row.id != reading.unreadable?.id
    else {
      return counting
    }
    awaited = row.id
    return [.open(row.id, landing: .place)] + counting
  }

  private mutating func receive(
    _ annotation: Annotation, of id: Article.ID, topics: [Topic],
    articleCounts: [Entity.ID: Int]
  ) {
    guard reading.article?.id == id else { return }
    reading.annotate(annotation)
    sidebar.update(annotation, topics: topics, articleCounts: articleCounts)
    let current = hits?.current
    let elsewhere = hits?.elsewhere
    refreshHits()
    hits?.elsewhere = elsewhere
    if let current, let ranges = hits?.ranges, ranges.indices.contains(current) {
      hits?.current = current
    }
  }
}
