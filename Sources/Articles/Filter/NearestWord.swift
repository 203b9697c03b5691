extension Sequence<String> {
  /// The word that takes the fewest edits to become `word`, case ignored; nil where none is near:
  /// within a third of its length, and at least one edit.
  package func nearest(to word: String) -> String? {
    let wanted = Array(word.lowercased().utf8.prefix(40))
    let allowed = Swift.max(1, (wanted.count + 1) / 3)
    var best: (word: String, distance: Int)?
    for candidate in self {
      let distance = editDistance(wanted, Array(candidate.lowercased().utf8.prefix(40)))
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }
}

/// Insertions, deletions, substitutions and swaps of neighbors: Damerau's distance, restricted.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = Swift.min(
        last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = Swift.min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
