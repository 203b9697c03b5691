import Screen

/// Lines that moved up or down, which the terminal can move itself instead of being sent them.
struct PanelScroll: Equatable {
  /// The part of the screen that scrolls.
  var rows: Range<Int>
  var columns: Range<Int>
  /// By how many rows up; below zero, down.
  var distance: Int

  /// Scrolls in the terminal, and leaves its cursor, attributes and margins as they were. The rows
  /// that come in are blank.
  ///
  /// - Parameter screen: How wide it is: a part of its columns needs margins at the left and right
  ///   as well (DECSLRM of the VT420).
  func sequence(on screen: Size) -> String {
    let region = "[\(rows.lowerBound + 1);\(rows.upperBound)r"
    let steps: [String]
    if columns.count < screen.columns {
      let move = distance > 0 ? "[\(distance)S" : "[\(-distance)T"
      steps = [
        "[?69h", "[\(columns.lowerBound + 1);\(columns.upperBound)s", region, move, "[r", "[?69l",
      ]
    } else if distance > 0 {
      let feeds = String(repeating: "\n", count: distance)
      steps = [region, "[\(rows.upperBound);1H" + feeds, "[r"]
    } else {
      let top = "[\(rows.lowerBound + 1);1H"
      steps = [region, top] + Array(repeating: "M", count: -distance) + ["[r"]
    }
    return (["7", "[m"] + steps + ["8"]).map { "\u{1B}" + $0 }.joined()
  }

  /// Asks whether the terminal has margins at the left and right.
  static let question = "\u{1B}[?69$p"
}

extension Frame {
  /// What scrolled since another frame was shown; nil where nothing did that the terminal can move.
  ///
  /// - Parameter hasMargins: Whether it can move a part of its columns; else rows of the whole
  ///   screen are found, in which the other panes have the same lines as the rows they come from.
  /// - Complexity: O(the square of the rows of a pane most of whose lines changed).
  func scroll(from old: Frame, hasMargins: Bool) -> PanelScroll? {
    guard old.size == size, old.panels.count == panels.count, old.links == links else { return nil }
    for index in panels.indices {
      let now = panels[index]
      let isWide = now.columns.count >= size.columns
      guard old.panels[index].rect == now.rect, old.panels[index].fill == now.fill,
        isAlone(index), old.isAlone(index), hasChanged(index, since: old),
        isWide || hasMargins || !hasNeighborAtRest(index, since: old),
        let (distance, moved) = move(of: index, from: old)
      else { continue }
      let rows = isWide || hasMargins ? moved : longestRun(of: moved, by: distance, from: old)
      guard let first = rows.first, let last = rows.last else { return nil }
      return PanelScroll(
        rows: min(first, first + distance)..<max(last, last + distance) + 1,
        columns: isWide || !hasMargins ? 0..<size.columns : now.columns, distance: distance)
    }
    return nil
  }

  /// Whether a panel beside another has kept its lines, and hardly two of them that follow each other
  /// are the same: whole rows of the screen cannot have moved then.
  private func hasNeighborAtRest(_ index: Int, since old: Frame) -> Bool {
    panels.indices.contains { other in
      let rows = panels[other].rows
      return other != index && rows.overlaps(panels[index].rows)
        && rows.allSatisfy { hasSameLine(as: old, in: other, $0, $0) }
        && rows.count { hasSameLine(as: self, in: other, $0, $0 + 1) } < Panel.fewestRows
    }
  }

  /// Whether no other panel lies on the same cells.
  private func isAlone(_ index: Int) -> Bool {
    let panel = panels[index]
    return !panels.indices.contains {
      $0 != index && panels[$0].rows.overlaps(panel.rows)
        && panels[$0].columns.overlaps(panel.columns)
    }
  }

  /// The most rows one after another that moved in all panes; none where those are few.
  private func longestRun(of rows: [Int], by distance: Int, from old: Frame) -> [Int] {
    var (longest, run): ([Int], [Int]) = ([], [])
    for row in rows {
      let hasMoved = panels.indices.allSatisfy { index in
        let rows = panels[index].rows
        return old.panels[index].rect == panels[index].rect
          && rows.contains(row) == rows.contains(row + distance)
          && hasSameLine(as: old, in: index, row, row + distance)
      }
      run = !hasMoved ? [] : run.last == row - 1 ? run + [row] : [row]
      if run.count > longest.count { longest = run }
    }
    return longest.count >= Panel.fewestRows ? longest : []
  }
}

extension Frame {
  /// Whether most lines of a panel, which are not few, are others.
  private func hasChanged(_ index: Int, since old: Frame) -> Bool {
    let count = panels[index].rows.count
    return count > Panel.fewestRows && stayed(index, since: old) < count / 2
  }

  /// How many rows of a panel have the lines they had.
  private func stayed(_ index: Int, since old: Frame) -> Int {
    panels[index].rows.count { hasSameLine(as: old, in: index, $0, $0) }
  }

  /// How far the lines of a panel moved since another frame, and which rows of the screen have one
  /// that did; nil where most have not.
  private func move(of index: Int, from old: Frame) -> (distance: Int, rows: [Int])? {
    let rows = panels[index].rows
    let stayed = stayed(index, since: old)
    for distance in 1...rows.count / 2 {
      for signed in [distance, -distance] {
        if let moved = moved(index, by: signed, from: old), moved.count > stayed + 2 {
          return (signed, moved)
        }
      }
    }
    return nil
  }

  /// The rows of a panel whose lines came from so many rows below; nil where those are too few.
  private func moved(_ index: Int, by distance: Int, from old: Frame) -> [Int]? {
    let rows = panels[index].rows
    let kept =
      max(
        rows.lowerBound, rows.lowerBound - distance)..<min(
        rows.upperBound, rows.upperBound - distance)
    var misses = kept.count / 3
    var moved: [Int] = []
    for row in kept {
      if hasSameLine(as: old, in: index, row, row + distance) {
        moved.append(row)
      } else {
        misses -= 1
        if misses < 0 { return nil }
      }
    }
    return moved
  }
}

extension Panel {
  /// Fewer rows are not worth it.
  fileprivate static let fewestRows = 4
}
