import CTerminal

/// What terminfo knows of a terminal type, as far as drawing depends on it.
struct TerminalType {
  let name: String
  let hasItalic: Bool
  let colors: Int
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
    guard terminfoString("cup") != nil else { throw .noCursorMovement(name) }
    self.name = name
    hasItalic = terminfoString("sitm") != nil
    colors = Int(terminfoNumber("colors"))
    let isDirect = colors >= 256 && (wantsDirectColor || colors > 256)
    let plain = TerminalDescription.loaded(as: name).withoutExtras()
    description = (isDirect ? plain.withDirectColor() : plain).compiled
    restoration = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].map(Self.string).joined() + "\r"
  }

  /// A string capability without the pauses that only hardware needs.
  private static func string(_ name: String) -> String {
    guard let value = terminfoString(name) else { return "" }
    let pieces = String(cString: value).split(separator: "$<", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      index == 0 ? piece : piece.drop { $0 != ">" }.dropFirst()
    }.joined()
  }
}
