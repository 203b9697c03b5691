import Articles
import Library
import Reader

extension Library {
  /// What a popup offers.
  nonisolated func choices(for offer: Offer, themes: Themes) throws -> [Choice] {
    switch offer {
    case .savedFilters:
      try savedFilters().map {
        Choice(
          $0.name, detail: "\($0.unread)/\($0.all)", foot: "Enter filters by it, x deletes it",
          value: .filter($0.name))
      }
    case .completions(let text, let cursor):
      try completions(for: text, at: cursor).map { Choice($0, value: .line($0)) }
    case .topics:
      try topics().map { Choice($0.name, detail: "\($0.unread)/\($0.all)", value: .topic($0.id)) }
    case .entities(let text):
      try entities(matching: text, limit: 200).map { found in
        let entity = found.entity
        return Choice(
          "\(entity.kind.letter) \(entity.name)", detail: "\(found.mentions) ·\(found.articles)",
          value: .entity(entity.id, name: entity.name, kind: entity.kind))
      }
    case .highlights:
      try highlights(limit: 10_000).map { found in
        Choice(
          found.highlight.title, detail: found.headline,
          foot: found.highlight.note ?? found.highlight.quote ?? "",
          value: .place(found.article, offset: found.highlight.range.start))
      }
    case .themes: themes.names.map { Choice($0, value: .theme($0)) }
    case .settings, .links: []  // the state knows them
    }
  }
}

extension Highlight {
  /// What was marked and what was noted, for a list.
  fileprivate var title: String {
    let mark = range.isEmpty ? "\(color) (gone) " : "\(color) "
    return mark + (quote ?? "") + (note.map { " — " + $0 } ?? "")
  }
}
