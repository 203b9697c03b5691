/// Why a file is no model that can be used.
package enum ModelError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case wrongVersion(UInt32)
  case damaged

  package var description: String {
    switch self {
    case .notAModel: "The recognizer's model is no model file."
    case .wrongVersion(let version):
      "The recognizer's model is of version \(version), but version \(ModelFile.version) is needed."
    case .damaged: "The recognizer's model is damaged: its checksum or its parts do not fit."
    }
  }
}

/// The file of a model: a header with a checksum, and flat arrays that are copied as they lie.
///
/// The header is six numbers of 64 bits: magic, version, bytes in all, checksum of what follows
/// the header, number of sections, 0. Then for each section its offset and its size in bytes; then
/// the sections, each from a multiple of eight on. Numbers are little-endian.
package enum ModelFile {
  package static let version: UInt32 = 3
  static let magic: UInt64 = 0x314C_444D_5445_5A47
  static let headerSize = 48
  static let sectionCount = 17

  /// The sum that tells whether bytes are as they were; four sums side by side of eight bytes each,
  /// for one would wait for each product. About 0.1 ms for a megabyte.
  package static func checksum(_ bytes: RawSpan) -> UInt64 {
    var sums = SIMD4<UInt64>(1, 2, 3, 4) &* 0x9E37_79B9_7F4A_7C15
    let blocks = bytes.byteCount / 32
    for block in 0..<blocks {
      for lane in 0..<4 {
        let place = block * 32 + lane * 8
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        let sum = (sums[lane] ^ word) &* 0xBF58_476D_1CE4_E5B9
        sums[lane] = sum ^ sum >> 29
      }
    }
    var sum = (0..<4).reduce(UInt64(0)) { mixed($0, sums[$1]) }
    for place in blocks * 32..<bytes.byteCount {
      sum = mixed(sum, UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)))
    }
    return sum ^ sum >> 32
  }

  private static func mixed(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let product = (sum ^ value) &* 0x94D0_49BB_1331_11EB
    return product ^ product >> 32
  }
}

extension RecognizerModel {
  /// The model in a file's bytes.
  ///
  /// Nothing is parsed: a checksum is taken and the arrays are copied, about 1 ms for 4 MB.
  package init(bytes: RawSpan) throws(ModelError) {
    let sections = try ModelSections(bytes)
    guard
      let words = PackedTable(
        starts: sections.array(0, bytes), checks: sections.array(1, bytes),
        values: sections.array(2, bytes)),
      let phrases = PackedTable(
        starts: sections.array(3, bytes), checks: sections.array(4, bytes),
        values: sections.array(5, bytes)),
      let first = Stage(sections, bytes, from: 6), let second = Stage(sections, bytes, from: 10),
      let types = WeightTable(sections, bytes, from: 14)
    else { throw .damaged }
    self.init(
      table: LexicalTable(words: words, phrases: phrases), first: first, second: second,
      types: types)
  }

  /// The bytes of its file.
  package var fileBytes: [UInt8] {
    var writer = ModelSectionWriter()
    for packed in [table.words, table.phrases] {
      writer.append(packed.starts)
      writer.append(packed.checks)
      writer.append(packed.values)
    }
    for stage in [first, second] {
      stage.weights.append(to: &writer)
      writer.append(
        stage.transitions.scores.flatMap { row in (0..<LabelSet.count).map { row[$0] } })
    }
    types.append(to: &writer)
    return writer.file
  }
}

extension RecognizerModel.Stage {
  fileprivate init?(_ sections: ModelSections, _ bytes: RawSpan, from first: Int) {
    let scores: [Float] = sections.array(first + 3, bytes)
    guard scores.count == LabelSet.count * LabelSet.count, scores.allSatisfy(\.isFinite),
      let weights = WeightTable(sections, bytes, from: first)
    else { return nil }
    var rows: [LabelVector] = []
    for label in 0..<LabelSet.count {
      var row = LabelVector()
      for next in 0..<LabelSet.count { row[next] = scores[label * LabelSet.count + next] }
      rows.append(row)
    }
    self.init(weights: weights, transitions: Transitions(scores: rows))
  }
}

extension WeightTable {
  /// The table in three sections from `first` on.
  fileprivate init?(_ sections: ModelSections, _ bytes: RawSpan, from first: Int) {
    let unit: [Float] = sections.array(first + 2, bytes)
    guard unit.count == 1 else { return nil }
    self.init(
      starts: sections.array(first, bytes), entries: sections.array(first + 1, bytes),
      unit: unit[0])
  }

  fileprivate func append(to writer: inout ModelSectionWriter) {
    writer.append(starts)
    writer.append(entries)
    writer.append([unit])
  }
}
