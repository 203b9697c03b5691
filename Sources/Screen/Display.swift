/// What a terminal tells the program.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Text pasted in one go; it never runs commands.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// What `askBackground` asked for.
  case background(isLight: Bool)
  /// The terminal came back after `suspend`, or asks to be painted anew.
  case resumed
  /// The terminal is gone, or the program was told to end.
  case closed
}

/// A mouse report.
package struct Mouse: Equatable, Sendable {
  package enum Action: Equatable, Sendable {
    case press
    case drag
    case release
    case wheelUp
    case wheelDown
  }

  package var action: Action
  package var position: Position

  package init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}

/// The seam to the screen: whatever can show a frame and report keys.
package protocol Display: AnyObject {
  /// The size of the screen now.
  var size: Size { get }
  /// Shows `frame`; does nothing where it equals the last one shown.
  func show(_ frame: Frame)
  /// Makes the next `show` paint every cell, even of an equal frame, and set the modes of the
  /// terminal: as `^L` asks for, and after a stop, when others had the terminal.
  func repaint()
  /// Puts a text in the terminal's clipboard, where the terminal allows it; false where it is known
  /// to have none, or the text to be too long for it.
  func copy(_ text: String) -> Bool
  /// Gives the terminal back until the next frame, as for a child that uses it.
  func release()
  /// Everything typed since the last call, without waiting.
  func nextEvents() -> [Event]
  /// Asks what the background of the terminal is; the answer, if there is one, is an event. Does
  /// nothing where there are too few colors for it to matter.
  func askBackground()
  /// Lets the terminal report the mouse, or no longer.
  func useMouse(_ isOn: Bool)
  /// Gives the terminal back, stops the program as `^Z` does, and takes the terminal again.
  func suspend()
  /// Leaves the terminal as it was found. Safe to call twice.
  func close()
}
