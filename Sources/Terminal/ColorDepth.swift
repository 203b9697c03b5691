import Screen

/// How many colors a terminal has.
enum ColorDepth: Equatable {
  case attributesOnly
  case eight
  case sixteen
  /// The 16 of the user, a cube of 216, and 24 greys.
  case cube
  /// 24 bits.
  case direct

  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .attributesOnly
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<0x100_0000: .cube
      default: .direct
      }
  }

  /// The number that stands for `color` in this depth; -1 for the terminal's own.
  ///
  /// With 24 bits the numbers below 16 are the palette's (`TerminalDescription`), so the few
  /// blackest of blues are drawn as the next to black.
  func number(of color: Color?) -> Int32 {
    switch (color, self) {
    case (nil, _), (.terminal, _), (_, .attributesOnly): -1
    case (.palette(let number), .eight): Int32(number % 8)
    case (.palette(let number), _): Int32(number % 16)
    case (.rgb(let red, let green, let blue), .direct):
      max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 16)
    case (.rgb(let red, let green, let blue), _):
      palette.nearest(red: red, green: green, blue: blue)
    }
  }

  /// How many numbers of colors there are for each slot of a link, and the one among them that is
  /// the terminal's own foreground; nil where a number cannot tell a link.
  var linkNumbers: (count: Int32, terminal: Int32)? {
    switch self {
    case .attributesOnly, .eight, .sixteen: nil
    case .cube: (512, 256)
    case .direct: (1 << 24, 16)
    }
  }

  /// The number of a foreground for text of a link.
  func linked(_ number: Int32, slot: Int) -> Int32 {
    guard slot > 0, let numbers = linkNumbers else { return number }
    let color =
      number < 0 ? numbers.terminal : number == numbers.terminal ? number + 1 : number
    return color + Int32(slot) * numbers.count
  }

  private var palette: Palette {
    switch self {
    case .attributesOnly, .eight: .eight
    case .sixteen: .sixteen
    case .cube, .direct: .cube
    }
  }
}
