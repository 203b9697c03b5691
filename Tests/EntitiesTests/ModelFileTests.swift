import CEmbedded
import Testing

@testable import Entities

@Suite struct ModelFileTests {
  private func shipped() -> [UInt8] {
    let file = embeddedEntityModel()
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  private func error(_ bytes: [UInt8]) -> ModelError? {
    do throws(ModelError) {
      _ = try RecognizerModel(bytes: bytes.span.bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the shipped model is read and small`() {
    let bytes = shipped()
    #expect(error(bytes) == nil)
    #expect(bytes.count <= 8_000_000)
  }

  @Test func `a model that was written reads as it was`() throws {
    let bytes = shipped()
    let model = try RecognizerModel(bytes: bytes.span.bytes)
    #expect(model.fileBytes == bytes)
  }

  @Test func `what is no model is refused`() {
    #expect(error([]) == .notAModel)
    #expect(
      error(Array("not a model, but long enough to have a header of its own".utf8)) == .notAModel)
  }

  @Test func `a damaged model is refused with a sentence`() {
    var bytes = shipped()
    bytes[bytes.count / 2] ^= 1
    #expect(error(bytes) == .damaged)
    #expect(error(Array(shipped().dropLast(9))) == .damaged)
    #expect("\(ModelError.damaged)".hasSuffix("do not fit."))
  }

  @Test func `a model of another version is refused`() {
    var bytes = shipped()
    bytes[8] = 99
    #expect(error(bytes) == .wrongVersion(99))
  }
}
