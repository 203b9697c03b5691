/// Puts the names of one article into clusters, one after the other.
struct Gathering {
  private let spans: [TypedSpan]
  private let forms: [NameForm]
  private let text: TokenizedText
  private let aliases: AliasTable
  private(set) var clusters: [Linker.Cluster] = []
  /// For each span its cluster.
  private(set) var places: [Int]
  private(set) var reasons: [LinkReason]
  /// For each group and key the cluster of that very name.
  private var exact: [String: Int] = [:]
  /// The clusters that a word or initials lead to.
  private var known: [String: [Int]] = [:]

  init(spans: [TypedSpan], forms: [NameForm], text: TokenizedText, aliases: AliasTable) {
    self.spans = spans
    self.forms = forms
    self.text = text
    self.aliases = aliases
    places = Array(repeating: -1, count: spans.count)
    reasons = Array(repeating: .first, count: spans.count)
  }

  /// Puts every span into a cluster, those with more words first.
  mutating func run() {
    let order = spans.indices.sorted {
      (forms[$1].words.count, $0) < (forms[$0].words.count, $1)
    }
    let firstShort = order.firstIndex { forms[$0].words.count <= 1 } ?? order.count
    for index in order[..<firstShort] { place(index) }
    for cluster in clusters.indices { clusters[cluster].anchors.sort() }
    for index in order[firstShort...] { place(index) }
    joinExplained()
    renumber()
  }

  private mutating func place(_ index: Int) {
    let group = Linker.Group(spans[index].label)
    let form = forms[index]
    let key = exactKey(form, group)
    if let cluster = exact[key] {
      let isSame = clusters[cluster].forms.contains { $0.words == form.words }
      add(index, to: cluster, isSame ? .sameName : .table)
      return
    }
    if let (cluster, reason) = match(form, group, at: index) {
      exact[key] = group == .person && form.words.count == 1 ? nil : cluster
      add(index, to: cluster, reason)
      return
    }
    exact[key] = clusters.count
    clusters.append(.init(group: group, form: form, forms: [], spans: []))
    add(index, to: clusters.count - 1, .first)
  }

  private func exactKey(_ form: NameForm, _ group: Linker.Group) -> String {
    group.rawValue + ":" + aliases.canonical(form, group)
  }

  private mutating func add(_ index: Int, to cluster: Int, _ reason: LinkReason) {
    places[index] = cluster
    reasons[index] = reason
    clusters[cluster].spans.append(index)
    let form = forms[index]
    if form.words.count > 1 {
      clusters[cluster].anchors.append(index)
    } else {
      clusters[cluster].lastShort = index
    }
    if clusters[cluster].form.isShouted, !form.isShouted, form.words == clusters[cluster].form.words
    {
      clusters[cluster].form = form
    }
    guard !clusters[cluster].forms.contains(where: { $0.name == form.name }) else { return }
    guard clusters[cluster].forms.count < Self.mostForms else { return }
    clusters[cluster].forms.append(form)
    for key in Self.lookupKeys(form, clusters[cluster].group) {
      if known[key]?.last != cluster { known[key, default: []].append(cluster) }
    }
  }

  /// No cluster keeps more forms, and no name is compared with more clusters, so that no text takes
  /// more than linear time.
  private static let mostForms = 16
  private static let mostCandidates = 32

  /// What a form can be found by: its words without a plural's s, its initials, and their start.
  private static func lookupKeys(_ form: NameForm, _ group: Linker.Group) -> [String] {
    var keys = form.sounds.prefix(12).map { group.rawValue + ":" + stem($0) }
    if group == .organization, form.words.count > 1 {
      let (short, long) = (
        form.initials(withSmallWords: false), form.initials(withSmallWords: true)
      )
      keys += [short, long, String(short.dropLast())].map { "\(group.rawValue)=\($0)" }
    }
    return keys
  }

  private static func stem(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// The clusters that share a word with a name, or that it may be the initials of.
  private func candidates(_ form: NameForm, _ group: Linker.Group) -> [Int] {
    var keys = form.sounds.prefix(12).map { group.rawValue + ":" + Self.stem($0) }
    if form.isAcronym { keys.append("\(group.rawValue)=\(form.key)") }
    var found: [Int] = []
    for key in keys {
      for cluster in known[key, default: []].suffix(Self.mostCandidates)
      where !found.contains(cluster) { found.append(cluster) }
    }
    return found
  }

  /// The cluster that a name not seen before belongs to: of several the one named last before it,
  /// else the first one named after it.
  private func match(
    _ form: NameForm, _ group: Linker.Group, at index: Int
  ) -> (Int, LinkReason)? {
    var best: (cluster: Int, reason: LinkReason, distance: Int)?
    for place in candidates(form, group) {
      guard let reason = NameMatch(group: group).reason(form, clusters[place]) else { continue }
      let distance = distance(from: index, to: clusters[place])
      if best.map({ distance < $0.distance }) ?? true { best = (place, reason, distance) }
    }
    return best.map { ($0.cluster, $0.reason) }
  }

  /// How far back the cluster was last named; what is only named later counts as far.
  private func distance(from index: Int, to cluster: Linker.Cluster) -> Int {
    var (low, high) = (0, cluster.anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if cluster.anchors[middle] < index { low = middle + 1 } else { high = middle }
    }
    let anchor = low > 0 ? cluster.anchors[low - 1] : -1
    let before = max(anchor, cluster.lastShort < index ? cluster.lastShort : -1)
    return before >= 0 ? index - before : 1_000_000 + (cluster.spans.first ?? 0)
  }

  /// Joins "Full Name (ACR)": two names of one group, the second one alone in brackets.
  private mutating func joinExplained() {
    for index in spans.indices.dropFirst() {
      let (first, second) = (spans[index - 1], spans[index])
      guard Linker.Group(first.label) == Linker.Group(second.label), !first.label.isNumeric else {
        continue
      }
      guard isInBrackets(second, behind: first), places[index] != places[index - 1] else {
        continue
      }
      guard forms[index].isAcronym || forms[index].words.count == 1 else { continue }
      guard clusters[places[index]].form.words.count == 1 else { continue }
      merge(places[index], into: places[index - 1], because: .explained(forms[index - 1].name))
    }
  }

  private func isInBrackets(_ span: TypedSpan, behind first: TypedSpan) -> Bool {
    let open = first.tokens.upperBound
    guard open + 1 == span.tokens.lowerBound, span.tokens.upperBound < text.tokens.count else {
      return false
    }
    return text.string(open) == "(" && text.string(span.tokens.upperBound) == ")"
  }

  private mutating func merge(_ cluster: Int, into other: Int, because reason: LinkReason) {
    for span in clusters[cluster].spans {
      places[span] = other
      reasons[span] = reason
    }
    clusters[other].spans = (clusters[other].spans + clusters[cluster].spans).sorted()
    clusters[other].forms += clusters[cluster].forms
    clusters[cluster].spans = []
  }

  /// Orders the clusters by their first mention, and drops those that were merged away.
  private mutating func renumber() {
    let kept = clusters.indices.filter { !clusters[$0].spans.isEmpty }
      .sorted { (clusters[$0].spans.min() ?? 0) < (clusters[$1].spans.min() ?? 0) }
    var numbers = [Int](repeating: 0, count: clusters.count)
    for (number, cluster) in kept.enumerated() { numbers[cluster] = number }
    places = places.map { numbers[$0] }
    clusters = kept.map { clusters[$0] }
  }
}
