import Foundation
import Testing

@testable import Training

@Suite struct VectorClustersTests {
  /// Words of two directions, with what is no word and what is no vector between them.
  private func words() throws -> [(word: String, cluster: Int)] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = [
      "cat 1 0.1 0", "walks 0 1 0.1", ", 1 1 1", "dog 1 0.1 0", "cut 1", "runs 0 1 0.1",
    ]
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    return try VectorClusters(vectorsAt: file.path).words()
  }

  @Test func `words whose vectors point one way are in one group`() throws {
    let words = try words()
    let groups = Dictionary(uniqueKeysWithValues: words.map { ($0.word, $0.cluster) })
    #expect(groups["cat"] == groups["dog"])
    #expect(groups["walks"] == groups["runs"])
    #expect(groups["cat"] != groups["walks"])
  }

  @Test func `signs and lines that are cut off are in no group, and the first word comes last`()
    throws
  {
    #expect(try words().map(\.word) == ["runs", "dog", "walks", "cat"])
  }
}
