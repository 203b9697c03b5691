import Articles

/// Gathers the spans of one article into entities.
struct Linker {
  let gazetteer: Gazetteer

  /// The entities that `spans` name, and their mentions.
  func annotation(of spans: [TypedSpan], in text: TokenizedText, article: Article.ID) -> Annotation
  {
    let names = spans.map { text.string($0.tokens) }
    let fullNames = fullNames(spans, names)
    var annotation = Annotation()
    var places: [String: Int] = [:]
    for (span, name) in zip(spans, names) {
      let canonical = canonicalName(of: name, span.label, fullNames)
      let key = key(of: canonical, span.label, article)
      let place = places[key] ?? annotation.entities.count
      if places[key] == nil {
        places[key] = place
        annotation.entities.append(
          Entity(
            id: Entity.ID(hashing: key), kind: span.label.kind, name: canonical,
            isFacility: span.label == .facility, confidence: span.confidence))
      }
      add(name, to: &annotation.entities[place])
      annotation.mentions.append(
        Mention(range: text.range(of: span.tokens), entity: place, confidence: span.confidence))
    }
    return annotation
  }

  private func add(_ name: String, to entity: inout Entity) {
    guard name != entity.name, !entity.aliases.contains(name) else { return }
    entity.aliases.append(name)
    entity.aliases.sort { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// For each last name of a person named in full, that full name.
  private func fullNames(_ spans: [TypedSpan], _ names: [String]) -> [String: String] {
    var fullNames: [String: String] = [:]
    for (span, name) in zip(spans, names) where span.label == .person && span.tokens.count > 1 {
      let words = NameKey.normalized(name).split(separator: " ")
      guard let last = words.last else { continue }
      if fullNames[String(last)] == nil { fullNames[String(last)] = name }
    }
    return fullNames
  }

  private func canonicalName(
    of name: String, _ label: EntityLabel, _ fullNames: [String: String]
  ) -> String {
    switch label {
    case .person: fullNames[NameKey.normalized(name)] ?? name
    case .place: gazetteer.canonicalName(of: name) ?? name
    default: name
    }
  }

  /// What an entity is known by in every article; one word of a person's name only in this one.
  private func key(of name: String, _ label: EntityLabel, _ article: Article.ID) -> String {
    let normalized = NameKey.normalized(name)
    let isBare = label == .person && !normalized.contains(" ")
    return "\(label.kind.rawValue):\(normalized)" + (isBare ? ":\(article)" : "")
  }
}
