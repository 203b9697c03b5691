/// Why a file is no model of topics that can be used.
package enum TopicModelError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case wrongVersion(UInt32)
  case damaged

  package var description: String {
    switch self {
    case .notAModel: "The topics' model is no model file."
    case .wrongVersion(let version):
      "The topics' model is of version \(version), but version \(TopicModelFile.version) is needed."
    case .damaged: "The topics' model is damaged: its checksum or its parts do not fit."
    }
  }
}

/// The file of a topic model: a header of 32 bytes and flat arrays that are copied as they lie.
///
/// The header is magic (8 bytes), version (4), number of terms (4), checksum of what follows the
/// header (8) and 0 (8). Then numbers of 32 bits: the curve's slope, spread and offset, 0, and for
/// each topic its unit and bias. Then the hashes, the rarities and the rows of weights. Numbers are little-endian.
package enum TopicModelFile {
  package static let version: UInt32 = 2
  static let magic: UInt64 = 0x3143_504F_545A_4747
  static let headerSize = 32
  /// Of the curve and the topics.
  static let numberCount = 4 + 2 * TopicModel.topicCount

  /// The bytes of a file with this many terms.
  static func size(terms: Int) -> Int {
    headerSize + numberCount * 4 + terms * (5 + TopicModel.topicCount)
  }

  /// FNV-1a over eight bytes at a time, the rest as one more number.
  static func checksum(_ bytes: RawSpan) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    let words = bytes.byteCount / 8
    for word in 0..<words {
      sum ^= bytes.unsafeLoadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
      sum = (sum &* 0x100_0000_01b3) ^ sum >> 31
    }
    for place in words * 8..<bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return sum
  }
}

extension TopicModel {
  /// The model in a file's bytes. Nothing is parsed: a checksum is taken and arrays are copied.
  package init(bytes: RawSpan) throws(TopicModelError) {
    let header = TopicModelFile.headerSize
    guard bytes.byteCount >= header, bytes.number(at: 0, UInt64.self) == TopicModelFile.magic
    else { throw .notAModel }
    let version = bytes.number(at: 8, UInt32.self)
    guard version == TopicModelFile.version else { throw .wrongVersion(version) }
    let terms = Int(bytes.number(at: 12, UInt32.self))
    guard bytes.byteCount == TopicModelFile.size(terms: terms),
      bytes.number(at: 16, UInt64.self)
        == TopicModelFile.checksum(bytes.extracting(header..<bytes.byteCount))
    else { throw .damaged }
    let first = header + TopicModelFile.numberCount * 4
    let numbers: [Float] = bytes.array(at: header, count: TopicModelFile.numberCount)
    let model = TopicModel(
      hashes: bytes.array(at: first, count: terms),
      rarities: bytes.array(at: first + terms * 4, count: terms),
      weights: bytes.array(at: first + terms * 5, count: terms * Self.topicCount),
      topics: (0..<Self.topicCount).map {
        Topic(unit: numbers[4 + $0 * 2], bias: numbers[5 + $0 * 2])
      }, curve: Curve(slope: numbers[0], spread: numbers[1], offset: numbers[2]))
    guard let model else { throw .damaged }
    self = model
  }

  /// The bytes of its file.
  package var fileBytes: [UInt8] {
    var numbers: [Float] = [curve.slope, curve.spread, curve.offset, 0]
    for topic in topics { numbers += [topic.unit, topic.bias] }
    let body =
      numbers.rawBytes + hashes.rawBytes + rarities + weights.map { UInt8(bitPattern: $0) }
    let sum = TopicModelFile.checksum(body.span.bytes)
    return [TopicModelFile.magic].rawBytes
      + [TopicModelFile.version, UInt32(hashes.count)].rawBytes + [sum, 0].rawBytes + body
  }
}

extension RawSpan {
  fileprivate func number<Number: BitwiseCopyable>(at offset: Int, _ type: Number.Type) -> Number {
    unsafeLoadUnaligned(fromByteOffset: offset, as: type)
  }

  fileprivate func array<Number: BitwiseCopyable>(at offset: Int, count: Int) -> [Number] {
    let part = extracting(offset..<offset + count * MemoryLayout<Number>.stride)
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }
}

extension Array where Element: BitwiseCopyable {
  fileprivate var rawBytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}
