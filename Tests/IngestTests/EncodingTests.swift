import Ingest
import Testing

struct EncodingTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "a"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE4, 0x00], "aä"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0xE4], "aä"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a"),
      (Array("naïve".utf8), "naïve"),
    ] as [([UInt8], String)])
  func `a mark or valid UTF-8 decides`(bytes: [UInt8], text: String) {
    #expect(Encoding(of: bytes)?.decode(bytes) == text)
  }

  @Test func `UTF-16 without a mark is known by its zeros`() {
    let bytes = "The ferry is late".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Encoding(of: bytes) == .utf16(isBigEndian: false))
  }

  @Test func `an older encoding is left open`() {
    #expect(Encoding(of: Array("Caf".utf8) + [0xE9]) == nil)
    #expect(Encoding.windows1252.decode([0x93, 0xE9, 0x94, 0x80]) == "“é”€")
  }
}
