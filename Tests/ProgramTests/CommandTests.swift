import Foundation
import TestSupport
import Testing

/// The built program without a terminal.
struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Ana Lima met the mayor of Oslo on Tuesday.\n\nLima left again.\n", to: "a.txt")
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, home: folder.path)
  }

  @Test func `entities are one JSON object an article, with offsets in code points`() throws {
    try folder.write("Élan: Ana Lima left.\n", to: "b.txt")
    let result = try run("entities", folder.path + "/b.txt", "--format", "json")
    #expect(result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let text = try #require(object["text"] as? String)
    #expect(text == "Élan: Ana Lima left.\n")
    let entities = try #require(object["entities"] as? [[String: Any]])
    for entity in entities {
      for mention in try #require(entity["mentions"] as? [[String: Any]]) {
        let start = try #require(mention["start"] as? Int)
        let end = try #require(mention["end"] as? Int)
        let scalars = Array(text.unicodeScalars)[start..<end]
        #expect(String(String.UnicodeScalarView(scalars)) == mention["text"] as? String)
      }
    }
    #expect(entities.contains { $0["name"] as? String == "Ana Lima" })
  }

  @Test func `an article is printed as text where there is no terminal`() throws {
    let result = try run(folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("Ana Lima met the mayor of Oslo on Tuesday."))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a subcommand may stand behind options`() throws {
    let library = folder.path + "/library.db"
    #expect(try run("--library", library, "import", folder.path + "/a.txt").status == 0)
    let result = try run("--library", library, "list", "oslo")
    #expect(result.status == 0)
    #expect(result.output.contains("Ana Lima met the mayor of Oslo"))
    #expect(result.output.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test func `a file that is not there is named, with exit 1`() throws {
    let result = try run("show", folder.path + "/none.txt")
    #expect(result.status == 1)
    #expect(result.errors.contains("none.txt"))
    #expect(result.output.isEmpty)
  }

  @Test func `the others are read where one cannot be`() throws {
    let result = try run("show", folder.path + "/none.txt", folder.path + "/a.txt")
    #expect(result.status == 0)
    #expect(result.errors.contains("none.txt"))
    #expect(result.output.contains("Ana Lima"))
  }

  @Test(arguments: ["--nonsense", "--format=xml"])
  func `wrong usage exits 2 and says so on standard error`(option: String) throws {
    let result = try run("show", option, folder.path)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: ["--help", "--version"])
  func `help and version are printed with exit 0`(option: String) throws {
    let result = try run(option)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
  }

  @Test func `topics say where they are from`() throws {
    try folder.write("---\ntopics: [sport]\n---\nAda won the race.\n", to: "s.txt")
    let result = try run("topics", folder.path + "/s.txt", "--format", "json")
    #expect(result.output.contains("\"source\":\"publisher\""))
  }
}
