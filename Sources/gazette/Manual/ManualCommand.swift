import ArgumentParser

/// Prints a page of the manual, for the one who installs it.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print a page of the manual, for man.", shouldDisplay: false)

  @Argument(help: "The page.")
  var page: ManualPage

  mutating func run() throws {
    StandardOutput.print(page.text)
  }
}

/// The pages of the manual, made from the tables that the program runs by.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
  case program = "gazette.1"
  case config = "gazette-config.5"
  case filter = "gazette-filter.7"
  case keys = "gazette-keys.7"

  /// The page in the language of `man`.
  var text: String {
    switch self {
    case .program: Roff.programPage.text
    case .config: Roff.configPage.text
    case .filter: Roff.filterPage.text
    case .keys: Roff.keysPage.text
    }
  }
}
