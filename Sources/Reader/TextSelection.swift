package import Articles

/// A stretch of the text that is being selected: from a word on, forward or backward.
package struct TextSelection: Equatable, Sendable {
  /// The word it began with, which always stays in it.
  package let anchor: TextRange
  /// The end that moves: at the anchor's end or behind it, or at its start or before it.
  package private(set) var head: Int

  package init(anchor: TextRange) {
    self.anchor = anchor
    head = anchor.end
  }

  package var range: TextRange {
    head >= anchor.end ? TextRange(anchor.start, head) : TextRange(head, anchor.end)
  }

  /// Where the point belongs: on the last byte taken in, or the first where it grows backward.
  package var point: Int { head >= anchor.end ? max(head - 1, anchor.start) : head }

  /// Moves the end that moves to the next boundary of a unit; false where there is none.
  package mutating func extend(by unit: TextUnit, forward: Bool, in body: Body) -> Bool {
    let target = forward ? boundaryAhead(unit, body) : boundaryBehind(unit, body)
    if let target { head = target }
    return target != nil
  }

  /// Takes in the word at `offset`, or the nearest before that on the way there.
  package mutating func extend(to offset: Int, in body: Body) {
    if offset >= anchor.end {
      head = max(body.unit(.word, startingBefore: offset + 1)?.end ?? 0, anchor.end)
    } else if offset < anchor.start, let word = body.unit(.word, endingBehind: offset) {
      head = word.start < anchor.start ? word.start : anchor.end
    } else {
      head = anchor.end
    }
  }

  private func boundaryAhead(_ unit: TextUnit, _ body: Body) -> Int? {
    guard head < anchor.end else { return body.unit(unit, endingBehind: head)?.end }
    guard let next = body.unit(unit, startingBehind: head), next.start < anchor.start else {
      return anchor.end
    }
    return next.start
  }

  private func boundaryBehind(_ unit: TextUnit, _ body: Body) -> Int? {
    guard head > anchor.end else {
      return body.unit(unit, startingBefore: min(head, anchor.start))?.start
    }
    return max(body.unit(unit, endingBefore: head)?.end ?? 0, anchor.end)
  }
}
