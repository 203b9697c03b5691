import ArgumentParser
import Glibc
import Settings

/// What has to do with `config.toml`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Write the file of settings.", subcommands: [Init.self])

  /// Writes `config.toml` with every setting in a comment.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Write config.toml with every setting in a comment; a file there is left alone.")

    @Option(
      help: "The folder of the settings, in place of the usual one.", completion: .directory)
    var config: String?

    mutating func run() throws {
      guard let folder = config ?? Paths().configuration else {
        throw CommandError(description: "there is no place for settings; give one by --config")
      }
      let path = folder + "/config.toml"
      do throws(SystemError) {
        try TextFile.create(ConfigFile.template, at: path)
      } catch {
        throw CommandError(
          description: error.code == EEXIST
            ? "\(path) is there already, and left as it is" : "\(path): \(error)")
      }
      StandardOutput.print(path)
    }
  }
}
