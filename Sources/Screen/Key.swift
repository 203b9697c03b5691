/// A key as the terminal reports it, with its spelling in key maps: `j`, `J`, `ctrl-d`, `alt-x`,
/// `enter`, `page-down`, `f1`.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter, or one of `@ [ \ ] ^ _`, held with control; always lower case.
  case control(Character)
  case alt(Character)
  case named(Name)
  /// F1 and up.
  case function(Int)

  package enum Name: String, CaseIterable, Sendable {
    case enter
    case tab
    case backTab = "shift-tab"
    case escape
    case space
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp = "page-up"
    case pageDown = "page-down"
  }
}

extension Key: LosslessStringConvertible {
  package var description: String {
    switch self {
    case .character(let character): String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .named(let name): name.rawValue
    case .function(let number): "f\(number)"
    }
  }

  /// Reads a key's spelling; nil where it is none.
  package init?(_ description: String) {
    if description.count == 1, let character = description.first {
      self = character == " " ? .named(.space) : .character(character)
    } else if let name = Name(rawValue: description) {
      self = .named(name)
    } else if let character = Self.held("ctrl-", in: description) {
      guard character.isASCII, character.isLetter || "@[\\]^_".contains(character) else {
        return nil
      }
      self = .control(Character(character.lowercased()))
    } else if let character = Self.held("alt-", in: description) {
      self = .alt(character)
    } else if description.hasPrefix("f"), let number = Int(description.dropFirst()),
      (1...63).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func held(_ prefix: String, in description: String) -> Character? {
    guard description.hasPrefix(prefix), description.count == prefix.count + 1 else { return nil }
    return description.last
  }
}
