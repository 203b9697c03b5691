import Articles
import Store

/// Articles that look like news to an index: words as skewed as in English, names that come back,
/// one article every 63 seconds for two years a million.
struct GeneratedNews {
  /// The word at each rank, most frequent first.
  let words: [String]
  let people: [Entity]
  /// Words that come together again and again, those used most first.
  private let turns: [String]
  private let seed: UInt64
  /// How often words up to each rank are used, out of 1.
  private let cumulative: [Double]

  static let now = Timestamp(year: 2026, month: 1, day: 1)
  static let secondsApart: Int64 = 63

  init(seed: UInt64, vocabulary: Int = 60_000, entities: Int = 50_000) {
    self.seed = seed
    var numbers = SeededNumbers(state: seed)
    var made = Set(Self.common)
    var words = Self.common
    while words.count < vocabulary {
      let word = Self.word(&numbers)
      if made.insert(word).inserted { words.append(word) }
    }
    self.words = words
    // Zipf's law with Mandelbrot's shift, as measured on English.
    var sum = 0.0
    let shares = words.indices.map { rank in
      sum += 1 / (Double(rank) + 2.7)
      return sum
    }
    cumulative = shares.map { $0 / sum }
    people = (0..<entities).map { Self.entity($0, &numbers) }
    turns = (0..<40_000).map { [words, cumulative] _ in
      (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
        words[Self.rank(numbers.unit(), in: cumulative)]
      }.joined(separator: " ")
    }
  }

  /// The *index*-th newest article, with what a recognizer would find in it.
  func article(_ index: Int) -> (article: Article, finding: Finding) {
    var numbers = SeededNumbers(state: seed &+ UInt64(index) &* 7919)
    let named = (0..<Int.random(in: 3...14, using: &numbers)).map { _ in
      Int(Double(people.count) * pow4(numbers.unit()))
    }
    var text = ""
    var mentions: [Mention] = []
    var entities: [Int] = []
    var parts: [Body.Part] = []
    for _ in 0..<Int.random(in: 5...14, using: &numbers) {
      let start = text.utf8.count
      write(named, &text, &mentions, &entities, &numbers)
      parts.append(Body.Part(.paragraph, TextRange(start, text.utf8.count)))
      text += "\n\n"
    }
    let seconds = Self.now.seconds - Int64(index) * Self.secondsApart
    let article = Article(
      id: Article.ID(hashing: "generated \(seed) \(index)"), headline: headline(&numbers),
      byline: "\(people[index % 400].name)", published: Timestamp(seconds: seconds),
      language: "en",
      source: Article.Source(
        name: "\(words[500 + index % 90].capitalized) News",
        location: "/news/\(index).txt", link: "https://example.org/\(index)"),
      format: .feed, body: Body(text: text, parts: parts))
    return (article, finding(article.id, entities, mentions, &numbers))
  }

  private func pow4(_ value: Double) -> Double { value * value * value * value }

  private func finding(
    _ id: Article.ID, _ entities: [Int], _ mentions: [Mention], _ numbers: inout SeededNumbers
  ) -> Finding {
    let topic = Self.topics[Int(Double(Self.topics.count) * pow4(numbers.unit()))]
    return Finding(
      article: id,
      annotation: Annotation(entities: entities.map { people[$0] }, mentions: mentions),
      topics: [
        Topic(id: topic, name: topic, source: .classifier, words: [word(&numbers), word(&numbers)])
      ])
  }

  private func write(
    _ named: [Int], _ text: inout String, _ mentions: inout [Mention], _ entities: inout [Int],
    _ numbers: inout SeededNumbers
  ) {
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      var sentence = 0
      while sentence < Int.random(in: 9...24, using: &numbers) {
        if numbers.unit() < 0.06, let who = named.randomElement(using: &numbers) {
          let place = entities.firstIndex(of: who) ?? entities.count
          if place == entities.count { entities.append(who) }
          let start = text.utf8.count
          text += people[who].name
          mentions.append(
            Mention(range: TextRange(start, text.utf8.count), entity: place, confidence: 0.9))
        } else {
          let words = numbers.unit() < 0.4 ? turn(&numbers) : word(&numbers)
          text += sentence == 0 ? words.prefix(1).uppercased() + words.dropFirst() : words
          sentence += words.utf8.count(where: { $0 == 32 })
        }
        text += " "
        sentence += 1
      }
      text.removeLast()
      text += ". "
    }
    text.removeLast()
  }

  private func turn(_ numbers: inout SeededNumbers) -> String {
    turns[Self.rank(numbers.unit(), in: cumulative) % turns.count]
  }

  private func headline(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 5...11, using: &numbers)).map { _ in word(&numbers) }
      .joined(separator: " ").capitalized
  }

  private func word(_ numbers: inout SeededNumbers) -> String {
    words[Self.rank(numbers.unit(), in: cumulative)]
  }

  /// The first rank up to which so large a share is used.
  private static func rank(_ share: Double, in cumulative: [Double]) -> Int {
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < share { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension GeneratedNews {
  static let topics = [
    "politics", "conflict", "economy", "crime", "sport", "society", "arts", "health", "disaster",
    "science", "environment", "labour", "education", "lifestyle", "religion", "weather",
    "human-interest",
  ]

  /// The words that English uses most.
  private static let common = """
    the of and to in a is that for it as was with be by on not he his but at are this have from or \
    had an they which one you were all her she there would their we him been has when who will no \
    more if out so up said what its about than into them can only other time new some could these \
    two may first then do any like my now over such our man me even most made after also did many \
    off before must well back through years much where your way down should because long each just \
    state those people too mr how little good world make very year still see own work men day get \
    here old life both between being under three never know same last another while us might great \
    government president minister police court war election party percent million country city
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  private static let onsets =
    Array("bcdfghjklmnprstvwz").map(String.init) + ["st", "tr", "pl", "ch"]
  private static let vowels = ["a", "e", "i", "o", "u", "ea", "ou", "io"]
  private static let codas = ["", "", "n", "r", "s", "t", "l", "nd", "ng", "st"]

  private static func word(_ numbers: inout SeededNumbers) -> String {
    let count = Int.random(in: 1...3, using: &numbers)
    return (0...count).map { _ in
      [onsets, vowels, codas].compactMap { $0.randomElement(using: &numbers) }.joined()
    }.joined()
  }

  private static func entity(_ index: Int, _ numbers: inout SeededNumbers) -> Entity {
    let kinds: [Entity.Kind] = [.person, .organization, .place, .group]
    let kind = kinds[index % kinds.count]
    let name = [word(&numbers).capitalized, word(&numbers).capitalized].joined(separator: " ")
    return Entity(id: Entity.ID(hashing: "\(kind) \(name)"), kind: kind, name: name)
  }
}

extension String {
  /// With the first letter of each word in upper case.
  fileprivate var capitalized: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
