import CTerminal
import Screen

/// Styles as the attributes and color pairs of a terminal, each worked out once.
struct ColorPairs {
  private let depth: ColorDepth
  private let hasItalic: Bool
  private let limit: Int
  private var known: [Style: Looks] = [:]
  private var pairs: [Numbers: Int32] = [:]

  /// How ncurses is told what a style looks like.
  struct Looks: Equatable {
    var pair: Int32
    var attributes: UInt8
  }

  /// The numbers of a foreground and a background, -1 the terminal's own.
  struct Numbers: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// - Parameter limit: The pairs the terminal has, with pair 0, which is never given out.
  init(depth: ColorDepth, hasItalic: Bool, limit: Int) {
    self.depth = depth
    self.hasItalic = hasItalic
    self.limit = limit
  }

  /// What a style looks like; `allocate` makes a pair of two colors.
  ///
  /// When the terminal has no pair left the style goes without colors: ncurses would take one
  /// from cells on the screen.
  ///
  /// - Parameter style: Its link is the slot of one.
  mutating func looks(of style: Style, allocate: (Numbers) -> Int32) -> Looks {
    if let looks = known[style] { return looks }
    var numbers = numbers(of: style)
    numbers.foreground = depth.linked(numbers.foreground, slot: Int(style.link))
    let looks = Looks(
      pair: pair(of: numbers, allocate),
      attributes: attributes(of: style.attributes).rawValue)
    known[style] = looks
    return looks
  }

  /// The numbers of a style's colors. Two colors that a small palette makes one are told apart:
  /// text is never drawn in the color it stands on.
  func numbers(of style: Style) -> Numbers {
    let background = depth.number(of: style.background)
    let foreground = depth.number(of: style.foreground)
    guard foreground == background, foreground >= 0, style.foreground != style.background else {
      return Numbers(foreground: foreground, background: background)
    }
    return Numbers(
      foreground: depth.number(of: style.background?.contrast), background: background)
  }

  /// Italic is underlined where the terminal has none.
  func attributes(of attributes: Attributes) -> Attributes {
    guard !hasItalic, attributes.contains(.italic) else { return attributes }
    return attributes.subtracting(.italic).union(.underline)
  }

  private mutating func pair(of numbers: Numbers, _ allocate: (Numbers) -> Int32) -> Int32 {
    if numbers.foreground < 0 && numbers.background < 0 { return 0 }
    if let pair = pairs[numbers] { return pair }
    guard pairs.count < limit - 1 else { return 0 }
    let pair = allocate(numbers)
    pairs[numbers] = pair
    return pair
  }
}

extension Color {
  /// Black or white, whichever can be read on this color.
  fileprivate var contrast: Color {
    switch self {
    case .terminal: .terminal
    case .palette(let number): .palette([0, 4, 8].contains(number) ? 15 : 0)
    case .rgb(let red, let green, let blue):
      Oklab(red: red, green: green, blue: blue).lightness > 0.6 ? .palette(0) : .palette(15)
    }
  }
}
