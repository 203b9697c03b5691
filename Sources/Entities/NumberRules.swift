/// Finds dates, sums of money and measures by their form.
///
/// What counts as one is what the corpus's guide says: a date has a name or number of the
/// calendar; a sum has a currency; a measure has a unit. Durations, ages, clock times and plain
/// counts are none.
package struct NumberRules {
  let text: TokenizedText

  package init(text: TokenizedText) {
    self.text = text
  }

  /// The spans in `sentence`, in order; they do not overlap.
  package func spans(in sentence: Sentence) -> [TypedSpan] {
    var spans: [TypedSpan] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard let span = span(at: index, before: sentence.tokens.upperBound) else {
        index += 1
        continue
      }
      spans.append(span)
      index = span.tokens.upperBound
    }
    return spans
  }

  private func span(at index: Int, before end: Int) -> TypedSpan? {
    let reader = NumberReader(text: text, end: end)
    if let stop = reader.date(at: index) { return span(index..<stop, .date) }
    if let stop = reader.money(at: index) { return span(index..<stop, .money) }
    if let stop = reader.quantity(at: index) { return span(index..<stop, .quantity) }
    return nil
  }

  private func span(_ tokens: Range<Int>, _ label: EntityLabel) -> TypedSpan {
    TypedSpan(tokens: tokens, label: label, confidence: 0.98)
  }
}
