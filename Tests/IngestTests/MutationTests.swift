import Articles
import Foundation
import Ingest
import Parsers
import Testing

/// Every fixture, changed at random from a fixed seed: whatever comes of it is a sound article or
/// an error.
struct MutationTests {
  /// Sebastiano Vigna's SplitMix64.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test(arguments: try GoldenTests.names) func `a changed file is read or refused`(name: String)
    throws
  {
    let original = [UInt8](try Data(contentsOf: GoldenTests.folder.appending(path: name)))
    var generator = SeededGenerator(state: UInt64(original.count))
    let rounds = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 40
    for _ in 0..<rounds {
      let bytes = Self.changed(original, &generator)
      guard let format = try? Format(of: bytes, name: name) else { continue }
      let request = ParserRequest(format: format, location: name, bytes: bytes)
      for article in (try? FileParser.articles(for: request)) ?? [] { check(article) }
    }
  }

  @Test func `random bytes are read or refused`() {
    var generator = SeededGenerator(state: 7)
    for format in [Format.plainText, .markdown, .html, .feed, .epub, .mail, .mailbox, .gzip] {
      for length in [1, 2, 7, 64, 500, 4000] {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let request = ParserRequest(format: format, location: "a", bytes: bytes)
        for article in (try? FileParser.articles(for: request)) ?? [] { check(article) }
      }
    }
  }

  private static func changed(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
      guard place < bytes.count else { return bytes }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: bytes.count / 2)
      case 3: bytes.removeLast(min(bytes.count - 1, 200))
      default: bytes.insert(contentsOf: "<![&#0;\u{0}\"'>-->\n\n".utf8, at: place)
      }
    }
    return bytes
  }

  /// All ranges lie in the text, in order, and cut no code point; nothing needs to be sanitized.
  private func check(_ article: Article) {
    let body = article.body
    let bytes = Array(body.text.utf8)
    let cells = body.parts.flatMap { part -> [TextRange] in
      if case .table(let table) = part.kind { table.rows.flatMap { $0 } } else { [] }
    }
    let ranges =
      body.parts.map(\.range) + body.links.map(\.range) + body.emphases.map(\.range) + cells
    for range in ranges {
      #expect(range.end <= bytes.count)
      for place in [range.start, range.end] where place < bytes.count {
        #expect(bytes[place] & 0xC0 != 0x80)
      }
    }
    for (one, next) in zip(body.parts, body.parts.dropFirst()) {
      #expect(one.range.end <= next.range.start)
    }
    #expect(body.links.map(\.range.start) == body.links.map(\.range.start).sorted())
    #expect(Sanitizer.text(body.text) == body.text)
    #expect(Sanitizer.line(article.headline) == article.headline)
    #expect(!article.headline.isEmpty)
  }
}
