import Articles

/// Tells which articles a filter lets through.
struct FilterMatcher {
  private let filter: Filter
  private let moment: Filter.Moment

  init(_ filter: Filter, moment: Filter.Moment) {
    self.filter = filter
    self.moment = moment
  }

  func accepts(_ entry: Catalog.Entry) -> Bool { accepts(entry, filter.expression) }

  private func accepts(_ entry: Catalog.Entry, _ expression: Filter.Expression) -> Bool {
    switch expression {
    case .all: true
    case .and(let parts): parts.allSatisfy { accepts(entry, $0) }
    case .or(let parts): parts.contains { accepts(entry, $0) }
    case .not(let part): !accepts(entry, part)
    case .text(let words, let scope): hasWords(words, in: texts(of: entry.article, scope))
    case .headlineMatches(let pattern): contains(pattern, in: [entry.article.headline])
    case .names(let name, let kind): isNamed(name, kind, in: entry)
    case .field(let field, let name): hasField(field, name, entry)
    case .state(let state): isIn(state, entry.status)
    case .words(let range): range.contains(wordCount(of: entry.article.body.text))
    case .age(let range): age(of: entry.article).map(range.contains) ?? false
    case .date(let range): isDated(entry.article, within: range)
    case .saved: false
    }
  }

  private func texts(of article: Article, _ scope: Filter.Scope) -> [String] {
    switch scope {
    case .title: [article.headline]
    case .body: [article.body.text]
    case .titleAndBody: [article.headline, article.body.text]
    }
  }

  private func hasWords(_ words: Filter.Words, in texts: [String]) -> Bool {
    switch words {
    case .word(let word), .prefix(let word), .phrase(let word): contains(word, in: texts)
    case .near(let parts, _): parts.allSatisfy { contains($0, in: texts) }
    }
  }

  /// Whether `words` begin at a word's beginning in one of `texts`, in either case.
  private func contains(_ words: String, in texts: [String]) -> Bool {
    let search = TextSearch(words.lowercased())
    return texts.contains { text in
      let bytes = text.utf8Span.span
      return search.matches(in: text).contains { range in
        range.start == 0 || !bytes[range.start - 1].isWordByte
      }
    }
  }

  private func isNamed(_ name: Filter.Name, _ kind: Entity.Kind?, in entry: Catalog.Entry) -> Bool {
    entry.annotation?.entities.contains { entity in
      (kind == nil || entity.kind == kind)
        && ([entity.name] + entity.aliases).contains { matches(name, $0) }
    } ?? false
  }

  private func matches(_ name: Filter.Name, _ text: String) -> Bool {
    let wanted = name.text.lowercased()
    let found = text.lowercased()
    return name.isPrefix ? found.hasPrefix(wanted) : found == wanted
  }

  private func hasField(
    _ field: Filter.NameField, _ name: Filter.Name, _ entry: Catalog.Entry
  ) -> Bool {
    switch field {
    case .source: contains(name.text, in: [entry.article.source.name])
    case .author: contains(name.text, in: [entry.article.byline ?? ""])
    case .topic: entry.topics.contains { matches(name, $0.id) || matches(name, $0.name) }
    case .language: entry.article.language?.lowercased().hasPrefix(name.text.lowercased()) ?? false
    case .format: entry.article.format.rawValue == name.text.lowercased()
    case .tag, .note: false
    }
  }

  private func isIn(_ state: Filter.State, _ status: ArticleStatus) -> Bool {
    switch state {
    case .unread: !status.isRead
    case .read: status.isRead
    case .starred: status.isStarred
    case .highlighted, .noted: false
    }
  }

  private func wordCount(of text: String) -> Int {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
  }

  private func age(of article: Article) -> Int64? {
    article.published.map { moment.now.seconds - $0.seconds }
  }

  private func isDated(_ article: Article, within range: Filter.DateRange) -> Bool {
    guard let published = article.published else { return false }
    let bounds = range.bounds(at: moment)
    return bounds.start.map { published >= $0 } ?? true && bounds.end.map { published < $0 } ?? true
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39)
  }
}
