/// A name as the linker compares it.
struct NameForm: Sendable {
  /// As it stands in the text.
  let name: String
  /// Its folded words, without articles and stops.
  let words: [String]
  /// Its words with spelling variants made alike: "zelenskyy", "zelenskiy" and "zelensky" agree.
  let sounds: [String]
  /// Whether it is one word mostly of capitals, with or without stops: "U.N.", "NATO", "MoH".
  let isAcronym: Bool

  init(_ name: String) {
    self.name = name
    var words = NameKey.normalized(name).split(separator: " ").map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    self.words = words
    sounds = words.map(Self.sound)
    let capitals = name.unicodeScalars.filter { Letters.kind($0.value) == .upper }.count
    let others = name.unicodeScalars.filter { Letters.kind($0.value) == .lower }.count
    isAcronym = words.count == 1 && capitals > 1 && others < capitals
  }

  /// Whether it is written in capitals only, as in headlines: "KYIV".
  var isShouted: Bool {
    !name.unicodeScalars.contains { Letters.kind($0.value) == .lower }
  }

  /// The name as a key.
  var key: String { words.joined(separator: " ") }

  /// A word with the letters that transliteration wavers between made one.
  ///
  /// Doubled letters count once, endings in -iy, -ii, -yy and -ij are -y, and so on; words of less
  /// than five letters stay as they are, for too many of them would fall together.
  static func sound(_ word: String) -> String {
    guard word.utf8.count >= 5 else { return word }
    var result: [UInt8] = []
    for letter in word.utf8 {
      let plain = alike(letter)
      if result.last == plain { continue }
      let isSilent =
        plain == UInt8(ascii: "h") && result.last.map { "kgt".utf8.contains($0) } == true
      if !isSilent { result.append(plain) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func alike(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "i"), UInt8(ascii: "j"): UInt8(ascii: "y")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "q"): UInt8(ascii: "k")
    default: letter
    }
  }

  /// The first letters of its words, with or without the small words between.
  func initials(withSmallWords: Bool) -> String {
    String(
      words.filter { withSmallWords || !Self.smallWords.contains($0) }.compactMap(\.first))
  }

  private static let smallWords: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la", "le", "a", "y", "e",
    "und",
    "fur", "der", "die", "das", "for", "at", "s",
  ]

  /// Whether its words stand in `other` one after the other.
  func isPart(of other: NameForm) -> Bool {
    guard !words.isEmpty, words.count < other.words.count else { return false }
    return (0...other.words.count - words.count).contains { start in
      zip(words, other.words[start...]).allSatisfy { $0 == $1 }
    }
  }
}
