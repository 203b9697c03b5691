import Articles

/// Gives the units of a plain text their roles by their place and their looks.
struct PlainTextRoles {
  let text: String
  let units: [PlainTextUnit]
  private(set) var parts: [Body.Part] = []
  private(set) var headline: String?
  private(set) var byline: String?
  private(set) var dateline: String?
  private(set) var published: Timestamp?

  init(_ text: String) {
    self.text = text
    units = PlainTextUnit.units(of: Array(text.utf8))
    let first = readHead()
    for index in first..<max(first, units.count) { parts.append(part(at: index)) }
    readDateline()
  }

  /// The headline, byline and date that stand before the text; returns the first unit behind them.
  private mutating func readHead() -> Int {
    var next = 0
    while next < min(units.count, 6) {
      if isByline(next) {
        readByline(next)
      } else if headline == nil, isHeadline(next) {
        parts.append(Body.Part(.headline, units[next].range))
        headline = Sanitizer.line(words(next))
      } else if published == nil, !parts.isEmpty, let date = dateAlone(next) {
        parts.append(Body.Part(.byline, units[next].range))
        published = date
      } else {
        break
      }
      next += 1
    }
    return next
  }

  private func words(_ index: Int) -> String { String(text[units[index].range]) }

  /// A short unit without a full stop, set apart by a blank line or followed by a long one.
  private func isHeadline(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.mark == .none, unit.length <= 140, unit.lineCount <= 3, units.count > index + 1
    else { return false }
    let words = words(index)
    guard !words.endsClause, words.dateline == nil else { return false }
    if unit.isApartAfter { return true }
    return unit.lineCount == 1 && units[index + 1].length >= max(100, unit.length * 3 / 2)
  }

  /// The date that is all a unit says, but for a word such as "Published".
  private func dateAlone(_ index: Int) -> Timestamp? {
    guard units[index].length <= 60, units[index].mark == .none else { return nil }
    return Timestamp(reading: words(index), strangeWords: 2)
  }

  private func isByline(_ index: Int) -> Bool {
    guard units.count > index + 1, units[index].length <= 120, units[index].lineCount == 1
    else { return false }
    return words(index).byline != nil
  }

  private mutating func readByline(_ index: Int) {
    let words = words(index)
    let pieces = words.split(separator: "|", maxSplits: 1).map { String($0) }
    byline = byline ?? pieces.first?.byline
    if pieces.count == 2 { published = published ?? Timestamp(reading: pieces[1], strangeWords: 2) }
    parts.append(Body.Part(.byline, units[index].range))
  }

  private func part(at index: Int) -> Body.Part {
    let unit = units[index]
    switch unit.mark {
    case .rule:
      return Body.Part(.rule, TextRange(unit.range.start, unit.range.start))
    case .quotation(let depth):
      return Body.Part(.paragraph, unit.range, quotationDepth: depth)
    case .bullet, .number:
      return Body.Part(.listEntry(marker: unit.marker, depth: listDepth(index)), unit.range)
    case .none, .blank:
      let kind: Body.Kind = isSubhead(index) ? .subhead(level: 2) : .paragraph
      return Body.Part(kind, unit.range)
    }
  }

  /// A short line without a full stop between two paragraphs.
  private func isSubhead(_ index: Int) -> Bool {
    let unit = units[index]
    guard index > 0, index + 1 < units.count, unit.lineCount == 1, unit.length <= 80 else {
      return false
    }
    let words = words(index)
    guard words.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 12, !words.endsClause,
      words.beginsLikeTitle
    else { return false }
    let follower = units[index + 1]
    guard follower.mark != .rule, follower.marker.isEmpty else { return !follower.marker.isEmpty }
    let isAsked = words.hasSuffix("?") || words.hasSuffix("!")
    return follower.length >= unit.length * (isAsked ? 3 : 1) + 20

  }

  /// How many smaller indents there are among the neighbors in the list.
  private func listDepth(_ index: Int) -> Int {
    var indents: Set<Int> = []
    for other in stride(from: index, to: max(-1, index - 64), by: -1) {
      guard !units[other].marker.isEmpty else { break }
      if units[other].indent < units[index].indent { indents.insert(units[other].indent) }
    }
    return min(indents.count, 8)
  }

  private mutating func readDateline() {
    guard let lede = parts.first(where: { $0.kind == .paragraph }) else { return }
    dateline = String(text[lede.range]).dateline.map { Sanitizer.line($0.place) }
  }
}
