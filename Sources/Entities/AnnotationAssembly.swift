import Articles

/// Makes the annotation of an article from its linked names.
struct AnnotationAssembly {
  let text: TokenizedText
  let spans: [TypedSpan]
  let links: Linker.Links
  /// Descriptions that stand for persons.
  let offices: [OfficeMentions.Found]

  /// The annotation, and for each mention why it belongs to its entity.
  var annotation: (annotation: Annotation, reasons: [LinkReason]) {
    var members = Array(repeating: [TypedSpan](), count: links.keys.count)
    for (span, cluster) in zip(spans, links.clusters) { members[cluster].append(span) }
    let entities = members.indices.map { entity($0, members[$0]) }
    var mentions = spans.indices.map { index in
      let mention = Mention(
        range: text.range(of: spans[index].tokens), entity: links.clusters[index],
        confidence: spans[index].confidence)
      return (mention: mention, reason: links.reasons[index])
    }
    mentions += offices.map { office in
      let mention = Mention(
        range: text.tokens[office.token].range, entity: office.cluster, kind: .nominal,
        confidence: 0.5)
      return (mention: mention, reason: LinkReason.office(office.name))
    }
    mentions.sort { $0.mention.range < $1.mention.range }
    return (
      Annotation(entities: entities, mentions: mentions.map(\.mention)), mentions.map(\.reason)
    )
  }

  private func entity(_ cluster: Int, _ spans: [TypedSpan]) -> Entity {
    let name = links.names[cluster]
    var aliases: [String] = []
    for span in spans {
      let form = text.string(span.tokens)
      if form != name, !aliases.contains(form) { aliases.append(form) }
    }
    aliases.sort { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    let facilities = spans.lazy.filter { $0.label == .facility }.count
    return Entity(
      id: Entity.ID(hashing: links.keys[cluster]), kind: spans[0].label.kind, name: name,
      aliases: aliases, isFacility: facilities * 2 > spans.count,
      confidence: spans.map(\.confidence).max() ?? 0)
  }
}
