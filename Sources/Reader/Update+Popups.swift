import Articles
import Screen

extension ReaderState {
  /// Opens a prompt, a picker or help; with an argument, does at once what it would have done.
  mutating func ask(_ command: Command, argument: String?) -> [Effect] {
    switch command {
    case .help: popup = .help(Help(context: context, keymap: keymap))
    case .welcome: popup = .welcome
    case .messages: popup = .help(Help(messages: messages))
    case .savedFilters: return pick(Picker(title: "Saved filters", offer: .savedFilters))
    case .topics: return pick(Picker(title: "Topics", offer: .topics))
    case .theme:
      if let argument { return [.loadTheme(resolved(theme: argument))] }
      return pick(Picker(title: "Themes", offer: .themes, original: theme))
    case .findEntity:
      var picker = Picker(title: "Find in the library", offer: .entities(argument ?? ""))
      picker.editor.replace(with: argument ?? "")
      return pick(picker)
    case .search: return prompt(.search, text: "", argument: argument)
    case .filter:
      let text = filter.text.isEmpty ? "" : filter.text + " "
      return prompt(.filter, text: text, argument: argument)
    default: return prompt(.command, text: "", argument: argument)
    }
    return []
  }

  mutating func pick(_ picker: Picker) -> [Effect] {
    popup = .picker(picker)
    return [.offer(picker.offer)]
  }

  /// A prompt with `text` in it, over the state as it is.
  func prompt(for kind: Prompt.Kind, text: String) -> Prompt {
    let original = Prompt.Original(
      filter: filter, hits: hits, top: reading.top, point: reading.point)
    return Prompt(kind, text: text, original: original)
  }

  private mutating func prompt(_ kind: Prompt.Kind, text: String, argument: String?) -> [Effect] {
    let prompt = prompt(for: kind, text: argument ?? text)
    popup = .prompt(prompt)
    return argument == nil ? [] : accept(prompt)
  }

  /// A key while a popup is open.
  mutating func pressInPopup(_ key: Key) -> [Effect] {
    switch popup {
    case .prompt(let prompt): pressInPrompt(key, prompt)
    case .picker(let picker): pressInPicker(key, picker)
    case .help(let help): pressInHelp(key, help)
    case .welcome: pressInWelcome(key)
    case nil: []
    }
  }

  private mutating func pressInPrompt(_ key: Key, _ prompt: Prompt) -> [Effect] {
    switch key {
    case .named(.escape), .control("c"), .control("g"):
      return cancel(prompt)
    case .named(.enter): return accept(prompt)
    case .named(.backspace) where prompt.editor.text.isEmpty: return cancel(prompt)
    case .named(.tab): return complete(prompt, step: 1)
    case .named(.backTab): return complete(prompt, step: -1)
    case .named(.up), .control("p"): return recall(1)
    case .named(.down), .control("n"): return recall(-1)
    default: return edit { _ = $0.edit(key) }
    }
  }

  private mutating func recall(_ step: Int) -> [Effect] {
    guard case .prompt(var prompt) = popup else { return [] }
    prompt.recall(step, in: promptHistory[prompt.kind] ?? [])
    popup = .prompt(prompt)
    return preview()
  }

