/// Chooses the breaks of a whole paragraph so that the blanks of its lines are as even as can be.
///
/// Total fit after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for columns: blanks
/// only stretch, by whole columns. Where lines turn out loose and there is a dictionary, the
/// paragraph is broken again with words parted at the ends of lines.
struct EvenLines {
  /// A paragraph whose loosest line has more columns than this to add to each blank is tried again
  /// with hyphens.
  private static let loosest = 0.7
  /// A longer paragraph than this is no reading matter, and is not to hold up the reader: its lines
  /// take what fits.
  private static let mostBytes = 1 << 16

  private let range: Range<Int>
  private let settings: Typesetter

  init(_ range: Range<Int>, _ settings: Typesetter, in bytes: Span<UInt8>) {
    self.range = range
    self.settings = settings
  }

  func allLines(in bytes: Span<UInt8>) -> [TypesetLine] {
    guard range.count <= Self.mostBytes else { return filledLines(in: bytes) }
    let lines = lines(hyphenator: nil, in: bytes)
    guard let hyphenator = settings.hyphenator, lines.contains(where: Self.isLoose) else {
      return lines
    }
    return self.lines(hyphenator: hyphenator, in: bytes)
  }

  private func filledLines(in bytes: Span<UInt8>) -> [TypesetLine] {
    var lines = GreedyLines(range, settings, in: bytes).allLines(in: bytes)
    for index in lines.indices where !lines[index].isLast && lines[index].gapCount > 0 {
      lines[index].stretch = max(0, settings.width - lines[index].columns)
    }
    return lines
  }

  private static func isLoose(_ line: TypesetLine) -> Bool {
    !line.isLast && Double(line.stretch) > loosest * Double(line.gapCount)
  }

  private func lines(hyphenator: Hyphenator?, in bytes: Span<UInt8>) -> [TypesetLine] {
    var words = Words(range, in: bytes)
    var fit = TotalFit(start: words.offset, settings, hyphenator)
    while let word = words.next(in: bytes) {
      let isLast = words.offset >= range.upperBound
      if word.columnsAtEnd <= settings.width {
        fit.add(word, isLast: isLast, in: bytes)
      } else {
        let pieces = word.pieces(width: settings.width, in: bytes)
        for (index, piece) in pieces.enumerated() {
          fit.add(piece, isLast: isLast && index == pieces.count - 1, in: bytes)
        }
      }
    }
    return fit.lines()
  }
}
