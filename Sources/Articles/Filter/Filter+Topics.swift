extension Filter {
  /// This filter with the reader's own topics in place of their names.
  ///
  /// A name that the publisher or the classifier uses as well stands for either.
  public func withTopics(_ topics: [OwnTopic]) -> Filter {
    guard !topics.isEmpty else { return self }
    let filters = Dictionary(
      topics.map { ($0.name.lowercased(), $0.filter.expression) }, uniquingKeysWith: { $1 })
    return Filter(text: text, expression: expression.withTopics(filters), sort: sort)
  }
}

extension Filter.Expression {
  fileprivate func withTopics(_ filters: [String: Filter.Expression]) -> Filter.Expression {
    switch self {
    case .and(let parts): .and(parts.map { $0.withTopics(filters) })
    case .or(let parts): .or(parts.map { $0.withTopics(filters) })
    case .not(let part): .not(part.withTopics(filters))
    case .field(.topic, let name):
      filters[name.text.lowercased()].map { .or([self, $0]) } ?? self
    default: self
    }
  }
}
