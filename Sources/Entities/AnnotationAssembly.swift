import Articles

/// Makes the annotation of an article from its linked names.
struct AnnotationAssembly {
  let text: TokenizedText
  let spans: [TypedSpan]
  let links: Linker.Links

  var annotation: Annotation {
    var members = Array(repeating: [TypedSpan](), count: links.keys.count)
    for (span, cluster) in zip(spans, links.clusters) { members[cluster].append(span) }
    let entities = members.indices.map { entity($0, members[$0]) }
    let mentions = zip(spans, links.clusters).map { span, cluster in
      Mention(
        range: text.range(of: span.tokens), entity: cluster, confidence: span.confidence)
    }
    return Annotation(entities: entities, mentions: mentions)
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
