/// Names of countries, their peoples and capitals, as sequences of tokens.
package struct Gazetteer: Sendable {
  private var labels: [UInt64: EntityLabel] = [:]
  private var canonical: [String: String] = [:]
  /// The most tokens that a name has.
  private var longest = 1

  /// The names of `countries`.
  package init(countries: [Country] = CountryTable.countries + CountryTable.regions) {
    for country in countries {
      for name in [country.name] + country.aliases where !name.isEmpty && name != "West" {
        add(name, .place)
        canonical[NameKey.normalized(name)] = country.name
      }
      for capital in country.capitals { add(capital, .place) }
      for demonym in country.demonyms { add(demonym, .group) }
    }
  }

  private mutating func add(_ name: String, _ label: EntityLabel) {
    let bytes = Array(name.utf8)
    var scanner = TokenScanner(bytes: bytes, offset: 0, end: bytes.count)
    var hash: UInt64 = 0
    var count = 0
    while let token = scanner.next() {
      hash = Self.combined(hash, token)
      count += 1
    }
    labels[hash] = label
    longest = max(longest, count)
  }

  private static func combined(_ hash: UInt64, _ token: Token) -> UInt64 {
    (hash &* 0x9E37_79B9_7F4A_7C15) ^ token.folded
  }

  /// The longest name that begins at `index`, its type and the place behind it.
  func match(_ text: TokenizedText, at index: Int, before end: Int) -> (
    label: EntityLabel, end: Int
  )? {
    guard text.tokens[index].traits.contains(.capitalized) else { return nil }
    var hash: UInt64 = 0
    var best: (EntityLabel, Int)?
    for stop in index..<min(end, index + longest) {
      hash = Self.combined(hash, text.tokens[stop])
      if let label = labels[hash] { best = (label, stop + 1) }
    }
    return best
  }

  /// The one name of a country for any of its names: "United States" for "U.S.".
  package func canonicalName(of name: String) -> String? { canonical[NameKey.normalized(name)] }
}
