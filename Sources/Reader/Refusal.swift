import Articles

/// Why a change was not made.
package enum Refusal: Equatable, Sendable {
  /// The article is no longer in the library; whether undoing brings it back.
  case articleGone(canBeBroughtBack: Bool)
  /// In a few words: "the disk is full".
  case because(String)

  /// What was not made, and why, as one sentence.
  package func sentence(refusing change: Effect) -> String {
    switch self {
    case .articleGone: "this article was deleted"
    case .because(let reason): change.refused + ": " + reason
    }
  }
}

extension ReaderState {
  /// Says that a change was not made, and has what the library keeps shown again in its place.
  mutating func refuse(_ change: Effect, _ refusal: Refusal) -> [Effect] {
    var text = refusal.sentence(refusing: change)
    if refusal == .articleGone(canBeBroughtBack: true) {
      text += "; \(keymap.key(for: .undo, in: context) ?? ":undo") brings it back"
    }
    if case .highlight(_, let change, _) = change, let note = change.newNote {
      remember(note.onOneLine, of: .note)
      text += "; \(keymap.key(for: .note, in: .text) ?? ":note") and Up have its text"
    }
    say(Message(text, isError: true))
    return reread()
  }

  /// Where no change is made any more, says so in place of those that are asked for.
  mutating func refuseWhereClosed(_ effects: [Effect]) -> [Effect] {
    guard let closed else { return effects }
    return effects.flatMap { $0.isChange ? refuse($0, .because(closed)) : [$0] }
  }

  /// Has everything on screen that the library may have otherwise fetched anew.
  mutating func reread() -> [Effect] {
    ahead.forget()
    let open = reading.article.map { [Effect.annotation($0.id), .status($0.id)] } ?? []
    return [.list(listRequest(following: list.selectedRow?.id))] + open + countElsewhere()
  }
}

extension HighlightChange {
  /// The note that it puts on a highlight, or changes.
  fileprivate var newNote: String? {
    guard let note = added.first?.note, note != removed.first?.note else { return nil }
    return note
  }
}

extension Effect {
  /// Whether it changes the library.
  fileprivate var isChange: Bool {
    switch self {
    case .mark, .markAllRead, .keepPlace, .highlight, .delete, .undo, .redo, .saveFilter: true
    default: false
    }
  }

  /// That it was not made.
  fileprivate var refused: String {
    switch self {
    case .mark(let ids, let mark): mark.refused(of: ids.count)
    case .markAllRead: "the articles were not marked read"
    case .delete(let ids):
      ids.count == 1 ? "the article was not deleted" : "\(ids.count) articles were not deleted"
    case .undo: "nothing was undone"
    case .redo: "nothing was redone"
    case .saveFilter(let name, let filter):
      "“\(name)” was not " + (filter == nil ? "removed" : "saved")
    case .keepPlace: "the place in the article was not kept"
    case .highlight(_, let change, _): change.refused
    default: "this was not done"
    }
  }
}

extension Mark {
  fileprivate func refused(of count: Int) -> String {
    let articles = count == 1 ? "the article was" : "\(count) articles were"
    return switch self {
    case .read(let isRead): articles + " not marked " + (isRead ? "read" : "unread")
    case .starred(true): count == 1 ? "the star was not kept" : "\(count) stars were not kept"
    case .starred(false):
      count == 1 ? "the star was not taken away" : "\(count) stars were not taken away"
    }
  }
}

extension HighlightChange {
  fileprivate var refused: String {
    if newNote != nil { return "the note was not kept" }
    if added.isEmpty { return "the highlight was not removed" }
    if removed.isEmpty { return "the highlight was not kept" }
    let isNoteRemoved = removed.first?.note != nil && added.first?.note == nil
    return isNoteRemoved ? "the note was not removed" : "the highlight was not changed"
  }
}
