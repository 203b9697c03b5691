import Articles

@testable import Store

/// An article with all that a filter can ask about it.
struct Record {
  var article: Article
  var status = ArticleStatus()
  var tags: [String] = []
  var highlights: [Highlight] = []
  var annotation = Annotation()
  var topics: [Topic] = []
}

/// What filters mean, said plainly: what the store's SQL is compared with.
struct ReferenceMeaning {
  let moment: Filter.Moment
  /// The stem of each word that test articles are made of, case and accents taken off.
  let stems: [String: String]

  func fits(_ record: Record, _ expression: Filter.Expression) -> Bool {
    switch expression {
    case .all: true
    case .and(let terms): terms.allSatisfy { fits(record, $0) }
    case .or(let terms): terms.contains { fits(record, $0) }
    case .not(let term): !fits(record, term)
    case .text(let words, .title): contains(record.article.headline, words)
    case .text(let words, .body): contains(record.article.body.text, words)
    case .text(let words, .titleAndBody):
      contains(record.article.headline, words) || contains(record.article.body.text, words)
    case .headlineMatches(let pattern):
      (try? Regex(pattern).ignoresCase()).map {
        record.article.headline.firstMatch(of: $0) != nil
      } ?? false
    case .names(let name, let kind): names(record, name, kind)
    case .field(let field, let name): fits(record, field, name)
    case .state(let state): fits(record, state)
    case .words(let range):
      range.contains(record.article.body.text.split(whereSeparator: \.isWhitespace).count)
    case .age(let range):
      record.article.published.map { range.contains(moment.now.seconds - $0.seconds) } ?? false
    case .date(let range): fits(record, range)
    case .saved: false
    }
  }

  private func tokens(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { stems[String($0)] ?? String($0) }
  }

  private func contains(_ text: String, _ words: Filter.Words) -> Bool {
    let tokens = tokens(text)
    switch words {
    case .word(let word), .phrase(let word): return !places(of: word, in: tokens).isEmpty
    case .prefix(let prefix): return tokens.contains { $0.hasPrefix(prefix) }
    case .near(let terms, let distance):
      let lists = terms.map { places(of: $0, in: tokens) }
      return combinations(lists).contains { ranges in
        let first = ranges.map(\.upperBound).min() ?? 0
        let last = ranges.map(\.lowerBound).max() ?? 0
        return last - first <= distance
      }
    }
  }

  private func places(of phrase: String, in tokens: [String]) -> [Range<Int>] {
    let wanted = self.tokens(phrase)
    guard !wanted.isEmpty, wanted.count <= tokens.count else { return [] }
    return (0...(tokens.count - wanted.count)).map { $0..<($0 + wanted.count) }
      .filter { Array(tokens[$0]) == wanted }
  }

  private func combinations(_ lists: [[Range<Int>]]) -> [[Range<Int>]] {
    lists.reduce([[]]) { partial, list in partial.flatMap { one in list.map { one + [$0] } } }
  }

  private func names(_ record: Record, _ name: Filter.Name, _ kind: Entity.Kind?) -> Bool {
    record.annotation.entities.contains { entity in
      (kind == nil || entity.kind == kind)
        && ([entity.name] + entity.aliases).contains { same($0, name) }
    }
  }

  private func same(_ text: String, _ name: Filter.Name) -> Bool {
    name.isPrefix
      ? text.lowercased().hasPrefix(name.text.lowercased())
      : text.lowercased() == name.text.lowercased()
  }

  private func fits(_ record: Record, _ field: Filter.NameField, _ name: Filter.Name) -> Bool {
    switch field {
    case .source: " \(record.article.source.name) ".lowercased().contains(" \(name.text) ")
    case .author: " \(record.article.byline ?? "") ".lowercased().contains(" \(name.text) ")
    case .topic: record.topics.contains { same($0.id, name) || same($0.name, name) }
    case .tag: record.tags.contains { same($0, name) }
    case .note: record.highlights.contains { " \($0.note ?? "") ".contains(" \(name.text) ") }
    case .language: (record.article.language ?? "").hasPrefix(name.text)
    case .format: record.article.format.rawValue == name.text
    case .path: record.article.source.location.hasPrefix(name.text + "/")
    }
  }

  private func fits(_ record: Record, _ state: Filter.State) -> Bool {
    switch state {
    case .unread: !record.status.isRead
    case .read: record.status.isRead
    case .starred: record.status.isStarred
    case .begun: (1...99).contains(record.status.progress)
    case .highlighted: !record.highlights.isEmpty
    case .noted: record.highlights.contains { $0.note != nil }
    }
  }

  private func fits(_ record: Record, _ range: Filter.DateRange) -> Bool {
    let bounds = range.bounds(at: moment)
    guard let published = record.article.published else { return false }
    return bounds.start.map { published >= $0 } ?? true && bounds.end.map { published < $0 } ?? true
  }
}
