import Articles
import Screen

/// Keys that a binding types, one after another.
///
/// What a key asks for outside is waited for before the next one, so that `:filter x<enter>j`
/// moves in the list that the filter brings.
struct Playback: Equatable, Sendable {
  /// What an answer is awaited of.
  enum Wait: Hashable, Sendable {
    case list
    case article
    case seek
    case offer
  }

  /// What is played, and how often, so that `repeat` can do it again.
  let change: LastChange
  /// What is still to be typed; a binding among it puts its keys before the rest.
  private var rest: [ArraySlice<Key>] = []
  private var played = 0
  var waits: Set<Wait> = []

  /// The most keys that one binding types: more are a binding that runs itself.
  static let limit = 2000

  init(_ change: LastChange) {
    self.change = change
  }

  /// Has keys typed before those that are left.
  mutating func insert(_ keys: [Key], count: Int) {
    // A binding whose last key is one again, and so on, does not pile up.
    while rest.last?.isEmpty == true { rest.removeLast() }
    for _ in 0..<min(count, Self.limit) { rest.append(keys[...]) }
  }

  /// The next key; nil at the end.
  mutating func next() -> Key? {
    while rest.last?.isEmpty == true { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    played += 1
    return rest[rest.count - 1].popFirst()
  }

  var isTooLong: Bool { played > Self.limit }
}

extension ReaderState {
  /// Has keys typed; where some are being typed, before the rest of those.
  mutating func play(_ keys: [Key], count: Int?) -> [Effect] {
    if playback == nil { playback = Playback(LastChange(target: .keys(keys), count: count)) }
    playback?.insert(keys, count: count ?? 1)
    return []
  }

  /// Types keys until there is something to wait for.
  ///
  /// - Parameter isPatient: False where nothing is waited for, since the reader types on.
  mutating func playOn(isPatient: Bool = true) -> [Effect] {
    var effects: [Effect] = []
    while playback != nil {
      let unanswered = unanswered
      playback?.waits.formIntersection(unanswered)
      if isPatient, playback?.waits.isEmpty == false { break }
      guard let key = playback?.next() else {
        playback = nil
        break
      }
      let wanted = step(.key(key))
      effects += wanted
      playback?.waits.formUnion(wanted.compactMap(\.wait))
      stopPlayback(after: key, wanted)
    }
    return effects
  }

  /// Ends the typing at an error, at the program's end, and where it would never end.
  private mutating func stopPlayback(after key: Key, _ effects: [Effect]) {
    if playback?.isTooLong == true {
      message = Message("stopped after \(Playback.limit) keys", isError: true)
    }
    var isRefused = false
    if case .prompt(let prompt) = popup, key == .named(.enter) { isRefused = prompt.error != nil }
    if isRefused || message?.isError == true || effects.contains(.quit) { playback = nil }
  }

  /// What was asked for and is not here yet.
  private var unanswered: Set<Playback.Wait> {
    var waits: Set<Playback.Wait> = []
    if list.requested != nil { waits.insert(.list) }
    if awaited != nil { waits.insert(.article) }
    if sought != nil { waits.insert(.seek) }
    if case .picker(let picker) = popup, picker.choices == nil { waits.insert(.offer) }
    return waits
  }
}

extension Effect {
  /// What is awaited once this is asked for.
  fileprivate var wait: Playback.Wait? {
    switch self {
    case .list: .list
    case .open: .article
    case .seek: .seek
    case .offer: .offer
    default: nil
    }
  }
}
