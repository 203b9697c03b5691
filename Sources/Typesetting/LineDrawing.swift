internal import CText

/// Turns a line into segments, run by run as they are drawn.
struct LineDrawing {
  private let line: TypesetLine
  /// Offsets to cut at; nil to cut everywhere.
  private let cuts: [Int]?
  /// What lies outside these columns is left out.
  private let window: Range<Int>
  private var column: Int
  private var gapIndex = 0
  private var segments: [Segment] = []
  private var lastPiece = -1

  init(_ line: TypesetLine, cuts: [Int]?, window: Range<Int>) {
    self.line = line
    self.cuts = cuts
    self.window = window
    column = line.indent
  }

  mutating func segments(in bytes: Span<UInt8>) -> [Segment] {
    let runs =
      line.visualRuns.isEmpty
      ? [VisualRun(range: line.range, isRightToLeft: false)] : line.visualRuns
    for run in runs {
      if run.isRightToLeft { addReversed(run, in: bytes) } else { add(run, in: bytes) }
    }
    return segments
  }
}

/// A grapheme cluster, a gap, or a stretch of plain text.
private struct Unit {
  enum Kind {
    case characters
    case gap
    case tab
  }

  var range: Range<Int>
  var kind = Kind.characters
  var text = ""
  var columns = 0
  /// Which piece between two cuts it lies in.
  var piece: Int
}

/// Where in a run a walk over its units is, and in which piece between two cuts.
private struct UnitWalk {
  var offset: Int
  private(set) var piece: Int

  init(_ run: VisualRun, _ cuts: [Int]?) {
    offset = run.range.lowerBound
    piece = cuts?.firstIndex { $0 > run.range.lowerBound } ?? cuts?.count ?? 0
  }

  /// Without cuts every unit is a piece of its own.
  mutating func enterPiece(_ cuts: [Int]?) {
    guard let cuts else {
      piece = offset
      return
    }
    while piece < cuts.count, cuts[piece] <= offset { piece += 1 }
  }
}

extension LineDrawing {
  private mutating func add(_ run: VisualRun, in bytes: Span<UInt8>) {
    var walk = UnitWalk(run, cuts)
    while column < window.upperBound, let unit = unit(&walk, run, in: bytes) { append(unit) }
  }

  private mutating func addReversed(_ run: VisualRun, in bytes: Span<UInt8>) {
    var walk = UnitWalk(run, cuts)
    var units: [Unit] = []
    while let unit = unit(&walk, run, in: bytes) { units.append(unit) }
    for unit in units.reversed() { append(unit) }
  }

  /// The next part of a run in reading order, or nil at its end.
  private func unit(
    _ walk: inout UnitWalk, _ run: VisualRun, in bytes: Span<UInt8>
  ) -> Unit? {
    guard walk.offset < run.range.upperBound else { return nil }
    walk.enterPiece(cuts)
    let limit = min(run.range.upperBound, nextCut(behind: walk.piece))
    let unit = unit(from: walk.offset, limit, run, piece: walk.piece, in: bytes)
    walk.offset = unit.range.upperBound
    return unit
  }

  private func nextCut(behind piece: Int) -> Int {
    guard let cuts, piece < cuts.count else { return .max }
    return cuts[piece]
  }

  private func unit(
    from start: Int, _ limit: Int, _ run: VisualRun, piece: Int, in bytes: Span<UInt8>
  ) -> Unit {
    if bytes[start].isBlank, !line.keepsBlanks {
      let end = Words.blanksEnd(from: start, to: limit, in: bytes)
      return Unit(range: start..<end, kind: .gap, piece: piece)
    }
    if bytes[start] == 0x09 { return Unit(range: start..<start + 1, kind: .tab, piece: piece) }
    let end =
      run.isRightToLeft || cuts == nil ? start : plainEnd(from: start, limit, run, in: bytes)
    if end > start { return plainUnit(start..<end, piece: piece, in: bytes) }
    return cluster(from: start, run, piece: piece, in: bytes)
  }

