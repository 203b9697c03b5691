/// Makes the features from which the type of a name is told: its words, where it stands in all of
/// its document, and what is said of it there.
///
/// A name's words and the contexts of all its mentions count for each of its mentions; where it has
/// several, each one's own context counts once more by itself.
package struct NameClues {
  private let extractor: FeatureExtractor
  private let candidates: [NameCandidate]
  private let relations: NameRelations
  /// The places of the mentions of each name.
  private var mentions: [UInt64: [Int]] = [:]
  /// The features of the contexts of all mentions of each name.
  private var shared: [UInt64: [UInt64]] = [:]
  /// No more mentions of a name are looked at: more tell nothing new.
  private static let mostMentions = 12

  package init(_ extractor: FeatureExtractor, candidates: [NameCandidate]) {
    self.extractor = extractor
    self.candidates = candidates
    relations = NameRelations(extractor, candidates: candidates)
    for (place, candidate) in candidates.enumerated() {
      mentions[candidate.key, default: []].append(place)
    }
    for (key, places) in mentions { shared[key] = sharedFeatures(places) }
  }

  /// Puts the features of the candidate at `place` in place of what is in `features`.
  package func extract(_ place: Int, into features: inout [UInt64]) {
    let candidate = candidates[place]
    features.removeAll(keepingCapacity: true)
    features.append(contentsOf: shared[candidate.key] ?? [])
    addVotes(candidate, to: &features)
    relations.add(place, to: &features)
    guard let places = mentions[candidate.key], places.count > 1 else { return }
    let first = features.count
    window(place).addContext(to: &features)
    for index in first..<features.count { features[index] = Hashing.mixed(features[index], 77) }
  }

  private func window(_ place: Int) -> NameWindow {
    NameWindow(candidates[place], extractor)
  }

  private func sharedFeatures(_ places: [Int]) -> [UInt64] {
    var features: [UInt64] = []
    window(places[0]).addWords(to: &features)
    var contexts: [UInt64] = []
    for place in places.prefix(Self.mostMentions) { window(place).addContext(to: &contexts) }
    guard places.count > 1 else { return features + contexts }
    contexts.sort()
    var last: UInt64 = 0
    for feature in contexts where feature != last {
      features.append(feature)
      last = feature
    }
    return features
  }

  private func addVotes(_ candidate: NameCandidate, to features: inout [UInt64]) {
    let places = mentions[candidate.key] ?? []
    var sum = NameTally()
    for place in places.prefix(Self.mostMentions) { sum += candidates[place].tally }
    let mean = sum / Float(max(1, min(places.count, Self.mostMentions)))
    let isMany: UInt64 = places.count > 1 ? 1 : 0
    Clue.vote.add(mean.roughly, isMany, to: &features)
    Clue.own.add(candidate.tally.roughly, to: &features)
    for type in 0...EntityLabel.allCases.count where mean[type] > 0.02 {
      let share: UInt64 = mean[type] > 0.6 ? 3 : mean[type] > 0.25 ? 2 : mean[type] > 0.08 ? 1 : 0
      Clue.share.add(UInt64(type) << 2 | share, isMany, to: &features)
    }
  }
}
