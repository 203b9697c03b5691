import Screen

/// How many colors a terminal has.
enum ColorDepth: Equatable {
  case attributesOnly
  case eight
  case sixteen
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

  /// The number that stands for `color`; -1 for the terminal's own.
  func number(of color: Color?) -> Int32 {
    switch color {
    case nil, .terminal: -1
    case .palette(let number):
      self == .attributesOnly ? -1 : Int32(number) % (self == .eight ? 8 : 16)
    case .rgb(let red, let green, let blue): number(red: red, green: green, blue: blue)
    }
  }

  private func number(red: UInt8, green: UInt8, blue: UInt8) -> Int32 {
    guard self == .cube else { return -1 }
    func step(_ value: UInt8) -> Int32 { (Int32(value) * 5 + 127) / 255 }
    return 16 + 36 * step(red) + 6 * step(green) + step(blue)
  }
}
