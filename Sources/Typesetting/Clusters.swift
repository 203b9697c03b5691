/// A grapheme cluster of a text and the columns it is drawn in.
struct Cluster: Equatable {
  let range: Range<Int>
  let columns: Int
}

/// Walks over the grapheme clusters of a range of bytes.
struct Clusters {
  private var offset: Int
  private let end: Int
  private var breaker = GraphemeBreaker()
  private var scanner = DisplayScanner()

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  init(_ byteCount: Int) {
    self.init(0..<byteCount)
  }

  /// The next cluster, or nil at the end; `bytes` must be the same in every call.
  mutating func next(in bytes: Span<UInt8>) -> Cluster? {
    guard offset < end else { return nil }
    let start = offset
    var columns = 0
    repeat {
      let scalar = bytes.scalar(at: offset)
      let next = CharacterProperties(scalar.code).graphemeClass
      var ahead = breaker
      if ahead.isBoundary(before: next), offset > start { break }
      breaker = ahead
      columns += scanner.columns(of: scalar.code)
      offset += scalar.byteCount
    } while offset < end
    return Cluster(range: start..<offset, columns: columns)
  }
}
