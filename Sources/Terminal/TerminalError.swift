/// Why a terminal cannot be drawn on; printed as a sentence for the user.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case noTerminalName
  case unknownTerminal(String)
  case noCursorMovement(String)

  package var description: String {
    switch self {
    case .notATerminal:
      "Standard input and output are not both a terminal, so there is nothing to draw on."
    case .noTerminalName:
      "TERM is not set, so it is not known how to draw on this terminal."
    case .unknownTerminal(let name):
      "The terminal type “\(name)” (TERM) is unknown here."
    case .noCursorMovement(let name):
      "The terminal type “\(name)” (TERM) cannot move its cursor, so nothing can be drawn on it."
    }
  }
}
