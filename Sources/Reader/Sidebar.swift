package import Articles

/// The entity pane: topics, then entities by type.
package struct Sidebar: Equatable, Sendable {
  /// The order of the entities within their type.
  package enum Order: String, CaseIterable, Sendable {
    case position
    case count
    case rarity
    case name
  }

  package enum Row: Equatable, Sendable {
    case heading(String)
    case topic(Topic)
    /// An index of `annotation.entities`.
    case entity(Int)
    /// Another name of the entity above it.
    case alias(String)
    case note(String)
  }

  package private(set) var order = Order.position
  package private(set) var rows: [Row] = []
  package private(set) var selection = 0
  package private(set) var top = 0
  package private(set) var height = 1
  package private(set) var annotation = Annotation()
  /// Mentions by name of each entity here, in the order of `annotation.entities`.
  package private(set) var counts: [Int] = []
  /// In how many articles of the library each entity is named.
  package private(set) var articleCounts: [Entity.ID: Int] = [:]
  private var topics: [Topic] = []
  private var unfolded: Set<Entity.ID> = []
  private var isPending = false

  package init() {}

  /// Shows what an article names; nil while it is being recognized.
  package mutating func show(
    _ annotation: Annotation?, topics: [Topic], articleCounts: [Entity.ID: Int]
  ) {
    self.annotation = annotation ?? Annotation()
    // What the publisher and the classifier agree on stands once.
    let published = Set(topics.filter { $0.source == .publisher }.map(\.id))
    self.topics = topics.filter { $0.source != .classifier || !published.contains($0.id) }
    self.articleCounts = articleCounts
    isPending = annotation == nil
    counts = Array(repeating: 0, count: self.annotation.entities.count)
    for mention in self.annotation.mentions where mention.kind == .name {
      counts[mention.entity] += 1
    }
    selection = 0
    top = 0
    rebuild()
    select(0, direction: 1)
  }

  /// Shows what an article names now that it is recognized; the selection stays where it can.
  package mutating func update(
    _ annotation: Annotation, topics: [Topic], articleCounts: [Entity.ID: Int]
  ) {
    let chosen = rows.indices.contains(selection) ? rows[selection] : nil
    show(annotation, topics: topics, articleCounts: articleCounts)
    if let chosen, let row = rows.firstIndex(of: chosen) { select(row) }
  }

  package mutating func resize(height: Int) {
    self.height = max(height, 1)
    scrollToSelection()
  }

  package mutating func move(by rows: Int) {
    select(selection.addingClamped(rows), direction: rows < 0 ? -1 : 1)
  }

  package mutating func scroll(by rows: Int) {
    top = min(max(top.addingClamped(rows), 0), max(self.rows.count - height, 0))
    selection = min(max(selection, top), max(min(top + height, self.rows.count) - 1, 0))
  }

  /// Chooses a row; a heading passes the choice on to the row behind it in `direction`.
  package mutating func select(_ index: Int, direction: Int = 1) {
    guard !rows.isEmpty else { return selection = 0 }
    let wanted = min(max(index, 0), rows.count - 1)
    let candidates =
      direction > 0
      ? Array(rows.indices[wanted...]) + rows.indices[..<wanted].reversed()
      : rows.indices[...wanted].reversed() + Array(rows.indices[wanted...])
    selection = candidates.first { rows[$0].isSelectable } ?? wanted
    scrollToSelection()
    if selection == rows.indices.first(where: { rows[$0].isSelectable }) { top = 0 }
  }

  /// Chooses the row of an entity, where there is one.
  package mutating func select(entity: Int) {
    guard let row = rows.firstIndex(of: .entity(entity)) else { return }
    select(row)
  }

  /// Orders the entities within their type.
  package mutating func use(_ order: Order) {
    guard order != self.order else { return }
    self.order = order
    rebuildKeepingSelection()
  }

  package mutating func nextOrder() {
    let all = Order.allCases
    let next = (all.firstIndex(of: order).map { $0 + 1 } ?? 0) % all.count
    use(all[next])
  }

  /// Shows the aliases of the row chosen; false where it has none to show.
  package mutating func unfold() -> Bool {
    guard let entity = selectedEntity, !unfolded.contains(entity.id), !entity.aliases.isEmpty
    else { return false }
    unfolded.insert(entity.id)
    rebuildKeepingSelection()
    return true
  }

  /// Hides the aliases of the row chosen, or of the row above; false where none are shown.
  package mutating func fold() -> Bool {
    guard let index = selectedEntityIndex,
      unfolded.remove(annotation.entities[index].id) != nil
    else { return false }
    rebuild()
    select(entity: index)
    return true
  }

  package var selectedTopic: Topic? {
    guard rows.indices.contains(selection), case .topic(let topic) = rows[selection] else {
      return nil
    }
    return topic
  }

  package var selectedEntity: Entity? { selectedEntityIndex.map { annotation.entities[$0] } }

  /// The entity of the row chosen, or of the alias chosen.
  package var selectedEntityIndex: Int? {
    guard rows.indices.contains(selection) else { return nil }
    switch rows[selection] {
    case .entity(let index): return index
    case .alias:
      for row in rows[..<selection].reversed() {
        if case .entity(let index) = row { return index }
      }
      return nil
    case .heading, .topic, .note: return nil
    }
  }
}

extension Sidebar.Row {
  package var isSelectable: Bool {
    switch self {
    case .topic, .entity, .alias: true
    case .heading, .note: false
    }
  }
}

extension Sidebar {
  private mutating func rebuildKeepingSelection() {
    let chosen = rows.indices.contains(selection) ? rows[selection] : nil
    rebuild()
    if let chosen, let row = rows.firstIndex(of: chosen) { select(row) } else { select(selection) }
  }

  private mutating func rebuild() {
    rows = []
    if !topics.isEmpty {
      rows.append(.heading("Topics"))
      rows += topics.map(Row.topic)
    }
    for kind in Entity.Kind.allCases {
      let members = sorted(annotation.entities.indices.filter { isShown($0, kind) })
      guard !members.isEmpty else { continue }
      rows.append(.heading(kind.plural))
      for index in members {
        rows.append(.entity(index))
        let entity = annotation.entities[index]
        if unfolded.contains(entity.id) { rows += entity.aliases.map(Row.alias) }
      }
    }
    if annotation.entities.isEmpty {
      rows.append(.note(isPending ? "recognizing …" : "names nobody"))
    }
  }

  private func isShown(_ index: Int, _ kind: Entity.Kind) -> Bool {
    annotation.entities[index].kind == kind && counts[index] > 0
  }

  private func sorted(_ members: [Int]) -> [Int] {
    switch order {
    case .position: members
    case .count: members.sorted { (counts[$1], $0) < (counts[$0], $1) }
    case .rarity: members.sorted { (articles($0), $0) < (articles($1), $1) }
    case .name:
      members.sorted { annotation.entities[$0].name < annotation.entities[$1].name }
    }
  }

  private func articles(_ index: Int) -> Int {
    articleCounts[annotation.entities[index].id] ?? 0
  }

  private mutating func scrollToSelection() {
    if selection < top { top = selection }
    if selection >= top + height { top = selection - height + 1 }
    top = min(top, max(rows.count - height, 0))
  }
}
