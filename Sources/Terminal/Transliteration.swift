import CTerminal
import Screen

/// Cells in the characters of a locale that is not UTF-8, or of a console's font; each code point
/// is looked up once.
struct Transliteration {
  private let replacement: (UInt32) -> UInt32
  private var known: [UInt32: UInt32] = [:]

  /// Signs that stand for others of which nothing is known.
  private static let signs: [UInt32: UInt32] = {
    let pairs: [(String, String)] = [
      ("▸▶►→", ">"), ("◂◀◄←", "<"), ("▾▼↓", "v"), ("▴▲↑", "^"), ("●○", "o"), ("★☆", "*"),
      ("◔", "1"), ("◑", "2"), ("◕", "3"), ("✓✔", "+"), ("━═", "="), ("▁▂", "_"), ("▃▄", "-"),
      ("▅▆", "="), ("▇█▓", "#"), ("░▒", "."), ("≈", "~"), ("№", "N"), ("°", "o"),
    ]
    var signs: [UInt32: UInt32] = [:]
    for (from, to) in pairs {
      for scalar in from.unicodeScalars { signs[scalar.value] = to.unicodeScalars.first?.value }
    }
    return signs
  }()
  private static let unknown = UInt32(UInt8(ascii: "?"))

  /// - Parameter replacement: The code point itself where the locale has it; else what to show.
  init(_ replacement: @escaping (UInt32) -> UInt32) {
    self.replacement = replacement
  }

  /// The characters that the font of a console of Linux has, of the 256 or 512 that fit in it.
  ///
  /// - Returns: Nil where `descriptor` is no such console.
  init?(fontOfConsole descriptor: Int32) {
    var characters = [UInt16](repeating: 0, count: Int(terminalMostFontEntries))
    let count = terminalConsoleFont(descriptor, &characters, Int32(characters.count))
    guard count > 0 else { return nil }
    let known = Set(characters.prefix(Int(count)).map(UInt32.init))
    self.init { known.contains($0) ? $0 : terminalPlainCharacter($0) }
  }

  /// What is drawn for a cell, as wide as that; marks that the locale does not have are left out.
  mutating func drawn(_ cell: Cell) -> Cell {
    var drawn = cell
    var end = 1
    drawn.scalars[0] = shown(cell.scalars[0])
    for index in 1..<cell.scalars.count {
      let scalar = cell.scalars[index]
      drawn.scalars[index] = 0
      guard scalar != 0, shown(scalar) == scalar else { continue }
      drawn.scalars[end] = scalar
      end += 1
    }
    return drawn
  }

  private mutating func shown(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x7F { return scalar }
    if let shown = known[scalar] { return shown }
    let found = replacement(scalar)
    let shown = found == Self.unknown ? Self.signs[scalar] ?? found : found
    known[scalar] = shown
    return shown
  }
}
