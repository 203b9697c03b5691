package import Articles

/// Cuts a body into tokens and sentences, the same for training and for reading.
///
/// A hyphen, a slash, a currency sign, a possessive `'s` and the full stop of "Corp." are tokens of
/// their own, so that every name begins and ends with a token. Titles, months and initials keep
/// their full stop, as do "U.S." and the like.
///
/// - Complexity: O(*n*) in the bytes of the text.
package struct Tokenizer: Sendable {
  /// No token is longer, in bytes; what is longer is cut.
  static let longestToken = 256
  /// No sentence has more tokens; what is longer is cut.
  static let longestSentence = 300

  package init() {}

  /// The tokens and sentences of every part that is read: not of rules and code.
  package func tokenize(_ body: Body) -> TokenizedText {
    var text = TokenizedText(bytes: Array(body.text.utf8))
    for part in body.parts {
      switch part.kind {
      case .headline, .byline, .subhead: append(part.range, isHeading: true, to: &text)
      case .paragraph, .listEntry, .caption, .footnote:
        append(part.range, isHeading: false, to: &text)
      case .table(let table):
        for cell in table.rows.joined() { append(cell, isHeading: false, to: &text) }
      case .code, .rule: continue
      }
    }
    return text
  }

  private func append(_ range: TextRange, isHeading: Bool, to text: inout TokenizedText) {
    let first = text.tokens.count
    let lastEnd = text.tokens.last.map { Int($0.end) } ?? 0
    let bounds = range.clamped(to: TextRange(lastEnd, max(lastEnd, text.bytes.count)))
    var scanner = TokenScanner(bytes: text.bytes, offset: bounds.start, end: bounds.end)
    while let token = scanner.next() { text.append(token) }
    guard first < text.tokens.count else { return }
    let splitter = SentenceSplitter(isHeading: isHeading)
    splitter.split(&text, from: first)
  }
}
