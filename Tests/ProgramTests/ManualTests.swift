import Articles
import Foundation
import Reader
import TestSupport
import Testing

/// The pages of the manual, and the scripts that complete the command line.
struct ManualTests {
  private static let pages = [
    "gazette.1", "gazette-config.5", "gazette-filter.7", "gazette-keys.7",
  ]
  private static let groff = "/usr/bin/groff"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A page as its source, but for the hyphens.
  private func page(_ name: String) throws -> String {
    let run = try ProgramRun(["manual", name], home: folder.path)
    #expect(run.status == 0)
    return run.output.replacing("\\-", with: "-")
  }

  @Test func `the manual has every setting and every face`() throws {
    let page = try page("gazette-config.5")
    for setting in Setting.all { #expect(page.contains(".B \"\(setting.name)\"\n")) }
    for face in Face.allCases { #expect(page.contains(face.rawValue)) }
  }

  @Test func `the manual has every command and what it does`() throws {
    let page = try page("gazette-keys.7").lowercased()
    for command in Command.allCases {
      #expect(page.contains(".b \"\(command.rawValue)"))
      #expect(page.contains(command.help.lowercased().prefix { $0 != "'" }))
    }
  }

  @Test func `the manual has every field and state of filters`() throws {
    let page = try page("gazette-filter.7")
    for field in FilterField.allCases { #expect(page.contains(".B \"\(field.rawValue):\"\n")) }
    for state in Filter.State.allCases { #expect(page.contains(".B \"is:\(state.rawValue)\"\n")) }
  }

  @Test func `the manual has every subcommand and option that help has`() throws {
    let page = try page("gazette.1")
    let help = try ProgramRun(["--help"], home: folder.path).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
    #expect(names.count >= 8)
    for name in names {
      #expect(page.contains(".SS gazette \(name)"))
      let help = try ProgramRun([String(name), "--help"], home: folder.path).output
      for option in help.matches(of: /\n  (--[a-z-]+)/).map(\.output.1) {
        #expect(page.contains(".B \"\(option)"))
      }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: groff)), arguments: pages)
  func `groff finds nothing to warn of`(name: String) throws {
    let path = folder.path + "/" + name
    let text = try ProgramRun(["manual", name], home: folder.path).output
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let process = Process()
    let warnings = Pipe()
    process.executableURL = URL(filePath: Self.groff)
    process.arguments = ["-man", "-ww", "-Kutf8", "-Tutf8", "-z", path]
    process.standardError = warnings
    try process.run()
    let said = warnings.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: said, as: UTF8.self) == "")
  }

  @Test func `an unknown page is refused`() throws {
    #expect(try ProgramRun(["manual", "gazette.9"], home: folder.path).status == 2)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every subcommand and theme`(shell: String) throws {
    let run = try ProgramRun(["--generate-completion-script", shell], home: folder.path)
    #expect(run.status == 0)
    for word in ["import", "list", "show", "entities", "topics", "config", "doctor", "nord"] {
      #expect(run.output.contains(word))
    }
  }
}
