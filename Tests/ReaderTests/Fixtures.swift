import Articles
import Reader
import Screen

extension Article {
  /// An article of one paragraph for each line of `text`.
  static func fixture(_ headline: String, text: String = "Nothing happened.") -> Article {
    var parts: [Body.Part] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty {
        parts.append(Body.Part(.paragraph, TextRange(start, start + line.utf8.count)))
      }
      start += line.utf8.count + 1
    }
    return Article(
      id: Article.ID(hashing: headline), headline: headline,
      source: Article.Source(name: "Test", location: headline),
      body: Body(text: text, parts: parts))
  }
}

extension Annotation {
  /// The mentions of `names` in `text`; each name is an entity of `kind`.
  static func fixture(_ names: [String], kind: Entity.Kind = .person, in text: String) -> Annotation
  {
    let entities = names.map { Entity(id: Entity.ID(hashing: $0), kind: kind, name: $0) }
    let mentions = names.indices.flatMap { index in
      TextSearch(names[index]).matches(in: text).map { Mention(range: $0, entity: index) }
    }
    return Annotation(
      entities: entities, mentions: mentions.sorted { $0.range < $1.range })
  }
}

extension ReaderState {
  /// A reader at 120×24 whose list holds `headlines`.
  static func fixture(_ headlines: String..., size: Size = Size(rows: 24, columns: 120)) -> Self {
    var state = ReaderState(
      size: size, keymap: Keymap(bindings: testBindings), theme: Theme(name: "none", styles: [:]))
    let rows = headlines.map {
      ListRow(id: Article.ID(hashing: $0), headline: $0, source: "Test")
    }
    let page = ListPage(total: rows.count, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(state.listRequest(), page)))
    return state
  }

  /// Opens an article as if the library had answered at once.
  mutating func opened(_ article: Article, _ annotation: Annotation? = Annotation()) -> [Effect] {
    _ = apply(.perform(.open))
    return apply(
      .arrived(.opened(OpenedArticle(article: article, annotation: annotation), landing: .place)))
  }
}

private let testBindings: [Keymap.Binding] = [
  .init(.global, [.character("j")], .lineDown),
  .init(.global, [.character("g"), .character("g")], .first),
  .init(.global, [.character("f")], .filter),
  .init(.global, [.character("/")], .search),
  .init(.global, [.character(":")], .command),
  .init(.global, [.character("?")], .help),
  .init(.global, [.named(.escape)], .drop),
  .init(.list, [.character("l")], .open),
  .init(.text, [.character("l")], .showSidebar),
]
