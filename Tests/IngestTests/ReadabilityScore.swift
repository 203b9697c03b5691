import Articles
import Foundation
import Ingest
import Parsers
import Testing

/// Scores the reading of pages against what Mozilla's Readability finds in them.
///
/// `READABILITY=<folder of pages> swift test --filter ReadabilityScore` prints a line a page, the
/// worst first, and the means; the pages themselves are not part of the project.
struct ReadabilityScore {
  static let folder = ProcessInfo.processInfo.environment["READABILITY"]

  @Test(.enabled(if: folder != nil)) func `pages are read as well as by the best`() throws {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let scores = try names.map { try PageScore(URL(filePath: folder).appending(path: $0)) }
    for score in scores.sorted(by: { $0.measure < $1.measure }) { print(score.line) }
    let mean = scores.map(\.measure).reduce(0, +) / Double(scores.count)
    print("mean F1 \(mean)")
    for (index, field) in PageScore.fields.enumerated() {
      let answers = scores.compactMap { $0.isRight[index] }
      print("\(field): \(answers.count { $0 }) of \(answers.count)")
    }
    #expect(mean >= 0.95)
  }
}

/// How well one page was read.
private struct PageScore {
  static let fields = ["title", "byline", "site", "date", "language"]
  let name: String
  private(set) var measure = 0.0
  private(set) var detail = ""
  /// For each field, whether it is as expected; nil where nothing is.
  private(set) var isRight: [Bool?] = [nil, nil, nil, nil, nil]

  init(_ folder: URL) throws {
    name = folder.lastPathComponent
    let source = [UInt8](try Data(contentsOf: folder.appending(path: "source.html")))
    let request = ParserRequest(
      format: .html, location: "http://fakehost/test/page.html", bytes: source)
    let start = ContinuousClock.now
    let article = (try? FileParser.articles(for: request))?.first
    let seconds = ContinuousClock.now - start
    let expected = try String(contentsOf: folder.appending(path: "expected.html"), encoding: .utf8)
    (measure, detail) = Self.compare(article?.body.text ?? "", Self.text(expected))
    if seconds > .seconds(2) { detail += " \(seconds)" }
    let facts =
      try JSONSerialization.jsonObject(
        with: try Data(contentsOf: folder.appending(path: "expected-metadata.json")))
      as? [String: Any] ?? [:]
    let found = [
      article?.headline, article?.byline, article?.source.name, nil, article?.language,
    ]
    for (index, key) in ["title", "byline", "siteName", "publishedTime", "lang"].enumerated() {
      guard let wanted = facts[key] as? String, !wanted.isEmpty else { continue }
      if index == 3 {
        isRight[3] = article?.published != nil && article?.published == Timestamp(reading: wanted)
      } else {
        isRight[index] = Self.folded(found[index] ?? "") == Self.folded(wanted)
      }
      if isRight[index] == false {
        let shown = index == 3 ? "\(article?.published?.seconds ?? 0)" : found[index] ?? "nil"
        detail += "\n      \(key): \(Sanitizer.line(wanted)) ≠ \(shown)"
      }
    }
    if let path = ProcessInfo.processInfo.environment["READABILITY_OUT"] {
      let output = URL(filePath: path).appending(path: name)
      try Data((article?.body.text ?? "").utf8).write(to: output.appendingPathExtension("txt"))
      try Data(Self.text(expected).utf8).write(to: output.appendingPathExtension("expected"))
    }
  }

  var line: String { "\(String(format: "%.3f", measure)) \(name) \(detail)" }

  private static func folded(_ text: String) -> String {
    let line = Sanitizer.line(text).lowercased()
    return line.hasPrefix("by ") ? String(line.dropFirst(3)) : line
  }

  /// The text outside of tags, with a space for each.
  private static func text(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ").replacing("&nbsp;", with: " ").replacing(
      "&#160;", with: " "
    ).replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// The F1 of the 4-grams of words, and precision and recall.
  private static func compare(_ found: String, _ expected: String) -> (Double, String) {
    let (found, expected) = (shingles(found), shingles(expected))
    let common = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
    let (all, wanted) = (found.values.reduce(0, +), expected.values.reduce(0, +))
    let precision = all == 0 ? 0 : Double(common) / Double(all)
    let recall = wanted == 0 ? 1 : Double(common) / Double(wanted)
    let measure = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return (measure, String(format: "p %.3f r %.3f", precision, recall))
  }

  private static func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words: 1] }
    return (0...words.count - 4).reduce(into: [:]) {
      $0[Array(words[$1..<$1 + 4]), default: 0] += 1
    }
  }
}
