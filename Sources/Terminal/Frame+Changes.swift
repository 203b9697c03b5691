import Screen

extension Frame {
  /// The columns of each row that may look otherwise than in the frame shown before it, nil for
  /// none; no panel lies across an end of them.
  ///
  /// Compares what panels show there, and where that leads if it is a link; where the panels
  /// themselves differ, every row does.
  func changedColumns(from other: Frame?) -> [Range<Int>?] {
    let all = 0..<max(size.columns, 0)
    var changed = [Range<Int>?](repeating: nil, count: max(size.rows, 0))
    guard let other, other.size == size, hasSamePanels(as: other) else {
      return changed.map { _ in all }
    }
    let areLinksOther = other.links != links
    for index in panels.indices {
      let columns = panels[index].columns
      for row in panels[index].rows.clamped(to: changed.indices)
      where !hasSameLine(as: other, in: index, row, row)
        || areLinksOther && panels[index].line(inRow: row)?.hasLinks == true
      {
        changed[row] = changed[row]?.joined(columns) ?? columns
      }
    }
    let rects = panels.map { ($0.rows, $0.columns) }
    for row in changed.indices {
      changed[row] = changed[row].map {
        Self.widened($0, inRow: row, toAllOf: rects).clamped(to: all)
      }
    }
    return changed
  }

  private func hasSamePanels(as other: Frame) -> Bool {
    panels.count == other.panels.count
      && panels.indices.allSatisfy {
        panels[$0].rect == other.panels[$0].rect && panels[$0].fill == other.panels[$0].fill
      }
  }

  /// Whether one row of a panel has the line that another row had of the same panel in `other`.
  func hasSameLine(as other: Frame, in index: Int, _ row: Int, _ otherRow: Int) -> Bool {
    let place = panels[index].place(ofRow: row)
    let otherPlace = other.panels[index].place(ofRow: otherRow)
    guard let place, let otherPlace else { return place == nil && otherPlace == nil }
    return panels[index].lines[place] == other.panels[index].lines[otherPlace]
  }

  /// The columns of a row with those of all panels that overlap them.
  private static func widened(
    _ columns: Range<Int>, inRow row: Int, toAllOf rects: [(rows: Range<Int>, columns: Range<Int>)]
  ) -> Range<Int> {
    var columns = columns
    for (rows, others) in rects where rows.contains(row) && others.overlaps(columns) {
      columns = columns.joined(others)
    }
    for (rows, others) in rects.reversed() where rows.contains(row) && others.overlaps(columns) {
      columns = columns.joined(others)
    }
    return columns
  }
}

extension Range<Int> {
  /// The shortest range with both.
  fileprivate func joined(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension Line {
  fileprivate var hasLinks: Bool { runs.contains { $0.style.link != 0 } }
}

extension Frame {
  /// Whether a link to `address` is somewhere in it.
  func hasLink(to address: String) -> Bool {
    panels.contains { panel in
      panel.lines.contains { line in
        line.runs.contains { run in
          run.style.link > 0 && run.style.link <= links.count
            && links[Int(run.style.link) - 1] == address
        }
      }
    }
  }
}

extension Panel {
  /// The line in a row of the screen; nil where the panel has none there.
  func line(inRow row: Int) -> Line? { place(ofRow: row).map { lines[$0] } }

  /// Where that line is among `lines`.
  fileprivate func place(ofRow row: Int) -> Int? {
    let index = row - rect.row
    return index >= 0 && index < rect.rows && index < lines.count ? index : nil
  }
}
