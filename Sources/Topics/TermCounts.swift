package import Articles
import Entities

/// The words and pairs of neighboring words of an article, by their stems, and how often each is
/// there.
package struct TermCounts: Sendable {
  /// A word or pair of words.
  package struct Term: Sendable {
    package let hash: UInt32
    /// A word of the headline counts four times.
    package var count: Float
    /// Where it stands first: a range of tokens in `texts[text]`.
    fileprivate let tokens: Range<Int>
    fileprivate let text: Int

    /// Whether it is two words.
    package var isPair: Bool { tokens.count > 1 }
  }

  /// What a word of the headline counts.
  private static let headlineWeight: Float = 4
  /// Of a body, no more bytes are read: what an article is about, it says before.
  private static let longestBody = 8_192

  /// In the order of their first place.
  package private(set) var terms: [Term] = []
  private var places: [UInt32: Int] = [:]
  private var texts: [TokenizedText] = []

  /// - Complexity: O(*n*) in the bytes of the article, up to 8 KB.
  package init(_ article: Article) {
    let headline = Body(
      text: article.headline,
      parts: [Body.Part(.paragraph, TextRange(0, article.headline.utf8.count))])
    add(headline, weight: Self.headlineWeight)
    add(Self.read(article.body), weight: 1)
  }

  /// The terms of a phrase, without an article around it.
  package init(phrase: String) {
    let range = TextRange(0, phrase.utf8.count)
    add(Body(text: phrase, parts: [Body.Part(.paragraph, range)]), weight: 1)
  }

  /// The term as it stands in the article: "air defence".
  package func surface(of term: Term) -> String { texts[term.text].string(term.tokens) }

  /// Whether one term stands within the other.
  package func overlap(_ first: Term, _ second: Term) -> Bool {
    first.text == second.text && first.tokens.overlaps(second.tokens)
  }
}

extension TermCounts {
  /// A body without its headline and byline, cut to the bytes that are read.
  private static func read(_ body: Body) -> Body {
    let limit = TextRange(0, longestBody)
    let parts = body.parts.compactMap { part -> Body.Part? in
      switch part.kind {
      case .headline, .byline, .table: return nil
      default:
        guard part.range.start < longestBody else { return nil }
        return Body.Part(part.kind, part.range.clamped(to: limit))
      }
    }
    return Body(text: body.text, parts: parts)
  }

  private mutating func add(_ body: Body, weight: Float) {
    let text = Tokenizer().tokenize(body)
    texts.append(text)
    for sentence in text.sentences { add(sentence, of: text, weight: weight) }
  }

  private mutating func add(_ sentence: Sentence, of text: TokenizedText, weight: Float) {
    var before: (hash: UInt32, token: Int)?
    var word: [UInt8] = []
    for token in sentence.tokens {
      switch Self.reading(of: text.tokens[token], in: text.bytes, &word) {
      case .passed: continue
      case .stop: before = nil
      case .word(let hash):
        add(hash, weight, token..<token + 1)
        if let before {
          add(TermHash.pair(before.hash, hash), weight, before.token..<token + 1)
        }
        before = (hash, token)
      }
    }
  }

  private mutating func add(_ hash: UInt32, _ weight: Float, _ tokens: Range<Int>) {
    if let place = places[hash] {
      terms[place].count += weight
    } else {
      places[hash] = terms.count
      terms.append(Term(hash: hash, count: weight, tokens: tokens, text: texts.count - 1))
    }
  }

  private enum Reading {
    /// Neither a word nor something that parts words: a hyphen, a possessive.
    case passed
    /// Parts what stands before it from what follows.
    case stop
    case word(UInt32)
  }

  /// - Parameter word: Room for the word, so that none is made anew for each.
  private static func reading(
    of token: Token, in bytes: [UInt8], _ word: inout [UInt8]
  ) -> Reading {
    guard token.traits.isDisjoint(with: [.number, .address]) else { return .stop }
    guard !token.traits.contains(.sign) else { return .passed }
    word.removeAll(keepingCapacity: true)
    for byte in bytes[Int(token.start)..<Int(token.end)] where isLetter(byte) {
      word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    guard word.count > 1 else { return .passed }
    guard !FunctionWords.contains(word) else { return .stop }
    Stem.cut(&word)
    return .word(TermHash.word(word))
  }

  /// Letters and digits of ASCII, and all that is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte >= 0x80
  }
}
