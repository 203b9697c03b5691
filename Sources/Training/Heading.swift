import Articles
import Entities

/// A heading made from a stretch of an article, with its marks.
///
/// Headings in Title Case and in capitals are few in the corpus, and what is a name in them is hard
/// to tell. So some articles are trained with headings made of other articles' words.
struct Heading {
  private let text: String
  private let marks: [Mark]

  /// Appends it to a body as a part of its own.
  func append(to body: inout Body, _ marks: inout [Mark]) {
    body.text += "\n\n"
    let start = body.text.utf8.count
    body.text += text
    body.parts.append(.init(.subhead(level: 2), TextRange(start, body.text.utf8.count)))
    marks += self.marks.map {
      Mark(
        range: TextRange($0.range.start + start, $0.range.end + start), label: $0.label,
        number: $0.number)
    }
  }

  /// A few words of an article from a chance place on, in Title Case or in capitals; nil where a
  /// name would be cut or letters change their length.
  init?(from article: CorpusArticle, inCapitals: Bool, using random: inout SeededGenerator) {
    let tokens = Tokenizer().tokenize(article.body)
    let sentences = tokens.sentences.filter { $0.tokens.count > 7 && $0.letterCase == .normal }
    guard let sentence = sentences.randomElement(using: &random) else { return nil }
    let count = Int.random(in: 3...7, using: &random)
    let first = Int.random(
      in: sentence.tokens.lowerBound...sentence.tokens.upperBound - count - 1, using: &random)
    let range = tokens.range(of: first..<first + count)
    let inside = article.marks.filter { $0.range.overlaps(range) }
    guard inside.allSatisfy({ range.contains($0.range) }) else { return nil }
    let words = (first..<first + count).map { tokens.tokens[$0].traits.contains(.sign) }
    guard words.filter({ $0 }).count < 2, words.first == false, words.last == false else {
      return nil
    }
    let original = String(article.body.text[range])
    text = inCapitals ? original.uppercased() : Self.titled(original)
    guard text.utf8.count == original.utf8.count else { return nil }
    marks = inside.map {
      Mark(
        range: TextRange($0.range.start - range.start, $0.range.end - range.start),
        label: $0.label, number: $0.number)
    }
  }

  /// The text with a capital on each word but small ones inside.
  private static func titled(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { place, word in
      let isSmall = place > 0 && small.contains(String(word))
      return isSmall ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static let small: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "but", "as", "with",
    "from",
  ]

  /// A few headings made of `articles`.
  static func headings(
    from articles: [CorpusArticle], using random: inout SeededGenerator
  ) -> [Heading] {
    let inCapitals = Int.random(in: 0..<4, using: &random) == 0
    return (0..<4).compactMap { _ in
      guard let article = articles.randomElement(using: &random) else { return nil }
      return Heading(from: article, inCapitals: inCapitals, using: &random)
    }
  }
}
