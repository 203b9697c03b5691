import CTerminal
import Screen

/// Makes cells of frames into cells as ncurses keeps them, with pairs of colors and slots of links.
struct CellPainter {
  private var pairs: ColorPairs
  private var hyperlinks = Hyperlinks()
  /// Nil where the characters of the locale are Unicode's, and the terminal has what is drawn.
  private var transliteration: Transliteration?
  private let allocate: (ColorPairs.Numbers) -> Int32

  init(
    pairs: ColorPairs, transliteration: Transliteration?,
    allocate: @escaping (ColorPairs.Numbers) -> Int32
  ) {
    self.pairs = pairs
    self.transliteration = transliteration
    self.allocate = allocate
  }

  /// A part of a row of a frame.
  ///
  /// - Parameters:
  ///   - width: The columns of the screen, where the frame is one of an earlier size.
  ///   - shown: The frame before it: its links keep their slots.
  mutating func cells(
    of frame: Frame, row number: Int, columns: Range<Int>, width: Int, shown: Frame?
  ) -> [TerminalCell] {
    var row = frame.cells(inRow: number, columns: columns)
    if columns.upperBound == frame.size.columns {
      while columns.lowerBound + row.count < width { row.append(.blank(Style())) }
    }
    var style = Style()
    var looks = pairs.looks(of: style, allocate: allocate)
    let isUnicode = transliteration == nil
    var cells: [TerminalCell] = []
    cells.reserveCapacity(row.count)
    for cell in row {
      let isSame = cell.style == style
      if !isSame {
        style = cell.style
        var slotted = style
        slotted.link = slot(of: style, in: frame, shown: shown)
        looks = pairs.looks(of: slotted, allocate: allocate)
      }
      cells.append(TerminalCell(isUnicode ? cell : transliteration?.drawn(cell) ?? cell, looks))
    }
    return cells
  }

  /// So many blank cells.
  mutating func blanks(_ count: Int) -> [TerminalCell] {
    let looks = pairs.looks(of: Style(), allocate: allocate)
    return Array(repeating: TerminalCell(.blank(Style()), looks), count: count)
  }

  /// What ncurses wrote of such cells as the terminal is to get it.
  func finished(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    ColorThinning.thinned(hyperlinks.isInUse ? hyperlinks.linked(bytes) : Array(bytes))
  }

  private mutating func slot(of style: Style, in frame: Frame, shown: Frame?) -> UInt16 {
    guard style.link > 0, style.link <= frame.links.count else { return 0 }
    let address = frame.links[Int(style.link) - 1]
    guard !address.isEmpty else { return 0 }
    return UInt16(
      hyperlinks.slot(for: address) {
        frame.hasLink(to: $0) || shown?.hasLink(to: $0) == true
      })
  }
}

extension TerminalCell {
  fileprivate init(_ cell: Cell, _ looks: ColorPairs.Looks) {
    let scalars = cell.scalars
    self.init(
      scalars: (scalars[0], scalars[1], scalars[2], scalars[3], scalars[4]), pair: looks.pair,
      attributes: looks.attributes, columns: cell.columns)
  }
}
