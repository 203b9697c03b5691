/// Finds descriptions that stand for a person: "the Ukrainian leader", "the president".
///
/// An office is learned where a person is named with it ("Ukrainian President Ana Lima", "Ana Lima,
/// president of Ukraine"). A description means the one person who has its office and, where it
/// names a people or a country, its country.
struct OfficeMentions {
  /// A description, as the place of its head word, and the cluster that it stands for.
  struct Found: Equatable {
    let token: Int
    let cluster: Int
    let name: String
  }

  private struct Office {
    let cluster: Int
    let country: String?
    let role: UInt64
  }

  private let text: TokenizedText
  private let spans: [TypedSpan]
  private let links: Linker.Links
  /// For each cluster the first token that names it.
  private let firstTokens: [Int]
  /// No more offices are remembered.
  private static let mostOffices = 64

  init(text: TokenizedText, spans: [TypedSpan], links: Linker.Links) {
    self.text = text
    self.spans = spans
    self.links = links
    var firstTokens = [Int](repeating: Int.max, count: links.keys.count)
    for (span, cluster) in zip(spans, links.clusters) {
      firstTokens[cluster] = min(firstTokens[cluster], span.tokens.lowerBound)
    }
    self.firstTokens = firstTokens
  }

  /// The descriptions in the order of the text; none of them is in a name.
  func found() -> [Found] {
    let offices = self.offices
    guard !offices.isEmpty else { return [] }
    var covered = [Bool](repeating: false, count: text.tokens.count)
    for span in spans { for token in span.tokens { covered[token] = true } }
    let groups = Dictionary(
      spans.filter { $0.label == .group }.map { ($0.tokens.upperBound, $0.tokens) }
    ) { first, _ in first }
    return text.tokens.indices.compactMap { index in
      guard !covered[index], Self.isRole(text.tokens[index]) else { return nil }
      guard index + 1 >= text.tokens.count || !covered[index + 1] else { return nil }
      return found(at: index, behind: groups[index], offices)
    }
  }

  private func found(at index: Int, behind group: Range<Int>?, _ offices: [Office]) -> Found? {
    let country = group.flatMap { Self.country(text.string($0)) }
    let article = (group?.lowerBound ?? index) - 1
    guard article >= 0, text.tokens[article].folded == Self.the else { return nil }
    guard group == nil || country != nil else { return nil }
    let fitting = offices.filter { office in
      guard index > firstTokens[office.cluster] else { return false }
      guard let country else { return office.role == text.tokens[index].folded }
      return office.country == country && Self.agree(office.role, text.tokens[index].folded)
    }
    let clusters = Set(fitting.map(\.cluster))
    guard clusters.count == 1, let cluster = clusters.first else { return nil }
    return Found(token: index, cluster: cluster, name: links.names[cluster])
  }

  /// The offices of the persons, from the words before their names.
  private var offices: [Office] {
    var offices: [Office] = []
    for (place, span) in spans.enumerated() where span.label == .person {
      guard offices.count < Self.mostOffices else { return offices }
      var index = span.tokens.lowerBound - 1
      guard index >= 0, Self.isRole(text.tokens[index]) else { continue }
      let role = text.tokens[index].folded
      while index > 0, Self.isRole(text.tokens[index - 1]) || isPrime(index - 1) { index -= 1 }
      let country = place > 0 ? countryBefore(index, spans[place - 1]) : nil
      offices.append(Office(cluster: links.clusters[place], country: country, role: role))
    }
    return offices
  }

  private func isPrime(_ index: Int) -> Bool {
    text.tokens[index].folded == Lexicon.folded("prime")
      || text.tokens[index].folded == Lexicon.folded("former")
  }

  /// The country of "Ukrainian" or "Ukraine's" right before a title.
  private func countryBefore(_ index: Int, _ span: TypedSpan) -> String? {
    let gap = index - span.tokens.upperBound
    guard span.label == .group || span.label == .place, gap == 0 || gap == 1 else { return nil }
    return Self.country(text.string(span.tokens))
  }

  private static func isRole(_ token: Token) -> Bool {
    let kinds = Lexicon.kinds(token.folded)
    return !kinds.isDisjoint(with: [.role, .title]) && !token.traits.contains(.abbreviation)
      && token.end - token.start > 3
  }

  /// "leader" fits every head of a state or government.
  private static func agree(_ office: UInt64, _ description: UInt64) -> Bool {
    office == description || (description == leader && heads.contains(office))
  }

  private static func country(_ name: String) -> String? { countries[NameKey.normalized(name)] }

  private static let the = Lexicon.folded("the")
  private static let leader = Lexicon.folded("leader")
  private static let heads = Set(
    ["president", "premier", "minister", "chancellor", "king", "queen", "emir", "sultan", "leader"]
      .map { Lexicon.folded($0) })
  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    for country in CountryTable.countries {
      for name in [country.name] + country.aliases + country.demonyms {
        countries[NameKey.normalized(name)] = country.name
      }
    }
    return countries
  }()
}
