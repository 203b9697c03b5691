package import Articles

/// Finds who and what an article names.
package struct EntityRecognizer: Sendable {
  /// Goes up whenever it may find something else in the same text, so that what it found before
  /// can be found anew.
  package static let version: Int = 8

  private let gazetteer = Gazetteer()
  private let tokenizer = Tokenizer()
  private let linker = Linker()
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
    annotateInPieces(body, article: article)
      ?? explainedAnnotation(of: body, article: article).annotation
  }

  /// The same, and for each mention why it belongs to its entity.
  package func explainedAnnotation(
    of body: Body, article: Article.ID
  ) -> (annotation: Annotation, reasons: [LinkReason]) {
    let text = tokenizer.tokenize(body)
    let spans = spans(in: text)
    let links = linker.links(spans, in: text, article: article)
    let offices = OfficeMentions(text: text, spans: spans, links: links).found()
    return AnnotationAssembly(text: text, spans: spans, links: links, offices: offices).annotation
  }

  /// The names in a text, in order; they do not overlap.
  package func spans(in text: TokenizedText) -> [TypedSpan] {
    guard let model else { return RuleRecognizer(gazetteer: gazetteer).spans(in: text) }
    return SpanRules(text: text, gazetteer: gazetteer)
      .mended(Tagger(model: model).spans(in: text))
  }
}
