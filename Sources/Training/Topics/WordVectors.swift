import Foundation

/// Where common words lie among each other, so that what is learned of one word holds for its like.
///
/// The file: `GZWV`, the number of words and of dimensions (4 bytes each), the hashes of the words'
/// stems in ascending order (4 bytes each), and a row of signed bytes for each. Numbers are
/// little-endian. It was made from GloVe 6B (Pennington, Socher and Manning, 2014; public domain,
/// PDDL 1.0): 50 dimensions of words that WordNet has in lower case, so that no names are among
/// them; means over a stem's forms, less their common mean and their two largest directions.
package struct WordVectors: Sendable {
  /// What a number of 1 in the file is; with it, a word's vector has length 1.
  private static let unit: Float = 1 / 254
  private static let magic = Array("GZWV".utf8)
  private static let headerSize = 12

  /// The file in the source tree.
  package static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("word-vectors.bin").path

  let dimensions: Int
  private let rows: [UInt32: [Float]]

  /// None.
  package init() {
    dimensions = 0
    rows = [:]
  }

  /// The vectors of a file; nil where it is none.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), bytes.count >= Self.headerSize else { return nil }
    let count = Int(bytes.number(at: 4))
    let dimensions = Int(bytes.number(at: 8))
    guard count < 1 << 24, dimensions < 1 << 10,
      bytes.count == Self.headerSize + count * (4 + dimensions)
    else { return nil }
    let first = Self.headerSize + count * 4
    let pairs = (0..<count).map { word in
      let row = bytes[first + word * dimensions..<first + (word + 1) * dimensions]
      return (
        bytes.number(at: Self.headerSize + word * 4),
        row.map { Float(Int8(bitPattern: $0)) * Self.unit }
      )
    }
    self.dimensions = dimensions
    rows = Dictionary(pairs) { first, _ in first }
  }

  /// The hashes of the words' stems.
  var hashes: some Collection<UInt32> { rows.keys }

  subscript(hash: UInt32) -> [Float]? { rows[hash] }
}

extension [UInt8] {
  fileprivate func number(at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[place + $1]) << UInt32(8 * $1) }
  }
}
