import Typesetting

/// Makes the paths in a sentence shorter: `~` for the home folder, and where there is no room, `…`
/// for the folders in their middle.
struct ShortPaths {
  /// The reader's home folder; nil where it is not known.
  var home: String?

  /// The sentence in at most `columns` where its paths can be made that short.
  func shortened(_ text: String, columns: Int) -> String {
    let parts = Self.parts(of: text).map { part in
      (text: part.isPath ? underHome(part.text) : part.text, isPath: part.isPath)
    }
    let whole = parts.map(\.text).joined()
    guard ColumnWidth.columns(of: whole) > columns else { return whole }
    return parts.map { $0.isPath ? Self.withoutMiddle($0.text) : $0.text }.joined()
  }

  private func underHome(_ path: String) -> String {
    guard let home, home.utf8.count > 1, path.hasPrefix(home) else { return path }
    let rest = path.dropFirst(home.count)
    return rest.isEmpty || rest.first == "/" ? "~" + rest : path
  }

  /// `/tmp/…/library.db`
  private static func withoutMiddle(_ path: String) -> String {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > 4 || (names.first == "~" && names.count > 3), let last = names.last else {
      return path
    }
    let first = names.first == "~" ? "~" : "/" + names[1]
    return first + "/…/" + last
  }

  /// The sentence in pieces: a path begins with a slash after a space or an opening sign, and ends
  /// at the quotation mark that closes it or, where none was opened, at a space.
  private static func parts(of text: String) -> [(text: String, isPath: Bool)] {
    var parts: [(text: String, isPath: Bool)] = []
    var piece = ""
    var before: Character = " "
    var isPath = false
    var isQuoted = false
    for character in text {
      let ends = isQuoted ? character == "”" : character == " " || character == ":"
      let begins = !isPath && character == "/" && (before == " " || before == "“" || before == "(")
      if isPath ? ends : begins {
        parts.append((piece, isPath))
        (piece, isPath, isQuoted) = ("", begins, before == "“")
      }
      piece.append(character)
      before = character
    }
    return parts + [(piece, isPath)]
  }
}
