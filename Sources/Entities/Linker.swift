package import Articles

/// Gathers the names of one article into entities.
///
/// Longer names come first, so that a short form finds its long one wherever it stands. Only names
/// of one group of types are compared: a person never merges with a place of its name.
package struct Linker: Sendable {
  let aliases: AliasTable

  package init(aliases: AliasTable = AliasTable()) {
    self.aliases = aliases
  }

  /// Types whose names may mean the same thing.
  enum Group: String {
    case person
    case organization
    case place
    case group
    case event
    case product
    case work
    case date
    case money
    case quantity

    init(_ label: EntityLabel) {
      switch label {
      case .person: self = .person
      case .organization: self = .organization
      case .place, .facility: self = .place
      case .group: self = .group
      case .event: self = .event
      case .product: self = .product
      case .work: self = .work
      case .date: self = .date
      case .money: self = .money
      case .quantity: self = .quantity
      }
    }
  }

  /// Names that mean one thing.
  struct Cluster {
    let group: Group
    /// The longest name.
    var form: NameForm
    /// Every form it goes by.
    var forms: [NameForm]
    /// The spans that name it.
    var spans: [Int]
    /// Those of them with several words, in order once all of these are placed.
    var anchors: [Int] = []
    /// The last span of one word that was placed here.
    var lastShort = -1
  }

  /// For each span the cluster it belongs to, and why.
  package struct Links: Sendable {
    package let clusters: [Int]
    package let reasons: [LinkReason]
    /// For each cluster the key that it is known by in every article.
    package let keys: [String]
    /// For each cluster its preferred name.
    package let names: [String]
  }

  /// Links the spans of one article.
  package func links(
    _ spans: [TypedSpan], in text: TokenizedText, article: Article.ID
  ) -> Links {
    let forms = spans.map { NameForm(text.string($0.tokens)) }
    var gathering = Gathering(spans: spans, forms: forms, text: text, aliases: aliases)
    gathering.run()
    let keys = gathering.clusters.map { key(of: $0, article) }
    let names = gathering.clusters.map { name(of: $0) }
    return Links(
      clusters: gathering.places, reasons: gathering.reasons, keys: keys, names: names)
  }

  private func name(of cluster: Cluster) -> String {
    let known = cluster.group == .place ? aliases.country(cluster.form.key) : nil
    return known ?? cluster.form.name
  }

  /// What an entity is known by in every article: its group and normalized name. A person known
  /// by one word only, and a bare sum or measure, is known so in this article alone.
  private func key(of cluster: Cluster, _ article: Article.ID) -> String {
    let name = aliases.canonical(cluster.form, cluster.group)
    let isBare = cluster.group == .person && cluster.form.words.count == 1
    return "\(cluster.group.rawValue):\(name)" + (isBare ? ":\(article)" : "")
  }
}
