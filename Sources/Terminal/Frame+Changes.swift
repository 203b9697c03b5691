import Screen

extension Frame {
  /// The columns of a row that may look otherwise than in the frame shown before it, nil for none;
  /// no panel lies across an end of them.
  ///
  /// Compares what panels show there, and where that leads if it is a link; where the panels
  /// themselves differ, every row does.
  func changedColumns(from other: Frame?, inRow row: Int) -> Range<Int>? {
    let all = 0..<max(size.columns, 0)
    let areLinksOther = other.map { $0.links != links } ?? true
    guard let other, other.size == size, other.panels.count == panels.count else { return all }
    var changed: Range<Int>?
    for (old, new) in zip(other.panels, panels) {
      guard old.rect == new.rect, old.fill == new.fill else { return all }
      guard new.rows.contains(row) else { continue }
      let line = new.line(inRow: row)
      guard old.line(inRow: row) != line || (areLinksOther && line?.hasLinks == true) else {
        continue
      }
      changed = changed?.joined(new.columns) ?? new.columns
    }
    return changed.map { widened($0, inRow: row).clamped(to: all) }
  }

  /// The columns of a row with those of all panels that overlap them.
  private func widened(_ columns: Range<Int>, inRow row: Int) -> Range<Int> {
    var columns = columns
    for panel in panels + panels.reversed()
    where panel.rows.contains(row) && panel.columns.overlaps(columns) {
      columns = columns.joined(panel.columns)
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
  func line(inRow row: Int) -> Line? {
    let index = row - rect.row
    guard index >= 0, index < rect.rows, index < lines.count else { return nil }
    return lines[index]
  }
}