  /// Edits the line of whatever popup is open, and shows at once what that changes.
  mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
    switch popup {
    case .prompt(var prompt):
      change(&prompt.editor)
      prompt.completion = nil
      popup = .prompt(prompt)
      return preview()
    case .picker(var picker):
      change(&picker.editor)
      picker.selectFirst()
      return narrow(picker)
    case .help(var help):
      guard var editor = help.editor else { return [] }
      change(&editor)
      help.editor = editor
      help.scroll(by: .min, height: 1, columns: helpRoom.columns)
      popup = .help(help)
      return []
    case .welcome, nil: return []
    }
  }

  private mutating func narrow(_ picker: Picker) -> [Effect] {
    guard case .entities = picker.offer else {
      popup = .picker(picker)
      return []
    }
    var asking = Picker(title: picker.title, offer: .entities(picker.editor.text))
    asking.editor = picker.editor
    asking.receive(picker.choices ?? [])
    popup = .picker(asking)
    return [.offer(asking.offer)]
  }

  private mutating func pressInPicker(_ key: Key, _ picker: Picker) -> [Effect] {
    var picker = picker
    switch key {
    case .named(.escape), .control("c"), .control("g"):
      popup = nil
      if let original = picker.original { theme = original }
      return []
    case .named(.enter):
      popup = nil
      return picker.chosen.map { take($0) } ?? []
    case .named(.down), .control("n"), .control("j"), .named(.tab): picker.move(by: 1)
    case .named(.up), .control("p"), .control("k"), .named(.backTab): picker.move(by: -1)
    case .named(.pageDown): picker.move(by: 10)
    case .named(.pageUp): picker.move(by: -10)
    case .character("x"), .named(.delete):
      let isFree = key == .named(.delete) || picker.editor.text.isEmpty
      guard isFree, case .filter(let name) = picker.chosen?.value else {
        return edit { _ = $0.edit(key) }
      }
      picker.remove()
      popup = .picker(picker)
      return deleteFilter(named: name)
    case .character("y"), .alt("y"):
      guard picker.editor.text.isEmpty || key == .alt("y"),
        case .link(let address) = picker.chosen?.value
      else { return edit { _ = $0.edit(key) } }
      popup = nil
      message = Message("copied \(address)")
      return [.copy(address)]
    default: return edit { _ = $0.edit(key) }
    }
    popup = .picker(picker)
    if case .theme(let name) = picker.chosen?.value { return [.loadTheme(name)] }
    return []
  }

  private mutating func take(_ choice: Choice) -> [Effect] {
    switch choice.value {
    case .topic(let id): return setFilter(toTopic: id)
    case .filter(let name):
      return prompt(.filter, text: "", argument: "filter:" + Filter.quoted(name))
    case .line: return []
    case .theme(let name): return [.loadTheme(name)]
    case .link(let address): return browse(address)
    case .place(let id, let offset):
      setFocus(.text)
      return open(id, landing: .offset(offset))
    case .setting(let name): return edit(settingNamed: name)
    case .command(let command): return perform(command, count: nil, argument: nil)
    case .entity(let id, let name, _):
      let effects = choose(.entity(id, name: name))
      guard let hits, hits.ranges.isEmpty else { return effects }
      return effects + seek(.hits(hits.set), isForward: true)
    }
  }

  private mutating func pressInHelp(_ key: Key, _ help: Help) -> [Effect] {
    var help = help
    let (height, columns, _) = helpRoom
    switch key {
    case .named(.escape), .control("c"):
      popup = nil
      return []
    case .named(.enter) where help.editor != nil: help.editor = nil
    case .named(.down): help.scroll(by: 1, height: height, columns: columns)
    case .named(.up): help.scroll(by: -1, height: height, columns: columns)
    case .named(.pageDown), .control("f"): help.scroll(by: height, height: height, columns: columns)
    case .named(.pageUp), .control("b"): help.scroll(by: -height, height: height, columns: columns)
    default:
      guard help.editor == nil else { return edit { _ = $0.edit(key) } }
      return pressUnfiltered(key, help)
    }
    popup = .help(help)
    return []
  }

  private mutating func pressUnfiltered(_ key: Key, _ help: Help) -> [Effect] {
    var help = help
    let (height, columns, _) = helpRoom
    switch key {
    case .character("j"): help.scroll(by: 1, height: height, columns: columns)
    case .character("k"): help.scroll(by: -1, height: height, columns: columns)
    case .named(.space): help.scroll(by: height, height: height, columns: columns)
    case .character("b"): help.scroll(by: -height, height: height, columns: columns)
    case .character("g"), .named(.home): help.scroll(by: .min, height: height, columns: columns)
    case .character("G"), .named(.end): help.scroll(by: .max, height: height, columns: columns)
    case .character("/"): help.editor = LineEditor()
    default:
      popup = nil
      return []
    }
    popup = .help(help)
    return []
  }
}
