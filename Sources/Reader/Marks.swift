/// The signs that stand beside text.
struct Marks {
  /// Between two panes.
  let border: String
  /// Before what is chosen, open or has the focus.
  let pointer: String
  let unread: String
  /// An article that was read in part: the less, the further to the front.
  let parts: [String]
  let starred: String
  /// On a row that is marked, to be changed with others.
  let chosen: String
  /// Before each row of a quotation, once for each quotation it is in.
  let bar: String
  /// Repeated, a line across.
  let rule: String
  /// What has been read of a text, and what has not: repeated, a line across.
  let meter: (read: String, rest: String)
  /// Where a line is cut that goes on to the left, or to the right.
  let before: String
  let behind: String
  /// The corners of a box, from the top left in reading order.
  let corners: [String]

  static let drawn = Marks(
    border: "│", pointer: "▸", unread: "●", parts: ["◔", "◑", "◕"], starred: "★", chosen: "✓",
    bar: "│ ", rule: "─", meter: ("━", "─"),
    before: "‹", behind: "›",
    corners: ["┌", "┐", "└", "┘"])

  /// Letters and ASCII only, for a screen reader or a Braille display.
  static let plain = Marks(
    border: " ", pointer: ">", unread: "N", parts: ["1", "2", "3"], starred: "*", chosen: "+",
    bar: "> ", rule: "-", meter: ("=", "-"),
    before: "<", behind: ">",
    corners: [" ", " ", " ", " "])

  /// The mark of an article that was read so far, in percent; a blank where it was not begun.
  func begun(_ progress: Int) -> String {
    (1...99).contains(progress) ? parts[progress * parts.count / 100] : " "
  }

  static func marks(isPlain: Bool) -> Marks { isPlain ? plain : drawn }
}

extension ReaderState {
  var marks: Marks { .marks(isPlain: options.isPlain) }
}
