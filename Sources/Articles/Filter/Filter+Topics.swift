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

extension Filter {
  /// Whether an article fits for as long as it and what is found in it stay the same: the time, the
  /// reader, a saved filter and where files lie have no say.
  public var isSettled: Bool { expression.isSettled }

  /// Whether the time has no say in which articles fit.
  package var isTimeless: Bool { expression.isTimeless }

  /// The names of persons, organizations and the like that it asks for.
  package var entityNames: [Name] { expression.entityNames }
}

extension Filter.Expression {
  fileprivate var isSettled: Bool {
    switch self {
    case .all, .text, .headlineMatches, .names, .words: true
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isSettled)
    case .not(let part): part.isSettled
    case .field(let field, _): field.isSettled
    case .state, .age, .date, .saved: false
    }
  }

  fileprivate var isTimeless: Bool {
    switch self {
    case .age, .date, .saved: false
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isTimeless)
    case .not(let part): part.isTimeless
    default: true
    }
  }

  fileprivate var entityNames: [Filter.Name] {
    switch self {
    case .names(let name, _): [name]
    case .and(let parts), .or(let parts): parts.flatMap(\.entityNames)
    case .not(let part): part.entityNames
    default: []
    }
  }

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

extension Filter.NameField {
  fileprivate var isSettled: Bool {
    switch self {
    case .source, .author, .topic, .language, .format: true
    case .tag, .note, .path: false
    }
  }
}
