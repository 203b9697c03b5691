/// Which features are made, for trials that leave some out.
package struct FeatureGroups: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let words = FeatureGroups(rawValue: 1 << 0)
  package static let neighbors = FeatureGroups(rawValue: 1 << 1)
  package static let shapes = FeatureGroups(rawValue: 1 << 2)
  package static let affixes = FeatureGroups(rawValue: 1 << 3)
  package static let clusters = FeatureGroups(rawValue: 1 << 4)
  package static let gazetteers = FeatureGroups(rawValue: 1 << 5)
  package static let kinds = FeatureGroups(rawValue: 1 << 6)
  package static let runs = FeatureGroups(rawValue: 1 << 7)
  package static let context = FeatureGroups(rawValue: 1 << 8)
  package static let domains = FeatureGroups(rawValue: 1 << 9)

  /// Those that settle the types of names when both passes are done.
  package static let types = FeatureGroups(rawValue: 1 << 10)

  package static let all = FeatureGroups(rawValue: (1 << 11) - 1)

  /// The groups under their names on the command line.
  package static let named: [(name: String, group: FeatureGroups)] = [
    ("words", .words), ("neighbors", .neighbors), ("shapes", .shapes), ("affixes", .affixes),
    ("clusters", .clusters), ("gazetteers", .gazetteers), ("kinds", .kinds), ("runs", .runs),
    ("context", .context), ("domains", .domains), ("types", .types),
  ]
}

/// Makes the features of tokens, as hashes.
///
/// A feature is a template and the values in it: "the word before is *in* and this one has a
/// capital". Training and reading make the same ones.
package struct FeatureExtractor: Sendable {
  package let text: TokenizedText
  let notes: [TokenNotes]
  private let groups: FeatureGroups
  /// Which corpus the text is of; the reader's texts count as Gazette's own.
  private let domain: UInt64
  /// The domain of Gazette's own corpus.
  package static let ownDomain: UInt64 = 1

  package init(
    text: TokenizedText, table: LexicalTable, groups: FeatureGroups = .all,
    domain: UInt64 = ownDomain
  ) {
    self.text = text
    self.groups = groups
    self.domain = domain
    notes = TokenAnnotator(text: text, table: table).notes()
  }

  /// Puts the features of the token at `index` of `sentence` in place of what is in `features`.
  package func extract(_ index: Int, of sentence: Sentence, into features: inout [UInt64]) {
    features.removeAll(keepingCapacity: true)
    let window = Window(index: index, sentence: sentence, text: text, notes: notes)
    window.add(.bias, 0, to: &features)
    if groups.contains(.words) { window.addWords(to: &features) }
    if groups.contains(.neighbors) { window.addNeighbors(to: &features) }
    if groups.contains(.shapes) { window.addShapes(to: &features) }
    if groups.contains(.affixes) { window.addAffixes(to: &features) }
    if groups.contains(.clusters) { window.addClusters(to: &features) }
    if groups.contains(.gazetteers) { window.addGazetteers(to: &features) }
    if groups.contains(.kinds) { window.addKinds(to: &features) }
    if groups.contains(.runs) { window.addRuns(to: &features) }
    if groups.contains(.context) { window.addContext(to: &features) }
    if groups.contains(.domains) { window.addDomain(domain, to: &features) }
  }
}
