extension ColumnWidth {
  /// One line of text in the order in which it is drawn; itself where all of it is read from left
  /// to right.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package static func ordered(_ text: String) -> String {
    let bytes = text.utf8Span.span
    let all = 0..<bytes.count
    guard let directions = BidiParagraph(all, in: bytes) else { return text }
    var line = TypesetLine(range: all, columns: columns(of: text), gapCount: 0)
    line.keepsBlanks = true
    line.visualRuns = directions.visualRuns(of: all)
    return line.segments(of: text).map(\.text).joined()
  }

  /// A sign or a mark of a list as it stands at the right of text that is read from right to left:
  /// "1. " becomes " .1".
  package static func mirrored(_ mark: String) -> String {
    var groups: [String] = []
    for character in mark {
      let isWord = character.isLetter || character.isNumber
      if isWord, let last = groups.last?.last, last.isLetter || last.isNumber {
        groups[groups.count - 1].append(character)
      } else {
        groups.append(String(pairs[character] ?? character))
      }
    }
    return groups.reversed().joined()
  }

  private static let pairs: [Character: Character] = [
    "[": "]", "]": "[", "(": ")", ")": "(", ">": "<", "<": ">",
  ]
}