  /// The end of the plain ASCII from `start` on that no mark behind it can join, at most 256 bytes.
  private func plainEnd(
    from start: Int, _ limit: Int, _ run: VisualRun, in bytes: Span<UInt8>
  ) -> Int {
    let limit = min(limit, start + 256)
    var end = start
    while end < limit,
      bytes[end] &- 0x21 < 0x5E || bytes[end] == 0x20 && isOneColumn(end, run, in: bytes)
    {
      end += 1
    }
    let isJoined = end < run.range.upperBound && bytes[end] >= 0x80
    return isJoined ? max(start, end - 1) : end
  }

  /// Whether a space is drawn as one: it is the only one there, and no gap is widened.
  private func isOneColumn(_ offset: Int, _ run: VisualRun, in bytes: Span<UInt8>) -> Bool {
    let next = offset + 1
    return line.keepsBlanks
      || line.stretch == 0 && next < run.range.upperBound && !bytes[next].isBlank
  }

  private func plainUnit(_ range: Range<Int>, piece: Int, in bytes: Span<UInt8>) -> Unit {
    Unit(
      range: range, text: String(copying: bytes, range), columns: range.count, piece: piece)
  }

  private func cluster(
    from start: Int, _ run: VisualRun, piece: Int, in bytes: Span<UInt8>
  ) -> Unit {
    var clusters = Clusters(start..<run.range.upperBound)
    guard let cluster = clusters.next(in: bytes) else {
      preconditionFailure("there is a cluster before the end of a run")
    }
    var text = String(copying: bytes, cluster.range)
    if run.isRightToLeft { text = Self.mirrored(text) }
    return Unit(
      range: cluster.range, text: ColumnWidth.displayText(of: text), columns: cluster.columns,
      piece: piece)
  }

  private static func mirrored(_ cluster: String) -> String {
    guard let first = cluster.unicodeScalars.first,
      let mirrored = Unicode.Scalar(text_mirrored(first.value)), mirrored != first
    else { return cluster }
    return String(Character(mirrored)) + String(cluster.unicodeScalars.dropFirst())
  }
}

extension LineDrawing {
  private mutating func append(_ unit: Unit) {
    var unit = unit
    if unit.kind != .characters { widen(&unit) }
    if line.endsInHyphen, unit.range.upperBound == line.range.upperBound { hyphenate(&unit) }
    defer {
      column += unit.columns
      lastPiece = unit.piece
    }
    guard column < window.upperBound, column + unit.columns > window.lowerBound else { return }
    guard unit.piece == lastPiece, let last = segments.indices.last,
      let range = Self.joined(segments[last].range, unit.range)
    else {
      segments.append(
        Segment(range: unit.range, text: unit.text, column: column, columns: unit.columns))
      return
    }
    segments[last].range = range
    segments[last].text += unit.text
    segments[last].columns += unit.columns
  }

  /// Gives a gap its share of the stretch, and a tab its columns.
  private mutating func widen(_ unit: inout Unit) {
    if unit.kind == .tab {
      unit.columns = 8 - column % 8
    } else {
      unit.columns = 1 + stretch(upToGap: gapIndex + 1) - stretch(upToGap: gapIndex)
      gapIndex += 1
    }
    unit.text = ColumnWidth.blanks(unit.columns)
  }

  private func stretch(upToGap index: Int) -> Int {
    let rounding = line.widensFirstGaps ? line.gapCount - 1 : 0
    return (index * line.stretch + rounding) / max(1, line.gapCount)
  }

  /// Puts the hyphen where the reader ends: to the left of text read from right to left.
  private func hyphenate(_ unit: inout Unit) {
    let isRightToLeft = line.visualRuns.contains {
      $0.isRightToLeft && $0.range.contains(unit.range.lowerBound)
    }
    unit.text = isRightToLeft ? "-" + unit.text : unit.text + "-"
    unit.columns += 1
  }

  private static func joined(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int>? {
    if left.upperBound == right.lowerBound { return left.lowerBound..<right.upperBound }
    if right.upperBound == left.lowerBound { return right.lowerBound..<left.upperBound }
    return nil
  }
}
