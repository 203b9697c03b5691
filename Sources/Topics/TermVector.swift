import Glibc

/// An article as its known terms and their shares: logarithm of the count times rarity, all of
/// them together of length 1, or less where there are few.
package struct TermVector: Sendable {
  /// What is added to the squares of the shares before they are brought to length 1: five squared,
  /// so that an article of two or three known words is not as sure as a long one. An article has
  /// about twenty squared.
  package static let steadying: Float = 25

  /// A known term: its place in the counts, its row in the model and its share.
  typealias Entry = (term: Int, row: Int, share: Float)

  private(set) var entries: [Entry] = []

  init(_ counts: TermCounts, model: TopicModel) {
    var squares: Float = 0
    for (place, term) in counts.terms.enumerated() {
      guard let row = model.row(of: term.hash) else { continue }
      let share = Self.dampened(term.count) * Float(model.rarities[row]) * TopicModel.rarityUnit
      squares += share * share
      entries.append((place, row, share))
    }
    let length = (squares + Self.steadying).squareRoot()
    for place in entries.indices { entries[place].share /= length }
  }

  /// A count whose further ones weigh less and less.
  package static func dampened(_ count: Float) -> Float { 1 + logf(count) }
}
