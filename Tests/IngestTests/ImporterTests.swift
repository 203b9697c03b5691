import Articles
import Foundation
import Ingest
import Testing

struct ImporterTests {
  private func articles(_ bytes: [UInt8]) throws -> [Article] {
    try Importer().articles(in: bytes, location: "/news/paper/a.txt", suggestedName: "a.txt")
  }

  @Test func `the same words are the same article`() throws {
    let one = try articles(Array("Rain fell all day.\n\nIt stopped.".utf8))
    let other = try articles(Array("Rain  fell all day.\r\n\r\nIt stopped.\n".utf8))
    #expect(one.map(\.id) == other.map(\.id))
  }

  @Test(
    arguments: [
      ([], .empty), ([0x20, 0x0A], .empty),
      (Array("%PDF-1.7\n".utf8), .binary("a PDF file")),
      ([UInt8](repeating: 0, count: 64), .binary("binary")),
      (Array("<opml version='2.0'/>".utf8), .unsupported("a list of feeds (OPML)")),
      (Array("{\"a\": 1}".utf8), .unsupported("JSON that is no feed")),
    ] as [([UInt8], ImportError.Reason)])
  func `what is no article says why`(bytes: [UInt8], reason: ImportError.Reason) {
    #expect(throws: ImportError("/news/paper/a.txt", reason)) { try articles(bytes) }
  }

  @Test func `a walk finds files in order and names what is none`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "b/.hidden"), withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    for name in ["b/2.txt", "b/1.txt", "a.txt", "b/.dot", "b/.hidden/x", "c~", "s.css"] {
      try Data("Rain fell.".utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "b/loop"), withDestinationURL: folder)
    #expect(mkfifo(folder.appending(path: "d").path, 0o600) == 0)
    let outcomes = Array(Importer().articles(at: [folder.path, folder.path + "/none"]))
    let names = outcomes.map { $0.path.dropFirst(folder.path.count + 1) }
    #expect(names == ["a.txt", "b/1.txt", "b/2.txt", "b/loop", "d", "none"])
    let reasons = outcomes.suffix(3).map { outcome -> ImportError.Reason? in
      if case .failure(let error) = outcome.result { error.reason } else { nil }
    }
    #expect(reasons == [.loopOfLinks, .special("pipe"), .vanished])
  }

  @Test func `an error is one safe sentence`() {
    let error = ImportError("a\u{1B}\nb", .tooLarge(limit: 32 << 20))
    #expect(error.description == "a\u{FFFD} b: it is larger than 32 MB")
  }
}
