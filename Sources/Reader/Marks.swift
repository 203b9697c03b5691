/// The signs that stand beside text.
struct Marks {
  /// Between two panes.
  let border: String
  /// Before what is chosen, open or has the focus.
  let pointer: String
  let unread: String
  let starred: String
  /// On a row that is marked, to be changed with others.
  let chosen: String
  /// Before each row of a quotation, once for each quotation it is in.
  let bar: String
  /// Repeated, a line across.
  let rule: String
  /// The corners of a box, from the top left in reading order.
  let corners: [String]

  static let drawn = Marks(
    border: "│", pointer: "▸", unread: "●", starred: "★", chosen: "✓", bar: "│ ", rule: "─",
    corners: ["┌", "┐", "└", "┘"])

  /// Letters and ASCII only, for a screen reader or a Braille display.
  static let plain = Marks(
    border: " ", pointer: ">", unread: "N", starred: "*", chosen: "+", bar: "> ", rule: "-",
    corners: [" ", " ", " ", " "])

  static func marks(isPlain: Bool) -> Marks { isPlain ? plain : drawn }
}

extension ReaderState {
  var marks: Marks { .marks(isPlain: options.isPlain) }
}
