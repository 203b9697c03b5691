import Articles
package import Screen

/// What keys run.
package enum KeyTarget: Equatable, Sendable {
  case command(Command, argument: String? = nil)
  /// Other keys, as if they were typed.
  case keys([Key])

  /// Reads what a key map says: a command, a command and its argument, or keys behind `@`, or
  /// from a `:` on: `open`, `set measure=60`, `@]u zt`, `:filter is:unread<enter>j`.
  ///
  /// - Parameter isAbbreviated: Whether the beginning of a command's name is enough.
  /// - Throws: Why it is none of these.
  package init(_ text: String, isAbbreviated: Bool = false) throws(PromptError) {
    if text.hasPrefix("@") || text.hasPrefix(":") {
      let keys = try Self.keys(in: text.hasPrefix("@") ? text.dropFirst() : text[...])
      guard !keys.isEmpty else { throw PromptError("no key stands behind “@”") }
      self = .keys(keys)
      return
    }
    let name = String(text.prefix { $0 != " " })
    let rest = String(text.dropFirst(name.count).drop { $0 == " " })
    guard let command = isAbbreviated ? Command(name: name) : Command(rawValue: name) else {
      let names = Command.allCases.map(\.rawValue)
      let question = names.nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
      throw PromptError("there is no command “\(name)”" + question)
    }
    guard rest.isEmpty || command.argument != nil else {
      throw PromptError("“\(name)” takes no argument")
    }
    self = .command(command, argument: rest.isEmpty ? nil : rest)
  }

  /// One line of help.
  package var help: String {
    switch self {
    case .command(let command, nil): command.help
    case .command(let command, let argument?): "\(command.rawValue) \(argument)"
    case .keys(let keys): "types " + keys.map(\.typed).joined()
    }
  }

  /// The command, where it is one without an argument.
  package var command: Command? {
    if case .command(let command, nil) = self { return command }
    return nil
  }

  /// Characters stand for themselves, other keys have their names in `<` and `>`.
  private static func keys(in text: Substring) throws(PromptError) -> [Key] {
    var keys: [Key] = []
    var rest = text
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(character == " " ? .named(.space) : .character(character))
        continue
      }
      keys.append(try key(named: String(rest[..<end])))
      rest = rest[end...].dropFirst()
    }
    return keys
  }

  private static func key(named name: String) throws(PromptError) -> Key {
    let other = ["esc": "escape", "lt": "<", "return": "enter"][name.lowercased()]
    if let key = Key(name) ?? other.flatMap({ Key($0) }) ?? Key(name.lowercased()) { return key }
    let nearest = Key.Name.allCases.map(\.rawValue).nearest(to: name)
    let question = nearest.map { "; did you mean “<\($0)>”?" } ?? "; “<” itself is “<lt>”"
    throw PromptError("“<\(name)>” is no key" + question)
  }
}

extension Key {
  /// How a sequence of keys to be typed has it.
  fileprivate var typed: String {
    switch self {
    case .character("<"): "<lt>"
    case .character: description
    case .named(.space): " "
    default: "<\(description)>"
    }
  }
}
