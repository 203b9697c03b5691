import Articles

extension ReaderState {
  /// Shows what the prompt's text would do, while it is being typed.
  mutating func preview() -> [Effect] {
    guard case .prompt(var prompt) = popup else { return [] }
    prompt.error = nil
    defer { popup = .prompt(prompt) }
    switch prompt.kind {
    case .search:
      previewSearch(prompt)
      return []
    case .filter:
      switch read(filter: prompt.editor.text, isTyping: true) {
      case .success(let filter): return setFilter(filter)
      case .failure(let error): prompt.error = error
      }
      return []
    case .command, .note, .pipe: return []
    }
  }

  private mutating func previewSearch(_ prompt: Prompt) {
    reading.go(to: prompt.original.point)
    hits = prompt.editor.text.isEmpty ? nil : HitState(.search(prompt.editor.text))
    refreshHits()
    guard let hits, !hits.ranges.isEmpty else { return }
    walkToHit(hits.ranges.firstIndex { $0.start >= prompt.original.point } ?? 0)
  }

  /// Reads a filter. While it is typed, a word of the text at its end is the beginning of one; the
  /// values of other fields are what they will be.
  private func read(filter text: String, isTyping: Bool) -> Result<Filter, PromptError> {
    do throws(FilterError) {
      let field = Filter.stem(of: text, at: text.utf8.count).field
      guard isTyping, [nil, .title, .body].contains(field),
        text.last?.isLetter == true || text.last?.isNumber == true
      else {
        return .success(try Filter(text))
      }
      let exact = try Filter(text)
      return .success((try? Filter(text + "*")) ?? exact)
    } catch {
      return .failure(PromptError(error))
    }
  }

  mutating func cancel(_ prompt: Prompt) -> [Effect] {
    popup = nil
    switch prompt.kind {
    case .search:
      hits = prompt.original.hits
      refreshHits()
      reading.scroll(to: prompt.original.top)
      reading.go(to: prompt.original.point)
      return []
    case .filter: return setFilter(prompt.original.filter)
    case .command, .note, .pipe: return []
    }
  }

  mutating func accept(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    remember(text, of: prompt.kind)
    popup = nil
    switch prompt.kind {
    case .search: return acceptSearch(text)
    case .filter: return acceptFilter(prompt)
    case .command: return run(text.trimmed)
    case .note: return setNote(text.trimmed)
    case .pipe: return pipe(to: text.trimmed)
    }
  }

  /// Leaves the prompt, but where its filter is known to make no sense.
  private mutating func acceptFilter(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if prompt.error == nil {
      switch read(filter: prompt.editor.text.trimmed, isTyping: false) {
      case .success(let filter):
        let counting = list.isTotalKnown ? [] : [Effect.total(query)]
        let effects = filter == self.filter ? counting : setFilter(filter)
        shown.accepted = filter == shown.filter ? nil : prompt
        return effects
      case .failure(let error): prompt.error = error
      }
    }
    popup = .prompt(prompt)
    return []
  }

  /// Keeps a line for a prompt to bring back.
  mutating func remember(_ text: String, of kind: Prompt.Kind) {
    guard !text.trimmed.isEmpty, playback == nil else { return }
    var lines = promptHistory[kind] ?? []
    lines.removeAll { $0 == text }
    promptHistory[kind] = lines.suffix(99) + [text]
  }

  private mutating func acceptSearch(_ text: String) -> [Effect] {
    guard !text.isEmpty else {
      hits = nil
      return [.list(listRequest(following: list.selectedRow?.id))]
    }
    setFocus(.text)
    var effects = [Effect.list(listRequest(following: list.selectedRow?.id))] + countElsewhere()
    if hits?.set != .search(text) { effects = choose(.search(text)) }
    if hits?.ranges.isEmpty ?? true { message = Message("“\(text)” is not in this article") }
    return effects
  }

