/// Takes the endings off English words, so that "elections" and "electoral" are told as one.
///
/// It is coarser than a dictionary's stem on purpose: what it returns is counted, never shown.
enum Stem {
  private static let endings: [[UInt8]] = [
    "ization", "isation", "ational", "ing", "ers", "er", "ed", "ation", "ment", "ly", "al", "ity",
    "ion", "ist", "ism", "ive", "y", "e",
  ].map { Array($0.utf8) }
  private static let plurals = ["sses", "shes", "ches", "xes"].map { Array($0.utf8) }
  private static let manyOfY = Array("ies".utf8)
  private static let singulars = ["ss", "us", "is"].map { Array($0.utf8) }
  /// No ending is taken off that would leave fewer bytes.
  private static let shortest = 4

  /// Cuts `word`, in lower case, to its stem.
  static func cut(_ word: inout [UInt8]) {
    cutPlural(&word)
    for ending in endings where word.ends(in: ending) && word.count - ending.count >= shortest {
      word.removeLast(ending.count)
      break
    }
    guard word.count > shortest, let last = word.last else { return }
    let isDoubled = word[word.count - 2] == last
    let mayDouble = last == UInt8(ascii: "s") || last == UInt8(ascii: "l")
    if isDoubled && !mayDouble { word.removeLast() }
    if word.count > shortest && word.last == UInt8(ascii: "e") { word.removeLast() }
  }

  private static func cutPlural(_ word: inout [UInt8]) {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return }
    if word.count > 4 && word.ends(in: manyOfY) {
      word.replaceSubrange(word.count - 3..<word.count, with: CollectionOfOne(UInt8(ascii: "y")))
    } else if word.count > 4 && plurals.contains(where: { word.ends(in: $0) }) {
      word.removeLast(2)
    } else if !singulars.contains(where: { word.ends(in: $0) }) {
      word.removeLast()
    }
  }
}

extension [UInt8] {
  fileprivate func ends(in ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    for place in 0..<ending.count where self[count - ending.count + place] != ending[place] {
      return false
    }
    return true
  }
}
