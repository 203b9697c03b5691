import Screen

extension Frame {
  /// Whether a row may look otherwise than in the frame shown before it, nil for none.
  ///
  /// Compares what panels show there; where the panels themselves differ, every row does.
  func differs(from other: Frame?, inRow row: Int) -> Bool {
    guard let other, other.size == size, other.panels.count == panels.count else { return true }
    return zip(other.panels, panels).contains { old, new in
      old.rect != new.rect || old.fill != new.fill || old.line(inRow: row) != new.line(inRow: row)
    }
  }
}

extension Panel {
  /// The line in a row of the screen; nil where the panel has none there.
  fileprivate func line(inRow row: Int) -> Line? {
    let index = row - rect.row
    guard index >= 0, index < rect.rows, index < lines.count else { return nil }
    return lines[index]
  }
}
