import Typesetting

/// Text from outside, set for a panel.
enum PanelLines {
  /// More lines than anybody reads here.
  private static let lineLimit = 20_000

  /// The lines of a text, wrapped, without what would steer a terminal.
  static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard lines.count < lineLimit else { return lines + ["…"] }
      var rest = Substring(plain(line))
      repeat {
        let length = max(ColumnWidth.fittingByteCount(of: rest, columns: columns), 1)
        let end = rest.utf8.index(rest.startIndex, offsetBy: length, limitedBy: rest.endIndex)
        let head = rest[..<(end ?? rest.endIndex)]
        lines.append(String(head))
        rest = rest[head.endIndex...]
      } while !rest.isEmpty
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines of a sentence, broken at spaces, and in a word only where it is wider than the panel.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = plain(text.replacing("\n", with: " ")[...]).split(
      separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      let joined = index == 0 ? String(word) : line + " " + word
      if ColumnWidth.columns(of: joined) <= columns {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = self.lines(of: String(word), columns: columns)
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    return lines + [line]
  }

  /// A line without the sequences that set colors, and with blanks for tabs.
  private static func plain(_ line: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var isEscape = false
    for scalar in line.unicodeScalars {
      if isEscape {
        // A control sequence ends at its first letter.
        isEscape = !(scalar.value >= 0x40 && scalar.value <= 0x7E && scalar != "[")
      } else if scalar == "\u{1B}" {
        isEscape = true
      } else if scalar == "\t" {
        repeat { plain.append(" ") } while plain.count % 8 != 0
      } else if scalar.value >= 0x20 && scalar.value != 0x7F {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
