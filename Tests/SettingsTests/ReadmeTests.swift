import Foundation
import Reader
import Testing

struct ReadmeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../README.md").standardized

  /// The table of keys, one for each context, as README has it between its marks.
  private func table() -> String {
    let contexts = [
      ("everywhere", Context.global), ("list", .list), ("text", .text),
      ("selection", .selection), ("sidebar", .sidebar),
    ]
    var lines = ["| where | keys | |", "|---|---|---|"]
    for (name, context) in contexts {
      for row in Help.rows(of: context, .standard) {
        let keys = row.keys.split(separator: " ").joined(separator: " ")
          .replacing("|", with: "\\|")
        lines.append("| \(name) | `\(keys)` | \(row.text) |")
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func `README's keys are those of the table`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- keys -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- /keys -->")).lowerBound
    let expected = table() + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.replacingCharacters(in: start..<end, with: expected)
        .write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(text[start..<end] == expected)
  }

  @Test func `the first screen of README has two blocks to copy`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let first = try #require(text.components(separatedBy: "\n## ").first)
    #expect(first.components(separatedBy: "```sh\n").count == 3)
  }
}
