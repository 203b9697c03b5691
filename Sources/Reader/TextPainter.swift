import Articles
import Screen
import Typesetting

/// Turns lines of a page into runs: each stretch in the style of everything that lies on it.
struct TextPainter {
  private let theme: Theme
  private let signs: Marks
  private let body: Body
  private let annotation: Annotation
  private let hits: [TextRange]
  private let currentHit: TextRange?
  private let highlighting: Highlighting
  private let selection: TextRange?
  private let highlights: [Highlight]

  init(state: ReaderState) {
    theme = state.theme
    signs = state.marks
    body = state.reading.article?.body ?? Body(text: "", parts: [])
    annotation = state.reading.annotation
    hits = state.hits?.ranges ?? []
    currentHit = state.hits.flatMap { hits in hits.current.map { hits.ranges[$0] } }
    highlighting = state.highlighting
    highlights = state.reading.highlights
    selection = state.reading.selection?.range
  }

  /// One row of the pane, `margin` columns from its left edge.
  ///
  /// - Parameters:
  ///   - columns: Those of the pane.
  ///   - shift: How far code is scrolled sideways.
  func line(_ line: PageLine, margin: Int, columns: Int, shift: Int = 0) -> Line {
    let text = theme[.text]
    let base = theme[line.face].over(text)
    var runs = self.margin(of: line, columns: margin)
    if !line.lead.isEmpty {
      runs.append(Run(line.lead, theme[line.leadFace].over(text)))
    }
    if let literal = line.literal {
      runs.append(Run(ColumnWidth.displayText(of: literal), base))
    }
    let window = line.window(columns: columns - margin, shift: shift)
    let sign = theme[.rule].over(text)
    if let window, window.lowerBound > 0 { runs.append(Run(signs.before, sign)) }
    var column = 0
    for piece in line.pieces {
      runs += self.runs(for: piece, base: base, window: window, from: &column)
    }
    if !line.trail.isEmpty {
      let gap = ColumnWidth.blanks(max(line.trailColumn - column, 0))
      runs += [Run(gap, text), Run(line.trail, theme[line.leadFace].over(text))]
    }
    if let window, line.columns > window.upperBound {
      let gap = ColumnWidth.blanks(max(window.count - column, 0))
      runs += [Run(gap, text), Run(signs.behind, sign)]
    }
    return Line(runs, fill: text)
  }

  /// What stands left of a row: the number of the color of a highlight that begins there, and a
  /// plus where it has a note.
  private func margin(of line: PageLine, columns: Int) -> [Run] {
    let blank = Run(ColumnWidth.blanks(columns), theme[.text])
    guard columns > 0, let range = line.range,
      let highlight = highlights.overlapping(range, \.range).first(where: {
        range.contains($0.range.start)
      })
    else { return [blank] }
    let mark = String(((highlight.note == nil ? "" : "+") + "\(highlight.color)").prefix(columns))
    return [
      Run(ColumnWidth.blanks(columns - mark.utf8.count), theme[.text]),
      Run(mark, theme[Face(highlight)].over(theme[.text])),
    ]
  }

  /// What is drawn of a piece, with the blanks before it.
  ///
  /// - Parameters:
  ///   - window: The columns to show; nil for all.
  ///   - column: Where the run before it ended; then where its own last one ends.
  private func runs(
    for piece: PageLine.Piece, base: Style, window: Range<Int>?, from column: inout Int
  ) -> [Run] {
    let marks = marks(in: piece.range)
    let cuts = marks.flatMap { [$0.range.start, $0.range.end] }.sorted()
    var runs: [Run] = []
    for segment in piece.line.segments(of: body.text, cuts: cuts, window: window) {
      let start = piece.column + segment.column
      if start > column {
        runs.append(Run(ColumnWidth.blanks(start - column), theme[.text]))
      }
      let stretch = TextRange(segment.range.lowerBound, segment.range.upperBound)
      let style = marks.reduce(base) { style, mark in
        mark.range.contains(stretch) ? mark.style.over(style) : style
      }
      runs.append(Run(segment.text, style))
      column = start + segment.columns
    }
    return runs
  }

  private struct Mark {
    var range: TextRange
    var style: Style
  }

  /// Everything that lies on the text of `range`, the lowest first.
  private func marks(in range: TextRange) -> [Mark] {
    var marks = body.emphases.overlapping(range, \.range).map {
      Mark(range: $0.range, style: theme[Face($0.kind)])
    }
    marks += body.links.indices(overlapping: range, \.range).map { index in
      var style = theme[.link]
      style.link = UInt16(exactly: index + 1) ?? 0
      return Mark(range: body.links[index].range, style: style)
    }
    if highlighting == .all {
      marks += annotation.mentions.overlapping(range, \.range).filter { $0.kind == .name }.map {
        Mark(range: $0.range, style: style(of: $0))
      }
    }
    marks += highlights.overlapping(range, \.range).map {
      Mark(range: $0.range, style: theme[Face($0)])
    }
    if highlighting != .none {
      marks += hits.overlapping(range, \.self).map {
        Mark(range: $0, style: theme[$0 == currentHit ? .hitCurrent : .hit])
      }
    }
    if let selection, selection.overlaps(range) {
      marks.append(Mark(range: selection, style: theme[.selection]))
    }
    return marks
  }

  /// Below this, a mention is shown as unsure.
  private static let sure: Float = 0.5

  private func style(of mention: Mention) -> Style {
    let style = theme[Face(mentionOf: annotation.entities[mention.entity].kind)]
    return mention.confidence < Self.sure ? theme[.mentionUnsure].over(style) : style
  }
}

extension Face {
  fileprivate init(_ highlight: Highlight) {
    switch highlight.color {
    case 1: self = .highlight1
    case 2: self = .highlight2
    case 3: self = .highlight3
    default: self = .highlight4
    }
  }

  fileprivate init(_ kind: Body.Emphasis.Kind) {
    switch kind {
    case .strong: self = .strong
    case .code: self = .code
    case .emphasized, .superscript, .subscript: self = .emphasis
    case .struckThrough: self = .caption
    }
  }
}

extension Array {
  /// Those whose range shares a byte with `range`; they are in order of their start.
  ///
  /// Looks back over at most 64 that begin before `range`, so that one that nests others is found.
  ///
  /// - Complexity: O(log *n*) and what is found.
  fileprivate func overlapping(
    _ range: TextRange, _ rangeOf: (Element) -> TextRange
  ) -> [Element] {
    indices(overlapping: range, rangeOf).map { self[$0] }
  }

  /// Where those are.
  fileprivate func indices(
    overlapping range: TextRange, _ rangeOf: (Element) -> TextRange
  ) -> [Int] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if rangeOf(self[middle]).start < range.end { low = middle + 1 } else { high = middle }
    }
    return (Swift.max(low - 64, 0)..<low).filter { rangeOf(self[$0]).overlaps(range) }
  }
}
