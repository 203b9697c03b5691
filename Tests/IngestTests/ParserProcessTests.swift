import Articles
import Foundation
import Ingest
import Testing

struct ParserProcessTests {
  private func read(_ importer: Importer) throws -> [Article] {
    try importer.articles(
      in: Array("# Rain\n\nIt rained.\n".utf8), location: "a", suggestedName: "a")
  }

  /// An executable that runs `script`. Another process writes it: while this one had it open for
  /// writing, a child of another test could hold it open, and then it could not be run.
  private func program(_ script: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", "printf '#!/bin/sh\n%s\n' \"$1\" >\"$2\"; chmod 700 \"$2\"", "", script, path,
    ]
    try writer.run()
    writer.waitUntilExit()
    return path
  }

  @Test func `one process reads file after file`() throws {
    let importer = Importer()
    for _ in 0..<3 { #expect(try read(importer).map(\.headline) == ["Rain"]) }
  }

  @Test func `a parser that crashes is a file skipped`() throws {
    let path = try program("head -c 8 >/dev/null; kill -SEGV $$")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
    #expect(throws: ImportError("a", .parserFailed("crashed (signal 11)"))) {
      try read(Importer(parserPath: path))
    }
  }

  @Test func `a parser that hangs is given up`() throws {
    let path = try program("exec sleep 60")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
    #expect(throws: ImportError("a", .parserFailed("gave up after 0 s"))) {
      try read(Importer(parserPath: path, timeout: 100))
    }
  }

  @Test func `a parser that talks nonsense is given up`() throws {
    let path = try program("exec head -c 100 /dev/zero")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
    #expect(throws: ImportError.self) { try read(Importer(parserPath: path)) }
  }

  @Test func `a parser that is not there is named`() {
    #expect(
      throws: ImportError(
        "a", .parserFailed("could not be started: No such file or directory"))
    ) {
      try read(Importer(parserPath: "/nowhere/gazette-ingest"))
    }
  }

  @Test func `an older encoding is guessed`() throws {
    let text = "Кабинет министров обсудил бюджет на будущий год и отложил решение до пятницы."
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      // Windows-1251 has the Cyrillic letters in their order from 0xC0.
      (0x410...0x44F).contains(scalar.value)
        ? UInt8(scalar.value - 0x410 + 0xC0) : UInt8(scalar.value)
    }
    let articles = try Importer().articles(in: bytes, location: "a", suggestedName: "a")
    #expect(articles.map(\.body.text) == [text])
  }
}
