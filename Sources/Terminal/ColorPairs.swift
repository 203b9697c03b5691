import CTerminal
import Screen

/// Styles as the attributes and color pairs of a terminal, each worked out once.
struct ColorPairs {
  private let depth: ColorDepth
  private var known: [Style: Looks] = [:]

  /// How ncurses is told what a style looks like.
  struct Looks {
    var pair: Int32
    var attributes: UInt8
  }

  init(depth: ColorDepth) {
    self.depth = depth
  }

  mutating func looks(of style: Style, on screen: OpaquePointer) -> Looks {
    if let looks = known[style] { return looks }
    let foreground = depth.number(of: style.foreground)
    let background = depth.number(of: style.background)
    let isPlain = foreground < 0 && background < 0
    let looks = Looks(
      pair: isPlain ? 0 : terminalPair(screen, foreground, background),
      attributes: style.attributes.rawValue)
    known[style] = looks
    return looks
  }
}
