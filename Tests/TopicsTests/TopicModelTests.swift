import Testing
import Topics

struct TopicModelTests {
  private func model() throws -> TopicModel {
    let topic = TopicModel.Topic(unit: 0.5, bias: -1)
    return try #require(
      TopicModel(
        hashes: [3, 70, 900], rarities: [1, 2, 3],
        weights: (0..<51).map { Int8($0) }, topics: Array(repeating: topic, count: 17),
        curve: TopicModel.Curve(slope: 2, spread: -1, offset: 0.25)))
  }

  @Test func `a model is read as it was written`() throws {
    let written = try model()
    let read = try TopicModel(bytes: written.fileBytes.span.bytes)
    #expect(read.hashes == written.hashes)
    #expect(read.rarities == written.rarities)
    #expect(read.weights == written.weights)
    #expect(read.topics == written.topics)
    #expect(read.curve == written.curve)
  }

  @Test func `a known term has a row and an unknown one has none`() throws {
    let model = try model()
    #expect([3, 70, 900].map { model.row(of: $0) } == [0, 1, 2])
    #expect([0, 4, 901].allSatisfy { model.row(of: $0) == nil })
  }

  @Test func `another file is no model`() {
    #expect(throws: TopicModelError.notAModel) {
      try TopicModel(bytes: [UInt8](repeating: 7, count: 100).span.bytes)
    }
    #expect(throws: TopicModelError.notAModel) { try TopicModel(bytes: [UInt8]().span.bytes) }
  }

  @Test func `a model of another version says so`() throws {
    var bytes = try model().fileBytes
    bytes[8] = 9
    #expect(throws: TopicModelError.wrongVersion(9)) { try TopicModel(bytes: bytes.span.bytes) }
  }

  @Test(arguments: [12, 16, 40, 240])
  func `a changed byte is noticed`(place: Int) throws {
    var bytes = try model().fileBytes
    bytes[place] ^= 1
    #expect(throws: TopicModelError.damaged) { try TopicModel(bytes: bytes.span.bytes) }
  }

  @Test func `a cut file is noticed`() throws {
    let bytes = try model().fileBytes.dropLast()
    #expect(throws: TopicModelError.damaged) { try TopicModel(bytes: Array(bytes).span.bytes) }
  }
}
