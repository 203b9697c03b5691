import Screen
import Typesetting

/// The page for whoever starts the program for the first time: what is used most, on one screen.
enum Welcome {
  /// Commands whose keys are shown, and what they are good for.
  private static let lines: [(commands: [Command], context: Context, text: String)] = [
    ([.lineDown, .lineUp], .list, "down and up, in every pane"),
    ([.open, .close], .list, "open the article, and back"),
    ([.readOn], .text, "read on, then the next unread article"),
    ([.nextPane], .text, "the next pane: list, text, names"),
    ([.mentionsHere, .nextHit], .text, "take a name, and walk its mentions"),
    ([.search, .nextHit], .text, "search in the text, and walk the hits"),
    ([.filter], .list, "filter: is:unread topic:politics kyiv"),
    ([.highlight, .note], .text, "highlight a sentence, and note on it"),
    ([.theme, .set], .list, "choose colors, change settings"),
    ([.help], .list, "the keys that work where you are"),
  ]

  /// The page, with the keys that are bound.
  static func rows(_ keymap: Keymap) -> [Help.Row] {
    lines.map { line in
      let keys = line.commands.map { command in
        keymap.key(for: command, in: line.context) ?? ":" + command.rawValue
      }
      return Help.Row(keys: keys.joined(separator: " "), text: line.text)
    }
  }
}

extension ReaderState {
  /// Any key ends the page; but for those that only go on, it also does what it always does.
  mutating func pressInWelcome(_ key: Key) -> [Effect] {
    popup = nil
    let onlyGoOn: [Key] = [.named(.enter), .named(.space), .named(.escape), .control("c")]
    return onlyGoOn.contains(key) ? [] : apply(.key(key))
  }

  /// Lays the page over the lower right corner: list and headline stay in sight.
  func addWelcome(to frame: inout Frame) {
    let shown = Welcome.rows(keymap)
    let rect = box(columns: 60, rows: shown.count + 2, in: &frame, isInCorner: true)
    var lines = [heading("Welcome to Gazette", columns: rect.columns)]
    for row in shown.prefix(max(rect.rows - 2, 0)) {
      lines.append(keyLine(row.keys, width: 12, text: row.text, columns: rect.columns))
    }
    lines.append(
      Line([Run(" Space goes on; :welcome shows this again", base(.popupDetail))]))
    frame.panels.append(Panel(rect, lines: lines, fill: base(.popup)))
    frame.cursor = Position(row: rect.row, column: rect.column)
  }
}
