import Articles
import Entities

/// Checks the marks and headers of corpus files against the guide.
package struct CorpusChecker {
  private var articles = 0
  private var words = 0
  private var counts = [Int](repeating: 0, count: EntityLabel.allCases.count)
  private var slugs: Set<String> = []
  private var unmarked: [String: Int] = [:]
  /// What is wrong, each with its file and article.
  package private(set) var faults: [String] = []

  /// The 17 topics that an article may have.
  package static let topics: Set<String> = [
    "arts", "conflict", "crime", "disaster", "economy", "education", "environment", "health",
    "human-interest", "labour", "lifestyle", "politics", "religion", "science", "society", "sport",
    "weather",
  ]

  package init() {}

  /// Checks the articles of one file.
  package mutating func check(_ source: String, file: String) {
    for article in CorpusArticle.articles(in: source) {
      let place = "\(file): \(article.slug): "
      articles += 1
      words += article.body.text.split(whereSeparator: \.isWhitespace).count
      faults += Self.faults(of: article).map { place + $0 }
      if !slugs.insert(article.slug).inserted { faults.append(place + "The slug is taken.") }
      for mark in article.marks { counts[Int(mark.label.rawValue)] += 1 }
      countUnmarked(article)
    }
  }

  private static func faults(of article: CorpusArticle) -> [String] {
    var faults = article.faults
    if article.topics.isEmpty || !topics.isSuperset(of: article.topics) {
      faults.append("The topics are \(article.topics).")
    }
    faults += article.marks.flatMap {
      Self.faults(of: $0, named: String(article.body.text[$0.range]))
    }
    faults += possessives(in: article)
    let numbered = Dictionary(
      grouping: article.marks.filter { $0.number != nil }
    ) { $0.number ?? 0 }
    for (number, marks) in numbered.sorted(by: { $0.key < $1.key }) {
      let labels = Set(marks.map(\.label))
      if labels.count > 1, !labels.isSubset(of: [.organization, .facility, .place]) {
        faults.append("Number \(number) has several types.")
      }
    }
    return faults
  }

  /// Names with an ending that is not theirs, since they are marked without it as well: St Mary's
  /// is one by itself.
  private static func possessives(in article: CorpusArticle) -> [String] {
    let names = Set(article.marks.map { String(article.body.text[$0.range]) })
    return names.sorted().filter { name in
      (name.hasSuffix("'s") || name.hasSuffix("’s")) && names.contains(String(name.dropLast(2)))
    }.map { "A possessive is in “\($0)”." }
  }

  private static func faults(of mark: Mark, named name: String) -> [String] {
    var faults: [String] = []
    if name != name.trimmed { faults.append("A space is at the edge of “\(name)”.") }
    if mark.label == .person, titles.contains(where: name.hasPrefix) {
      faults.append("A title is in “\(name)”.")
    }
    return faults
  }

  private static let titles = [
    "Mr ", "Mrs ", "Ms ", "Dr ", "President ", "Prime Minister ", "Sir ",
  ]

  private mutating func countUnmarked(_ article: CorpusArticle) {
    let text = Tokenizer().tokenize(article.body)
    var isMarked = [Bool](repeating: false, count: text.tokens.count)
    for mark in article.marks {
      for token in text.tokenRange(of: mark.range) { isMarked[token] = true }
    }
    for sentence in text.sentences where sentence.letterCase == .normal && !sentence.isHeading {
      for token in sentence.tokens.dropFirst() where !isMarked[token] {
        guard text.tokens[token].traits.contains(.capitalized) else { continue }
        unmarked[text.string(token), default: 0] += 1
      }
    }
  }

  /// Articles, words and marks by type, on one line.
  package var summary: String {
    let marks = EntityLabel.allCases.map { "\($0.letter) \(counts[Int($0.rawValue)])" }
    return "\(articles) articles, \(words) words, marks: " + marks.joined(separator: ", ")
  }

  /// The capitalized words most often left unmarked inside of sentences.
  package var unmarkedWords: String {
    unmarked.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(120)
      .map { "\($0.key)×\($0.value)" }.joined(separator: ", ")
  }
}
