package import Articles

/// Where one has been, for `back` and `forward`.
package struct History: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var article: Article.ID
    package var offset: Int
  }

  private var behind: [Entry] = []
  private var ahead: [Entry] = []
  private static let limit = 200

  package init() {}

  /// Keeps the place that is being left.
  package mutating func leave(_ entry: Entry) {
    if behind.last != entry { behind.append(entry) }
    if behind.count > Self.limit { behind.removeFirst() }
    ahead = []
  }

  /// The place before; `here` can be come back to.
  package mutating func back(from here: Entry?) -> Entry? {
    guard let entry = behind.popLast() else { return nil }
    if let here { ahead.append(here) }
    return entry
  }

  package mutating func forward(from here: Entry?) -> Entry? {
    guard let entry = ahead.popLast() else { return nil }
    if let here { behind.append(here) }
    return entry
  }
}
