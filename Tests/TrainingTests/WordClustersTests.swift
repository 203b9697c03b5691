import Testing

@testable import Training

@Suite struct WordClustersTests {
  private func words() -> [String: Int] {
    var clusters = WordClusters(dimensions: 6, contexts: 30) { _ in }
    for _ in 0..<8 {
      for noun in ["cat", "dog", "cow"] {
        clusters.add("The \(noun) sleeps here . A \(noun) eats .")
      }
      for verb in ["sings", "walks", "runs"] { clusters.add("She \(verb) and he \(verb) now .") }
    }
    return Dictionary(clusters.words().map { ($0.word, $0.cluster) }) { first, _ in first }
  }

  @Test func `words that are used alike are in one group`() throws {
    let words = words()
    let coarse = try ["cat", "dog", "sings"].map { (try #require(words[$0]) - 1) / 16 }
    #expect(coarse[0] == coarse[1])
    #expect(coarse[0] != coarse[2])
  }

  @Test func `the same text gives the same groups`() {
    #expect(words() == words())
  }

  @Test func `signs are in no group`() {
    #expect(words()["."] == nil)
  }

  @Test func `axes of a matrix are found with their sizes`() {
    var matrix = DenseRows(count: 2, width: 2)
    for (place, value) in [(0, Float(2)), (1, 1), (2, 1), (3, 2)] {
      matrix[place / 2, place % 2] = value
    }
    let sizes = matrix.mainAxes().sizes.sorted()
    #expect(abs(sizes[0] - 1) < 1e-4 && abs(sizes[1] - 3) < 1e-4)
  }
}
