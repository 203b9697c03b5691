import Articles
import Screen

extension ReaderState {
  /// Runs `:map` and `:unmap`: a context, or none for everywhere; keys with blanks between them;
  /// for `:map` what they run, and without that it says what they run. They hold until the
  /// program ends.
  mutating func map(_ command: Command, _ argument: String?) {
    guard argument != nil || command == .unmap else {
      popup = .help(Help(context: context, keymap: keymap))
      return
    }
    do throws(PromptError) {
      message = Message(try command == .map ? bind(argument ?? "") : unbind(argument ?? ""))
    } catch {
      message = Message(error.message, isError: true)
    }
  }

  private mutating func bind(_ text: String) throws(PromptError) -> String {
    let (named, keys, rest) = try keysAndRest(of: text)
    guard !rest.isEmpty else { return try describe(keys, in: named) }
    let target = try KeyTarget(rest, isAbbreviated: true)
    remember(.bound(Keymap.Binding(named ?? .global, keys, target)))
    return "\(Keymap.spelling(of: keys)): \(target.help)"
  }

  /// What keys run; in the pane that has the keys where no context is named.
  private func describe(_ keys: [Key], in context: Context?) throws(PromptError) -> String {
    guard case .bound(let target) = keymap.resolve(keys, in: context ?? self.context) else {
      throw PromptError("\(Keymap.spelling(of: keys)) runs nothing here")
    }
    return "\(Keymap.spelling(of: keys)): \(target.help)"
  }

  private mutating func unbind(_ text: String) throws(PromptError) -> String {
    let (named, keys, rest) = try keysAndRest(of: text)
    let context = named ?? .global
    let spelling = Keymap.spelling(of: keys)
    if !rest.isEmpty { throw PromptError("“\(rest.prefix { $0 != " " })” is no key") }
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

  /// A context, where one is named; the keys behind it, words that are keys; and what stands
  /// behind those. The last word of several is what they run, though it may be the name of a key.
  private func keysAndRest(
    of text: String
  ) throws(PromptError) -> (Context?, [Key], rest: String) {
    var rest = text[...].drop { $0 == " " }
    let first = String(rest.prefix { $0 != " " })
    let context = Context(rawValue: first)
    if context != nil { rest = rest.dropFirst(first.count).drop { $0 == " " } }
    var keys: [Key] = []
    while let key = Key(String(rest.prefix { $0 != " " })) {
      let behind = rest.drop { $0 != " " }.drop { $0 == " " }
      if !keys.isEmpty, behind.isEmpty, Command(rawValue: String(rest)) != nil { break }
      keys.append(key)
      rest = behind
    }
    guard !keys.isEmpty else {
      let word = rest.prefix { $0 != " " }
      throw PromptError(word.isEmpty ? "which keys?" : "“\(word)” is no key")
    }
    return (context, keys, String(rest))
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
