/// A command line split into arguments without a shell: by spaces, with quotation marks of both
/// kinds and backslashes as in one, and nothing else of it.
package struct ArgumentVector: Equatable {
  /// The program, then its arguments.
  package let arguments: [String]

  /// Nil where a quotation mark is left open, or where there is nothing.
  package init?(_ line: String) {
    var arguments: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { arguments.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { arguments.append(word) }
    guard quote == nil, !isEscaped, !arguments.isEmpty else { return nil }
    self.arguments = arguments
  }
}
