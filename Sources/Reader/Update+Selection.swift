import Articles

extension ReaderState {
  /// Begins a selection, changes it, or copies it.
  mutating func select(_ command: Command, count: Int) -> [Effect] {
    switch command {
    case .select: beginSelection()
    case .copy, .cite: return copy(asCitation: command == .cite)
    case .extendWord: extend(by: .word, forward: true, count: count)
    case .extendWordBack: extend(by: .word, forward: false, count: count)
    case .extendSentence: extend(by: .sentence, forward: true, count: count)
    case .extendSentenceBack: extend(by: .sentence, forward: false, count: count)
    case .extendParagraph: extend(by: .paragraph, forward: true, count: count)
    default: extend(by: .paragraph, forward: false, count: count)
    }
    return []
  }

  /// What is selected, or else the sentence at the point; nil where no article is open.
  var selectedRange: TextRange? {
    reading.selection?.range
      ?? reading.article?.body.unit(.sentence, endingBehind: reading.point)
  }

  /// Takes in the text from the point to `offset`, as by dragging.
  mutating func select(to offset: Int) {
    guard let body = reading.article?.body, reading.selection != nil || offset != reading.point
    else { return }
    if reading.selection == nil { beginSelection() }
    guard var selection = reading.selection else { return }
    selection.extend(to: offset, in: body)
    reading.select(selection)
  }

  private mutating func beginSelection() {
    guard reading.selection == nil else { return reading.select(nil) }
    guard let word = reading.article?.body.unit(.word, endingBehind: reading.point) else {
      message = Message("nothing to select here")
      return
    }
    setFocus(.text)
    reading.select(TextSelection(anchor: word))
  }

  private mutating func extend(by unit: TextUnit, forward: Bool, count: Int) {
    guard let body = reading.article?.body else { return }
    if reading.selection == nil { beginSelection() }
    guard var selection = reading.selection else { return }
    for _ in 0..<min(count, 10_000) {
      guard selection.extend(by: unit, forward: forward, in: body) else {
        message = Message(forward ? "the end of the text" : "the beginning of the text")
        break
      }
    }
    reading.select(selection)
  }

  /// Has a motion of the point take the selection along.
  mutating func extendSelection(from point: Int) {
    guard var selection = reading.selection, reading.point != point,
      let body = reading.article?.body
    else { return }
    selection.extend(to: reading.point, in: body)
    reading.select(selection)
  }

  private mutating func copy(asCitation: Bool) -> [Effect] {
    guard let article = reading.article, let range = selectedRange else {
      message = Message("nothing to copy here")
      return []
    }
    let words = article.body.words(in: range).count
    let what = reading.selection == nil ? "the sentence" : words == 1 ? "1 word" : "\(words) words"
    message = Message("copied \(what)\(asCitation ? " as a citation" : "")")
    reading.select(nil)
    reading.go(to: range.start)
    let text = article.body.prose(in: range)
    return [.copy(asCitation ? article.citation(of: text) : text)]
  }
}
