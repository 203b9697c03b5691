import Foundation
import Screen
import TestSupport
import Testing

struct DoctorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.config/gazette", withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, home: folder.path)
  }

  @Test func `a healthy library is told to be so`() throws {
    try folder.write("It rained in Oslo on Monday.\n", to: "a.txt")
    #expect(try run("import", folder.path + "/a.txt").status == 0)
    let result = try run("doctor")
    #expect(result.status == 0)
    #expect(result.output.contains("  articles      1\n"))
    #expect(!result.output.contains("\n!"))
  }

  @Test func `no library yet is nothing wrong`() throws {
    let result = try run("doctor", "--library", folder.path + "/none.db")
    #expect(result.status == 0)
    #expect(result.output.contains("is not there yet"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none.db"))
  }

  @Test func `a wrong setting is named, and the exit code says so`() throws {
    try folder.write("mesure = 4\n", to: ".config/gazette/config.toml")
    let result = try run("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("config.toml:1:1: there is no setting “mesure”"))
  }

  @Test func `a file that is no library is named`() throws {
    try folder.write(String(repeating: "no library", count: 200), to: "bad.db")
    let result = try run("doctor", "--library", folder.path + "/bad.db")
    #expect(result.status == 1)
    #expect(result.output.contains("\n! problem"))
  }

  @Test func `of a damaged library it is said in words what can be done`() throws {
    try folder.write("It rained in Oslo on Monday.\n", to: "a.txt")
    let path = folder.path + "/library.db"
    #expect(try run("import", folder.path + "/a.txt", "--library", path).status == 0)
    var bytes = try Data(contentsOf: URL(filePath: path))
    for offset in stride(from: 16384 * 3, to: bytes.count, by: 1) { bytes[offset] = 0x5A }
    try bytes.write(to: URL(filePath: path))
    try folder.write("", to: "library.db.3.backup")
    let result = try run("doctor", "--library", path)
    #expect(result.status == 1)
    #expect(!result.output.contains("btree"))
    #expect(result.output.contains("  to do         end every Gazette and move \(path) away"))
    #expect(result.output.contains("  or            then put \(path).3.backup in its place"))
  }

  @Test func `a home that takes no folder is named, with the reason`() throws {
    try folder.write("", to: "file")
    let result = try ProgramRun(["list"], home: folder.path + "/file")
    #expect(result.status == 1)
    let missing = folder.path + "/file/.local"
    #expect(
      result.errors.contains(
        "the folder “\(missing)” cannot be made: Not a directory; give a place for the library"))
  }

  @Test func `as JSON, each finding is an object`() throws {
    let lines = try run("doctor", "--format", "json").output.split(separator: "\n")
    let objects = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == lines.count)
    #expect(objects.contains { $0["section"] as? String == "Terminal" })
  }

  @Test func `config init writes the file once`() throws {
    let path = folder.path + "/new/deep/config.toml"
    #expect(try run("config", "init", "--config", folder.path + "/new/deep").output == path + "\n")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "measure = 50\n").write(toFile: path, atomically: true, encoding: .utf8)
    let again = try run("config", "init", "--config", folder.path + "/new/deep")
    #expect(again.status == 1)
    #expect(again.errors.contains("left as it is"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("measure = 50\n"))
  }

  @Test func `the terminal is asked for widths, and given back as it was`() throws {
    let terminal = try PseudoTerminal(size: Size(rows: 24, columns: 80))
    try terminal.start(
      BuiltProgram.path("gazette"), ["doctor"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path])
    #expect(terminal.waitForOutput("\u{1B}[6n"))
    #expect(terminal.waitForOutput("the terminal does not answer"))
    #expect(terminal.waitForEnding() == .exited(0))
    #expect(terminal.isInLineMode)
  }
}
