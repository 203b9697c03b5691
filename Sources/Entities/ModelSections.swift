/// Where the sections of a model file lie, once its header was found right.
struct ModelSections {
  private let ranges: [Range<Int>]

  init(_ bytes: RawSpan) throws(ModelError) {
    guard bytes.byteCount >= ModelFile.headerSize, Self.word(bytes, 0) == ModelFile.magic else {
      throw .notAModel
    }
    let version = UInt32(truncatingIfNeeded: Self.word(bytes, 1))
    guard version == ModelFile.version else { throw .wrongVersion(version) }
    let start = ModelFile.headerSize + ModelFile.sectionCount * 16
    guard Self.word(bytes, 2) == UInt64(bytes.byteCount), bytes.byteCount >= start,
      Self.word(bytes, 4) == UInt64(ModelFile.sectionCount)
    else { throw .damaged }
    let body = bytes.extracting(ModelFile.headerSize..<bytes.byteCount)
    guard Self.word(bytes, 3) == ModelFile.checksum(body) else { throw .damaged }
    ranges = (0..<ModelFile.sectionCount).map { Self.range(of: $0, in: bytes) }
  }

  private static func word(_ bytes: RawSpan, _ index: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
  }

  /// The bytes of a section; none where it lies outside of the file.
  private static func range(of section: Int, in bytes: RawSpan) -> Range<Int> {
    let place = ModelFile.headerSize / 8 + section * 2
    guard let offset = Int(exactly: word(bytes, place)),
      let size = Int(exactly: word(bytes, place + 1)), offset <= bytes.byteCount,
      size <= bytes.byteCount - offset
    else { return 0..<0 }
    return offset..<offset + size
  }

  /// The numbers of a section of the file in `bytes`.
  func array<Number: BitwiseCopyable>(_ section: Int, _ bytes: RawSpan) -> [Number] {
    let range = ranges[section]
    let count = range.count / MemoryLayout<Number>.stride
    let end = range.lowerBound + count * MemoryLayout<Number>.stride
    let part = bytes.extracting(range.lowerBound..<end)
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }
}

/// Gathers the sections of a model file.
struct ModelSectionWriter {
  private var sections: [[UInt8]] = []

  mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
    sections.append(numbers.withUnsafeBytes { Array($0) })
  }

  /// The whole file.
  var file: [UInt8] {
    var directory: [UInt64] = []
    var body: [UInt8] = []
    let start = ModelFile.headerSize + sections.count * 16
    for section in sections {
      while body.count % 8 != 0 { body.append(0) }
      directory += [UInt64(start + body.count), UInt64(section.count)]
      body += section
    }
    let rest = Self.bytes(directory) + body
    let header: [UInt64] = [
      ModelFile.magic, UInt64(ModelFile.version), UInt64(ModelFile.headerSize + rest.count),
      ModelFile.checksum(rest.span.bytes), UInt64(sections.count), 0,
    ]
    return Self.bytes(header) + rest
  }

  private static func bytes(_ words: [UInt64]) -> [UInt8] {
    words.withUnsafeBytes { Array($0) }
  }
}
