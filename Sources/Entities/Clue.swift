/// The kind of a feature of a name.
enum Clue: UInt64 {
  case vote = 1000
  case own, share
  case name, word, first, last, lastPair, size, shapes, suffix2, suffix3, suffix4, prefix3
  case firstSuffix, cluster, lastCluster, lastCoarse, firstCluster, lastKind, firstKind, anyKind
  case lastFacts, firstFacts, bothFacts, listed, lastShape
  case before, before2, behind, behind2, around, beforeSize, behindSize, beforeCluster
  case behindCluster, beforeCoarse, behindCoarse, beforeKind, behindKind, beforeKind2, behindKind2
  case beforeFacts, behindFacts, beyondArticle, article, possessed, possessedKind
  case possessedCluster, definer, definerKind, definerCluster, definerCoarse, definerFacts
  case verb, verbCluster, heading, quoted, number, clusterAround, before3
  case part, acronym, list, neighborType, between, twoLists, verbBefore, verbBeforeCluster

  @inline(__always)
  func add(_ value: UInt64, to features: inout [UInt64]) {
    features.append(Hashing.mixed(rawValue, value))
  }

  @inline(__always)
  func add(_ first: UInt64, _ second: UInt64, to features: inout [UInt64]) {
    features.append(Hashing.mixed(Hashing.mixed(rawValue, first), second))
  }

  @inline(__always)
  func addBits(_ bits: UInt64, _ other: UInt64 = 0, to features: inout [UInt64]) {
    var rest = bits
    while rest != 0 {
      add(UInt64(rest.trailingZeroBitCount), other, to: &features)
      rest &= rest - 1
    }
  }

  /// Adds a feature for every kind.
  @inline(__always)
  func addKinds(_ kinds: WordKinds, _ other: UInt64, to features: inout [UInt64]) {
    addBits(UInt64(kinds.rawValue), other, to: &features)
  }
}
