import Articles

extension ReaderState {
  /// Chooses a hit set, walks it, or drops it.
  mutating func hit(_ command: Command, count: Int) -> [Effect] {
    switch command {
    case .nextHit: return walk(forward: true, count: count)
    case .previousHit: return walk(forward: false, count: count)
    case .drop: return drop()
    case .highlighting:
      highlighting = highlighting.next
      message = Message("mentions marked: \(highlighting.rawValue)")
      return []
    case .mentionsHere: return chooseEntityAtPoint()
    default: return chooseRow()
    }
  }

  /// Makes `set` the hit set, and goes to its first place at or behind the point.
  mutating func choose(_ set: HitSet) -> [Effect] {
    hits = HitState(set)
    refreshHits()
    if let hits, !hits.ranges.isEmpty {
      walkToHit(hits.ranges.firstIndex { $0.end > reading.point } ?? 0)
    }
    return [.list(listRequest(following: list.selectedRow?.id))] + countElsewhere()
  }

  private mutating func chooseEntityAtPoint() -> [Effect] {
    guard let mention = reading.mentionAtPoint else {
      message = Message("no name here")
      return []
    }
    let entity = reading.annotation.entities[mention.entity]
    reading.go(to: mention.range.start, end: mention.range.end)
    sidebar.select(entity: mention.entity)
    return choose(.entity(entity.id, name: entity.name))
  }

  private mutating func chooseRow() -> [Effect] {
    if let topic = sidebar.selectedTopic { return setFilter(toTopic: topic.id) }
    guard let entity = sidebar.selectedEntity else { return [] }
    hits = HitState(.entity(entity.id, name: entity.name))
    refreshHits()
    walkToHit(hits?.ranges.isEmpty ?? true ? nil : 0)
    setFocus(.text)
    return [.list(listRequest(following: list.selectedRow?.id))] + countElsewhere()
  }

  /// `Esc`: the hit set first, then the filter.
  private mutating func drop() -> [Effect] {
    if reading.selection != nil {
      reading.select(nil)
      return []
    } else if focus == .list, !list.marked.isEmpty {
      list.marked = []
      return []
    } else if hits != nil {
      hits = nil
    } else if filter != .all {
      filter = .all
      message = Message("filter dropped")
    } else {
      return []
    }
    return [.list(listRequest(following: list.selectedRow?.id))]
  }

  private mutating func walk(forward: Bool, count: Int) -> [Effect] {
    guard let state = hits else {
      message = Message("nothing to walk: search with / or choose a name with *")
      return []
    }
    let target = forward ? state.next(after: reading.point) : state.previous(before: reading.point)
    if let target {
      let step = forward ? count - 1 : 1 - count
      walkToHit(min(max(target + step, 0), state.ranges.count - 1))
      return []
    }
    return seek(.hits(state.set), isForward: forward)
  }

  /// Puts the point on a hit and shows it, with the sidebar's row of its entity.
  mutating func walkToHit(_ index: Int?) {
    guard let index, let range = hits?.ranges[index] else { return }
    hits?.current = index
    reading.go(to: range.start, end: range.end)
    if focus != .sidebar, let entity = reading.entityAtPoint { sidebar.select(entity: entity) }
  }

  /// Finds the hit set's places in the open article.
  mutating func refreshHits() {
    guard let set = hits?.set else { return }
    hits?.current = nil
    hits?.elsewhere = nil
    hits?.ranges =
      reading.article.map {
        set.ranges(
          in: $0.body, annotation: reading.annotation, highlights: reading.highlights)
      } ?? []
  }

  /// Asks how many hits there are in the rest of the list.
  func countElsewhere() -> [Effect] {
    hits.map { [.count($0.set, query, besides: reading.article?.id)] } ?? []
  }
}

extension Highlighting {
  fileprivate var next: Highlighting {
    switch self {
    case .all: .chosen
    case .chosen: .none
    case .none: .all
    }
  }
}
