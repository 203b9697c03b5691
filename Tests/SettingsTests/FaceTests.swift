import Foundation
import Reader
import Testing

struct FaceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Reader").standardized

  @Test func `every face is used somewhere`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil)
    let text = try files.filter { $0.lastPathComponent != "Face.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    // Types of entities and colors of highlights name theirs by what they are.
    let named = Face.allCases.filter {
      ["mention", "highlight"].contains($0.rawValue.prefix { $0 != "." })
    }
    let unused = try Face.allCases.filter { face in
      try !named.contains(face) && !text.contains(Regex("\\.\(face)\\b"))
    }
    #expect(unused == [])
  }
}
