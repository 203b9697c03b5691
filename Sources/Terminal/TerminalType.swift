import CTerminal

/// What terminfo knows of a terminal type, as far as drawing depends on it.
struct TerminalType {
  let name: String
  let hasItalic: Bool
  /// Whether it can scroll a part of its rows, without ncurses.
  let hasRegions: Bool
  /// The colors that it has; `description` has more where it has links as well.
  let depth: ColorDepth
  let hasLinks: Bool
  /// The compiled description to use in place of the system's.
  let description: [UInt8]
  /// Shows the cursor, ends all attributes and leaves the alternate screen.
  let restoration: String

  /// Reads the description of the type that `TERM` names.
  ///
  /// - Parameter wantsDirectColor: Whether the terminal is known to take 24-bit colors.
  /// - Throws: `TerminalError` where the type is unknown or its cursor cannot be moved.
  init(name: String, output: Int32, wantsDirectColor: Bool) throws(TerminalError) {
    guard terminfoLoad(name, output) else { throw .unknownTerminal(name) }
    defer { terminfoUnload() }
    let full = TerminalDescription.loaded(as: name)
    guard full.string("cup") != nil else { throw .noCursorMovement(name) }
    self.name = name
    hasItalic = full.string("sitm") != nil
    let colors = full.number("colors")
    let isDirect = colors >= 256 && (wantsDirectColor || colors > 256)
    hasRegions = full.hasRegions
    let plain = hasRegions ? full.withoutExtras().withoutScrolling() : full.withoutExtras()
    let colored = isDirect ? plain.withDirectColor() : plain.withPlainColors()
    depth = ColorDepth(colors: colored.number("colors"))
    hasLinks = colored.hasDefaultColors && depth.linkNumbers != nil
    description = colored.withLinks(depth).compiled
    restoration =
      ["sgr0", "op", "rmkx", "cnorm", "rmcup"]
      .map { full.string($0).map(TerminalDescription.withoutPauses) ?? "" }.joined() + "\r"
  }
}
