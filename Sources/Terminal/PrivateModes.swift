/// Modes that terminfo knows nothing of; a terminal passes over those it does not have.
struct PrivateModes {
  private static let paste = 2004
  /// Presses, drags, and positions in decimal numbers.
  private static let mouse = [1000, 1002, 1006]

  private let modes: [Int]

  init(wantsMouse: Bool) {
    modes = [Self.paste] + (wantsMouse ? Self.mouse : [])
  }

  var on: String { modes.map { "\u{1B}[?\($0)h" }.joined() }
  var off: String { modes.reversed().map { "\u{1B}[?\($0)l" }.joined() }

  /// Around a frame, so that it is shown at once though it comes in several writes.
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"
}
