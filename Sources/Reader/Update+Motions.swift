import Articles

extension ReaderState {
  /// Moves the point by mention, sentence or paragraph.
  mutating func jump(_ command: Command, count: Int) {
    guard let article = reading.article else { return }
    let places: [TextRange]
    switch command {
    case .nextParagraph, .previousParagraph: places = article.body.partStarts.map(\.asRange)
    case .nextSentence, .previousSentence: places = article.body.sentenceStarts.map(\.asRange)
    case .nextHighlight, .previousHighlight:
      places = reading.highlights.map(\.range).filter { !$0.isEmpty }
    default: places = mentions(of: command.kind)
    }
    let point = reading.point
    let target =
      command.isForward
      ? places.filter { $0.start > point }.dropFirst(count - 1).first
        ?? places.last { $0.start > point }
      : places.filter { $0.start < point }.dropLast(count - 1).last
        ?? places.first { $0.start < point }
    guard let target else {
      message = Message(command.isForward ? "none below" : "none above")
      return
    }
    reading.go(to: target.start, end: target.end)
    if let entity = reading.entityAtPoint { sidebar.select(entity: entity) }
  }

  private func mentions(of kind: Entity.Kind?) -> [TextRange] {
    let annotation = reading.annotation
    return annotation.mentions.lazy
      .filter { $0.kind == .name && (kind == nil || annotation.entities[$0.entity].kind == kind) }
      .map(\.range)
  }
}

extension Int {
  fileprivate var asRange: TextRange { TextRange(self, self) }
}

extension Command {
  fileprivate var isForward: Bool {
    switch self {
    case .nextMention, .nextPerson, .nextOrganization, .nextPlace, .nextParagraph, .nextSentence,
      .nextHighlight:
      true
    default: false
    }
  }

  /// The type of entity it moves by; nil for any.
  fileprivate var kind: Entity.Kind? {
    switch self {
    case .nextPerson, .previousPerson: .person
    case .nextOrganization, .previousOrganization: .organization
    case .nextPlace, .previousPlace: .place
    default: nil
    }
  }
}
