/// Features of words, their neighbors and their letters.
extension Window {
  func addWords(to features: inout [UInt64]) {
    add(.word, word(0), to: &features)
    add(.exact, text.tokens[index].exact, to: &features)
  }

  func addNeighbors(to features: inout [UInt64]) {
    let (before, behind) = (word(-1), word(1))
    add(.wordBack1, before, to: &features)
    add(.word1, behind, to: &features)
    add(.wordBack2, word(-2), to: &features)
    add(.word2, word(2), to: &features)
    add(.wordPairBack, before, word(0), to: &features)
    add(.wordPair, word(0), behind, to: &features)
    add(.wordsAround, Hashing.mixed(before, behind), shape, to: &features)
    add(.wordBackShape, before, shape, to: &features)
    add(.wordShape1, behind, shape, to: &features)
    add(.wordsBack2, Hashing.mixed(word(-2), before), shape, to: &features)
    add(.words2, Hashing.mixed(behind, word(2)), shape, to: &features)
  }

  func addShapes(to features: inout [UInt64]) {
    let (before, behind) = (shape(-1), shape(1))
    add(.shape, shape, to: &features)
    add(.shapePairBack, before, shape, to: &features)
    add(.shapePair, shape, behind, to: &features)
    add(.shapeTriple, Hashing.mixed(before, behind), shape, to: &features)
    let isFirst: UInt64 = index == sentence.tokens.lowerBound ? 1 : 0
    let heading: UInt64 = sentence.isHeading ? 2 : 0
    add(.isFirst, isFirst | heading, shape, to: &features)
    add(.letterCase, UInt64(sentence.letterCase.rawValue), heading | isFirst, to: &features)
  }

  func addAffixes(to features: inout [UInt64]) {
    let token = text.tokens[index]
    guard token.traits.isDisjoint(with: .sign) else { return }
    let length = token.end - token.start
    let isCapital: UInt64 = token.traits.contains(.capitalized) ? 1 : 0
    add(.suffix1, token.tail & 0xFF, isCapital, to: &features)
    guard length > 2 else { return }
    add(.suffix2, token.tail & 0xFFFF, isCapital, to: &features)
    add(.prefix2, token.head & 0xFFFF, isCapital, to: &features)
    guard length > 3 else { return }
    add(.suffix3, token.tail & 0xFF_FFFF, isCapital, to: &features)
    add(.prefix3, token.head & 0xFF_FFFF, isCapital, to: &features)
    guard length > 4 else { return }
    add(.suffix4, token.tail & 0xFFFF_FFFF, isCapital, to: &features)
    add(.prefix4, token.head & 0xFFFF_FFFF, isCapital, to: &features)
  }

  func addClusters(to features: inout [UInt64]) {
    let fine = cluster(0, grain: 2)
    if fine > 0 {
      add(.cluster0, cluster(0, grain: 0), shape, to: &features)
      add(.cluster1, cluster(0, grain: 1), to: &features)
      add(.cluster2, fine, to: &features)
    }
    let (before, behind) = (cluster(-1, grain: 2), cluster(1, grain: 2))
    let (coarseBefore, coarseBehind) = (cluster(-1, grain: 0), cluster(1, grain: 0))
    add(.clusterBack, before, shape, to: &features)
    add(.clusterNext, behind, shape, to: &features)
    add(.clusterBackCoarse, coarseBefore, shape, to: &features)
    add(.clusterNextCoarse, coarseBehind, shape, to: &features)
    add(.clusterBack2, cluster(-2, grain: 1), shape, to: &features)
    add(.cluster2Next, cluster(2, grain: 1), shape, to: &features)
    add(
      .clustersAround, Hashing.mixed(cluster(-1, grain: 1), cluster(1, grain: 1)), shape,
      to: &features)
    guard fine > 0 else { return }
    add(.clusterPairBack, cluster(-1, grain: 1), cluster(0, grain: 1), to: &features)
    add(.clusterPair, cluster(0, grain: 1), cluster(1, grain: 1), to: &features)
  }
}
