import CTerminal
import Glibc
package import Screen

/// What is known of the terminal without drawing on it: for a report to a person.
package struct TerminalSurvey {
  /// What `TERM` says.
  package let name: String
  /// How many colors terminfo gives it.
  package let colors: Int
  /// Whether `COLORTERM` says that it takes 24-bit colors.
  package let saysDirectColor: Bool
  /// Whether it is known to have hyperlinks.
  package let hasHyperlinks: Bool
  /// Whether `NO_COLOR` is set.
  package let isColorUnwanted: Bool
  /// The attributes it has of those that themes use.
  package let attributes: [String]
  /// Nil where it does not say.
  package let size: Size?
  /// The encoding of the locale: "UTF-8".
  package let encoding: String

  /// - Parameter output: A descriptor of the terminal.
  /// - Throws: `TerminalError` where `TERM` is missing or unknown.
  package init(output: Int32 = 1) throws(TerminalError) {
    guard let name = Environment["TERM"] else { throw .noTerminalName }
    _ = terminalSetLocale()
    guard terminfoLoad(name, output) else { throw .unknownTerminal(name) }
    defer { terminfoUnload() }
    let description = TerminalDescription.loaded(as: name)
    guard description.string("cup") != nil else { throw .noCursorMovement(name) }
    self.name = name
    colors = max(description.number("colors"), 0)
    saysDirectColor = ["truecolor", "24bit"].contains(Environment["COLORTERM"])
    hasHyperlinks = Hyperlinks.areKnown { Environment[$0] }
    isColorUnwanted = Environment["NO_COLOR"] != nil
    attributes = Self.capabilities.filter { description.string($0.capability) != nil }.map(\.name)
    encoding = String(cString: nl_langinfo(Int32(CODESET)))
    var rows: Int32 = 0
    var columns: Int32 = 0
    let isKnown = terminalSize(output, &rows, &columns)
    size = isKnown ? Size(rows: Int(rows), columns: Int(columns)) : nil
  }

  private static let capabilities: [(capability: String, name: String)] = [
    ("bold", "bold"), ("dim", "dim"), ("sitm", "italic"), ("smul", "underline"),
    ("rev", "reverse"),
  ]
}
