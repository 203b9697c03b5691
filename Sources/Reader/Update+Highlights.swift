import Articles

extension ReaderState {
  /// Marks the text, or shows what is marked.
  mutating func highlight(_ command: Command, count: Int?, argument: String?) -> [Effect] {
    switch command {
    case .highlight: return toggleHighlight(color: count)
    case .note: return askForNote(argument)
    case .editNote:
      guard selectedRange != nil else { return nothingToMark() }
      return [.editNote(noteTarget?.note ?? "")]
    case .highlightHits:
      guard !reading.highlights.isEmpty else {
        message = Message("no highlights in this article")
        return []
      }
      return choose(.highlights)
    default: return pick(Picker(title: "Highlights", offer: .highlights))
    }
  }

  /// The highlight that a note or a removal is for: the one at the point, where nothing is selected.
  private var noteTarget: Highlight? {
    reading.selection == nil ? reading.highlight(at: reading.point) : nil
  }

  private mutating func nothingToMark() -> [Effect] {
    message = Message("nothing to highlight here")
    return []
  }

  private mutating func toggleHighlight(color: Int?) -> [Effect] {
    let wanted = min(max(color ?? 1, 1), Highlight.colorCount)
    if let here = noteTarget {
      guard let color, color != here.color else {
        message = Message("highlight removed\(here.note == nil ? "" : ", and its note")")
        return change(HighlightChange(removed: [here]), label: "remove the highlight")
      }
      var changed = here
      changed.color = wanted
      return change(
        HighlightChange(removed: [here], added: [changed]), label: "change the highlight")
    }
    guard let added = newHighlight(color: wanted) else { return nothingToMark() }
    reading.select(nil)
    reading.go(to: added.range.start)
    message = Message(wanted == 1 ? "highlighted" : "highlighted in color \(wanted)")
    return change(HighlightChange(added: [added]), label: "highlight")
  }

  private func newHighlight(color: Int, note: String? = nil) -> Highlight? {
    guard let range = selectedRange, !range.isEmpty else { return nil }
    return Highlight(range, color: color, note: note, quote: String(reading.text[range]))
  }

  private mutating func askForNote(_ argument: String?) -> [Effect] {
    guard selectedRange != nil else { return nothingToMark() }
    if let argument { return setNote(argument) }
    popup = .prompt(prompt(for: .note, text: noteTarget?.note?.onOneLine ?? ""))
    return []
  }

  /// Puts a note on the highlight at the point, or on a new one; an empty note is none.
  mutating func setNote(_ text: String) -> [Effect] {
    let note = text.allSatisfy(\.isWhitespace) ? nil : text
    if let here = noteTarget {
      var changed = here
      changed.note = note
      message = Message(note == nil ? "note removed" : "noted")
      return change(
        HighlightChange(removed: [here], added: [changed]),
        label: note == nil ? "remove the note" : "note")
    }
    guard let note, let added = newHighlight(color: 1, note: note) else { return [] }
    reading.select(nil)
    reading.go(to: added.range.start)
    message = Message("noted")
    return change(HighlightChange(added: [added]), label: "note")
  }

  private mutating func change(_ change: HighlightChange, label: String) -> [Effect] {
    guard let id = reading.article?.id else { return [] }
    reading.show(highlights: change.applied(to: reading.highlights))
    if hits?.set == .highlights { refreshHits() }
    return [.highlight(id, change, label: label)]
      + change.added.flatMap { run(.highlight, on: [id], $0) }
  }

  /// Says what is noted at the point.
  mutating func readNote() {
    guard let note = reading.highlight(at: reading.point)?.note else { return }
    message = Message("note: \(note.onOneLine)")
  }
}

extension String {
  /// With a space for every line end.
  var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
