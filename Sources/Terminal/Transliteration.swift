import Screen

/// Cells in the characters of a locale that is not UTF-8, each code point looked up once.
struct Transliteration {
  private let replacement: (UInt32) -> UInt32
  private var known: [UInt32: UInt32] = [:]

  /// - Parameter replacement: The code point itself where the locale has it; else what to show.
  init(_ replacement: @escaping (UInt32) -> UInt32) {
    self.replacement = replacement
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
    let shown = replacement(scalar)
    known[scalar] = shown
    return shown
  }
}