  /// Filters the list, from its beginning. A screenful is all that is asked for at first: what
  /// lies behind it is fetched once the keys rest.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    guard filter != self.filter else { return [] }
    if self.filter == shown.filter { shown.selection = list.selection }
    self.filter = filter
    list.select(0)
    return [.list(listRequest(limit: list.height))] + countElsewhere()
  }

  /// Filters by one topic; the other terms of the filter stay.
  mutating func setFilter(toTopic id: String) -> [Effect] {
    let name = id.contains(" ") ? "\"\(id)\"" : id
    let others = filter.text.words.filter { !$0.hasPrefix("topic:") }
    let text = (others + ["topic:\(name)"]).joined(separator: " ")
    switch read(filter: text, isTyping: false) {
    case .success(let filter): return setFilter(filter)
    case .failure(let error):
      message = Message(error.message, isError: true)
      return []
    }
  }

  /// Runs what was typed at `:`: a command's name, and an argument where it takes one.
  private mutating func run(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return [] }
    let words = line.split(separator: " ", maxSplits: 1)
    let name = words.first.map(String.init) ?? line
    let argument = words.count > 1 ? String(words[1]).trimmed : nil
    guard let command = Command(name: name) else {
      let nearest = Command.allCases.map(\.rawValue).nearest(to: name)
      let question = nearest.map { "; did you mean “\($0)”?" } ?? ""
      message = Message("there is no command “\(name)”" + question, isError: true)
      return []
    }
    if argument != nil, command.argument == nil {
      message = Message("“\(command.rawValue)” takes no argument", isError: true)
      return []
    }
    return perform(command, count: nil, argument: argument)
  }

  /// Puts the next completion in place of the word before the cursor.
  mutating func complete(_ prompt: Prompt, step: Int) -> [Effect] {
    var prompt = prompt
    if prompt.completion == nil {
      if prompt.kind == .filter {
        let cursor = prompt.editor.head.utf8.count
        return [.offer(.completions(prompt.editor.text, cursor: cursor))]
      }
      let candidates = completions(for: prompt)
      guard !candidates.isEmpty else { return [] }
      prompt.completion = Prompt.Completion(
        candidates: candidates, index: step > 0 ? -1 : 0, typed: prompt.editor.text)
    }
    guard var completion = prompt.completion else { return [] }
    let count = completion.candidates.count
    completion.index = (completion.index + step + count) % count
    prompt.editor.replace(with: completion.candidates[completion.index])
    prompt.completion = completion
    popup = .prompt(prompt)
    return preview()
  }

  /// The whole lines that the prompt's text may become.
  private func completions(for prompt: Prompt) -> [String] {
    let text = prompt.editor.text
    switch prompt.kind {
    case .search, .note, .pipe: return []
    case .command:
      if let lines = settingCompletions(of: text) ?? mapCompletions(of: text) { return lines }
      return Command.allCases.map(\.rawValue).filter { $0.hasPrefix(text) }
    case .filter: return []
    }
  }

  /// Shows the first of the lines that the filter prompt may become.
  mutating func receiveCompletions(_ choices: [Choice], for text: String) -> [Effect] {
    guard case .prompt(var prompt) = popup, prompt.editor.text == text, !choices.isEmpty else {
      return []
    }
    prompt.completion = Prompt.Completion(
      candidates: choices.map(\.title), index: -1, typed: text)
    return complete(prompt, step: 1)
  }
}

extension Command {
  /// A command by its name, or by the beginning of one name only.
  package init?(name: String) {
    if let command = Command(rawValue: name) {
      self = command
      return
    }
    let candidates = Command.allCases.filter { $0.rawValue.hasPrefix(name) }
    guard let only = candidates.first, candidates.count == 1 else { return nil }
    self = only
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Its words, a quoted stretch in one piece.
  fileprivate var words: [String] {
    var words: [String] = []
    var isQuoted = false
    var word = ""
    for character in self {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
