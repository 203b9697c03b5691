import ArgumentParser
import Store

/// The program: options, subcommands, exit codes.
@main
struct Gazette: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette",
    abstract: "Read the news, and see who is in it.",
    discussion: """
      Without a subcommand, PATH... is read and shown in three panes: a list of articles, the \
      text, and the people, places and other entities that it names.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
      EntitiesCommand.self, TopicsCommand.self, ExportCommand.self, ConfigCommand.self,
      DoctorCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static func main() {
    do {
      // The usual start does without the parser, which takes milliseconds to set up.
      guard CommandLine.arguments.count > 1 else { return try Reading().run() }
      var command = try parseAsRoot(arranged(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch let error as CommandError {
      StandardError.print("gazette: \(error)")
      exit(withCode: error.code)
    } catch let error as StoreError {
      StandardError.print("gazette: \(error)")
      exit(withCode: 1)
    } catch {
      let code = exitCode(for: error)
      guard code != .success else { exit(withError: error) }
      StandardError.print(fullMessage(for: error))
      exit(withCode: code == .validationFailure ? 2 : 1)
    }
  }

  /// The arguments with the subcommand in front of the options that were written before it: the
  /// parser would take it for a word of a filter.
  static func arranged(_ arguments: [String]) -> [String] {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let valued = ["--library", "--config", "--theme"]
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--"), arguments[index] != "--" {
      index += valued.contains(arguments[index]) ? 2 : 1
    }
    guard index > 0, index < arguments.count, names.contains(arguments[index]) else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  private static func exit(withCode code: Int32) -> Never {
    exit(withError: ExitCode(code))
  }
}

/// Why a command ends without having done its work.
struct CommandError: Error, CustomStringConvertible {
  /// One sentence.
  let description: String
  /// 1 where it failed, 2 where it was called wrongly.
  var code: Int32 = 1
}
