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

  @Test func `bytes that no text has are refused, whatever the name`() throws {
    var state: UInt32 = 1
    let noise = (0..<2000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    #expect(throws: ImportError("/news/paper/a.txt", .binary("binary"))) { try articles(noise) }
    let reason = ImportError.Reason.malformed("it is named as an EPUB and is none")
    for bytes in [noise, Array("Rain fell all day.".utf8)] {
      #expect(throws: ImportError("a.epub", reason)) {
        try Importer().articles(in: bytes, location: "a.epub", suggestedName: "a.epub")
      }
    }
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
