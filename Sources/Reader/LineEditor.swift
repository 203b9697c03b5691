package import Screen

/// One line of text being edited, with readline's keys.
package struct LineEditor: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// From 0, before the first character, to `characters.count`.
  package private(set) var cursor: Int
  private var killed: [Character] = []

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// The text before the cursor.
  package var head: String { String(characters[..<cursor]) }

  package mutating func insert(_ text: String) {
    let added = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Puts `text` in place of everything.
  package mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Edits as `key` says; false where it is no editing key.
  package mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .named(.space): insert(" ")
    case .named(.left), .control("b"): cursor = max(cursor - 1, 0)
    case .named(.right), .control("f"): cursor = min(cursor + 1, characters.count)
    case .named(.home), .control("a"): cursor = 0
    case .named(.end), .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .named(.backspace), .control("h"): remove(max(cursor - 1, 0)..<cursor)
    case .named(.delete), .control("d"): remove(cursor..<min(cursor + 1, characters.count))
    case .control("w"): kill(wordStart..<cursor)
    case .alt("d"): kill(cursor..<wordEnd)
    case .control("u"): kill(0..<cursor)
    case .control("k"): kill(cursor..<characters.count)
    case .control("y"): insert(String(killed))
    default: return false
    }
    return true
  }
}

extension LineEditor {
  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index] == " " { index += 1 }
    while index < characters.count, characters[index] != " " { index += 1 }
    return index
  }

  private mutating func kill(_ range: Range<Int>) {
    killed = Array(characters[range])
    remove(range)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
