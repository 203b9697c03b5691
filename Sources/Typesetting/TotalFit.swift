/// The search for the best breaks of one paragraph, a word at a time.
struct TotalFit {
  /// A place a line may end: what lies up to it, and what from it on, of an endless line.
  private struct Break {
    /// The end of the line's text, and the start of the next line's.
    var end: Int
    var next: Int
    /// Columns and gaps up to the end, with a hyphen if there is one, and up to the next start.
    var endColumn: Int
    var nextColumn: Int
    var endGaps: Int
    var nextGaps: Int
    var hangingColumns: Int
    var isHyphen: Bool
    var isMandatory: Bool
  }

  /// The best way to a break: the line that ends there and the node that line starts at.
  private struct Node {
    var place: Break
    var cost: Double
    var previous: Int
    var looseness: Double
  }

  /// A line with this many columns to spare, as a share of the measure, is not looked at while there
  /// is another way.
  private static let mostSpare = 0.34

  private let settings: Typesetter
  private let hyphenator: Hyphenator?
  private var nodes: [Node]
  /// Nodes from which a line can still reach the next break, in order of their place.
  private var active: [Int] = [0]
  private var last: Break
  private var column = 0
  private var gaps = 0

  /// - Parameter start: The first byte of the first word.
  init(start: Int, _ settings: Typesetter, _ hyphenator: Hyphenator?) {
    self.settings = settings
    self.hyphenator = hyphenator
    last = Break(
      end: start, next: start, endColumn: 0, nextColumn: 0, endGaps: 0, nextGaps: 0,
      hangingColumns: 0, isHyphen: false, isMandatory: true)
    nodes = [Node(place: last, cost: 0, previous: -1, looseness: 0)]
  }

  /// Takes the next word, which fits into a line.
  mutating func add(_ word: Word, isLast: Bool, in bytes: Span<UInt8>) {
    if !isLast { addHyphens(of: word, in: bytes) }
    let gapBehind = word.ending == .blank ? 1 : 0
    gaps += word.gapCount
    addBreak(
      Break(
        end: word.range.upperBound, next: word.next, endColumn: column + word.columnsAtEnd,
        nextColumn: column + word.advance, endGaps: gaps, nextGaps: gaps + gapBehind,
        hangingColumns: hangingColumns(of: word, in: bytes), isHyphen: word.ending == .hyphen,
        isMandatory: isLast || word.ending == .mandatory))
    column += word.advance
    gaps += gapBehind
  }

  /// The lines of the words taken, the last of which must have been said to be so.
  func lines() -> [TypesetLine] {
    var lines: [TypesetLine] = []
    var index = nodes.count - 1
    while nodes[index].previous >= 0 {
      let node = nodes[index]
      lines.append(line(from: nodes[node.previous].place, to: node.place))
      lines[lines.count - 1].widensFirstGaps = lines.count & 1 == 0
      index = node.previous
    }
    return lines.reversed()
  }
}

extension TotalFit {
  private func line(from start: Break, to end: Break) -> TypesetLine {
    let columns = end.endColumn - start.nextColumn
    var line = TypesetLine(
      range: start.next..<end.end, columns: columns, gapCount: end.endGaps - start.nextGaps)
    line.endsInHyphen = end.isHyphen
    line.hangingColumns = max(0, columns - settings.width)
    line.isLast = end.isMandatory
    let spare = max(0, settings.width - columns)
    line.stretch = end.isMandatory || line.gapCount == 0 ? 0 : spare
    return line
  }

  private func hangingColumns(of word: Word, in bytes: Span<UInt8>) -> Int {
    guard settings.hangingColumns > 0 else { return 0 }
    if word.ending == .hyphen { return 1 }
    return min(settings.hangingColumns, HangingPunctuation.columns(bytes, word.range))
  }

  /// Offers the places a dictionary would part the word at, if a line could end in it.
  private mutating func addHyphens(of word: Word, in bytes: Span<UInt8>) {
    guard let hyphenator, active.contains(where: { reachesEnd(from: $0, within: word) }) else {
      return
    }
    for offset in word.hyphenOffsets(hyphenator, in: bytes) {
      let (head, _) = word.split(at: offset, in: bytes)
      addBreak(
        Break(
          end: offset, next: offset, endColumn: column + head.columnsAtEnd,
          nextColumn: column + head.columns, endGaps: gaps, nextGaps: gaps,
          hangingColumns: settings.hangingColumns > 0 ? 1 : 0, isHyphen: true, isMandatory: false))
    }
  }

  /// Whether the line from a node is full within the word.
  private func reachesEnd(from node: Int, within word: Word) -> Bool {
    let start = nodes[node].place.nextColumn
    return column + 2 - start < settings.width
      && column + word.columnsAtEnd - start > settings.width
  }

  private mutating func addBreak(_ place: Break) {
    dropOverfull(before: place)
    var best: Node?
    for index in active {
      guard let node = node(at: place, from: index), node.cost < best?.cost ?? .infinity else {
        continue
      }
      best = node
    }
    if let best {
      if place.isMandatory { active.removeAll(keepingCapacity: true) }
      active.append(nodes.count)
      nodes.append(best)
    }
    last = place
  }

  /// Drops the nodes from which a line would be too long, unless it cannot be shorter; if none is left, the last place a line
  /// could end at becomes one, however loose that line is.
  private mutating func dropOverfull(before place: Break) {
    let limit = settings.width + place.hangingColumns
    var best: Int?
    active.removeAll { index in
      let start = nodes[index].place
      let isOver = place.endColumn - start.nextColumn > limit && start.next != last.next
      if isOver, nodes[index].cost < best.map({ nodes[$0].cost }) ?? .infinity { best = index }
      return isOver
    }
    guard active.isEmpty, let best else { return }
    active.append(nodes.count)
    nodes.append(
      Node(place: last, cost: nodes[best].cost + 1e7, previous: best, looseness: 1))
  }

  /// The way to `place` by a line from a node; nil for a line so loose that others are sure to be
  /// better.
  private func node(at place: Break, from index: Int) -> Node? {
    let start = nodes[index]
    let spare = max(0, settings.width - (place.endColumn - start.place.nextColumn))
    let isLoose = Double(spare) > Self.mostSpare * Double(settings.width)
    guard place.isMandatory || !isLoose else { return nil }
    let gapCount = place.endGaps - start.place.nextGaps
    let looseness = place.isMandatory ? 0 : Self.looseness(spare: spare, gapCount: gapCount)
    var cost = 10 + 100 * looseness * looseness * looseness
    if place.isHyphen { cost += start.place.isHyphen ? 90 : 50 }
    cost *= cost
    if abs(looseness - start.looseness) > 0.7 { cost += 1000 }
    if place.isMandatory, gapCount == 0, spare > settings.width - 6 { cost += 1000 }
    return Node(place: place, cost: start.cost + cost, previous: index, looseness: looseness)
  }

  /// Columns to add to each blank, at most 3; a line without blanks stays ragged, which is as bad as
  /// four blanks stretched.
  private static func looseness(spare: Int, gapCount: Int) -> Double {
    min(3, Double(spare) / Double(gapCount == 0 ? 4 : gapCount))
  }
}
