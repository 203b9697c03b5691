extension Frame {
  /// The characters on the screen, a line for each row, without the spaces at their ends.
  package var text: String {
    rows.map(Self.characters(of:)).joined(separator: "\n")
  }

  /// The frame as a golden file has it: its characters; a line `--`; as many rows of letters,
  /// one for each cell, that say how it looks; then what each letter stands for, in order of
  /// first use, and where the cursor is.
  ///
  /// - Parameter name: The name of a style as cells have it, that is, laid over the fill of its
  ///   panel. Styles of one name share a letter; one without a name is shown as `.`.
  package func text(naming name: (Style) -> String) -> String {
    let rows = rows
    var legend = Legend()
    let styles = rows.map { row in
      String(row.map { legend.letter(for: name($0.style)) })
    }
    var lines = rows.map(Self.characters(of:)) + ["--"] + styles + ["--"] + legend.lines
    if let cursor {
      let visibility = isCursorVisible ? "visible" : "hidden"
      lines.append("cursor row \(cursor.row) column \(cursor.column) \(visibility)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Frame {
  private var rows: [[Cell]] { (0..<max(size.rows, 0)).map { cells(inRow: $0) } }

  private static func characters(of row: [Cell]) -> String {
    let text = row.map(\.text).joined()
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(text[...$0]) } ?? ""
  }
}

/// Letters for names: the first one free of a name's own letters, small before capital.
private struct Legend {
  private var letters: [String: Character] = [:]
  private(set) var lines: [String] = []

  mutating func letter(for name: String) -> Character {
    if name.isEmpty { return "." }
    if let letter = letters[name] { return letter }
    let letter = free(for: name)
    letters[name] = letter
    lines.append("\(letter) \(name)")
    return letter
  }

  private func free(for name: String) -> Character {
    let own = name.filter { $0.isASCII && $0.isLetter }
    let all = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    let candidates = own.flatMap { [$0.lowercased(), $0.uppercased()] }.joined() + all
    let taken = Set(letters.values)
    return candidates.first { !taken.contains($0) } ?? "?"
  }
}
