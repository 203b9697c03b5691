import Articles
import Screen

extension ReaderState {
  /// Runs `:map` and `:unmap`: a context, or none for everywhere; keys with blanks between them;
  /// for `:map` a command. They hold until the program ends.
  mutating func map(_ command: Command, _ argument: String?) {
    do throws(PromptError) {
      message = Message(try command == .map ? bind(argument ?? "") : unbind(argument ?? ""))
    } catch {
      message = Message(error.message, isError: true)
    }
  }

  private mutating func bind(_ text: String) throws(PromptError) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let name = words.popLast() else {
      throw PromptError("map takes keys and a command: map list x toggle-star")
    }
    guard let command = Command(name: name) else {
      let question =
        Command.allCases.map(\.rawValue).nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
      throw PromptError("there is no command “\(name)”" + question)
    }
    let (context, keys) = try place(words)
    remember(.bound(Keymap.Binding(context, keys, command)))
    return "\(Keymap.spelling(of: keys)): \(command.help)"
  }

  private mutating func unbind(_ text: String) throws(PromptError) -> String {
    let (context, keys) = try place(text.split(separator: " ").map(String.init))
    let spelling = Keymap.spelling(of: keys)
    guard keymap.bindings.contains(where: { $0.context == context && $0.keys == keys }) else {
      throw PromptError("\(spelling) runs nothing in the context “\(context.rawValue)”")
    }
    remember(.unbound(context, keys))
    return "\(spelling) runs nothing now"
  }

  private mutating func remember(_ rebinding: Rebinding) {
    keymap.apply(rebinding)
    rebindings.append(rebinding)
  }

  /// A context, where one is named, and keys.
  private func place(_ words: [String]) throws(PromptError) -> (Context, [Key]) {
    let context = words.count > 1 ? Context(rawValue: words[0]) : nil
    let spellings = context == nil ? words[...] : words.dropFirst()
    guard !spellings.isEmpty else { throw PromptError("which keys?") }
    var keys: [Key] = []
    for spelling in spellings {
      guard let key = Key(spelling) else { throw PromptError("“\(spelling)” is no key") }
      keys.append(key)
    }
    return (context ?? .global, keys)
  }

  /// The lines that `:map` and the beginning of its last word may become; nil for other commands.
  func mapCompletions(of line: String) -> [String]? {
    guard let typed = line.argument(of: .map) else { return nil }
    let words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let head = words.dropLast()
    let last = words.last ?? ""
    let names = head.isEmpty ? Context.allCases.map(\.rawValue) : Command.allCases.map(\.rawValue)
    return names.filter { $0.hasPrefix(last) }
      .map { "map " + (head + [$0]).joined(separator: " ") }
  }
}

extension String {
  /// What stands behind the name of a command; nil where the line is of another one.
  func argument(of command: Command) -> String? {
    let name = command.rawValue + " "
    return hasPrefix(name) ? String(dropFirst(name.count)) : nil
  }
}
