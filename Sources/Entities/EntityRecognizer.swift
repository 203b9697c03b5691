package import Articles

/// Finds who and what an article names.
package struct EntityRecognizer: Sendable {
  /// Goes up whenever it may find something else in the same text, so that what it found before
  /// can be found anew.
  package static let version: Int = 1

  private let gazetteer = Gazetteer()
  private let tokenizer = Tokenizer()
  private let model: RecognizerModel?

  /// - Parameter model: What it has learned; without one it goes by a few rules.
  package init(model: RecognizerModel? = nil) {
    self.model = model
  }

  /// The entities of a body and where it names them.
  ///
  /// - Parameters:
  ///   - body: An article's body; its ranges must lie in its text.
  ///   - article: The article's id, which keeps a bare surname apart from the same surname in
  ///     other articles.
  package func annotate(_ body: Body, article: Article.ID) -> Annotation {
    let text = tokenizer.tokenize(body)
    return Linker(gazetteer: gazetteer).annotation(
      of: spans(in: text), in: text, article: article)
  }

  /// The names in a text, in order; they do not overlap.
  package func spans(in text: TokenizedText) -> [TypedSpan] {
    guard let model else { return RuleRecognizer(gazetteer: gazetteer).spans(in: text) }
    return Tagger(model: model).spans(in: text)
  }
}
