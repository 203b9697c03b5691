/// Names that are known to mean the same thing in every article.
package struct AliasTable: Sendable {
  private var countries: [String: String] = [:]
  private var bodies: [String: String] = [:]
  private var places: [String: String] = [:]

  /// The table of countries, states, well-known bodies and cities of two spellings.
  package init() {
    for country in CountryTable.countries {
      for name in [country.name] + country.aliases {
        countries[NameForm(name).key] = country.name
      }
    }
    Self.add(Self.bodyLines, to: &bodies)
    Self.add(Self.placeLines, to: &places)
  }

  private static func add(_ lines: String, to table: inout [String: String]) {
    for line in lines.split(separator: "\n") {
      let names = line.split(separator: "|").map { NameForm(String($0)).key }
      for name in names { table[name] = names[0] }
    }
  }

  /// The usual name of a country for the key of any of its names.
  func country(_ key: String) -> String? { countries[key] }

  /// The normalized name that all forms of a known thing share, else the normalized name itself.
  func canonical(_ form: NameForm, _ group: Linker.Group) -> String {
    switch group {
    case .place: countries[form.key].map { NameForm($0).key } ?? places[form.key] ?? form.key
    case .organization: body(form)
    case .person: form.words.count > 1 ? person(form) : form.key
    case .date: date(form)
    case .group, .product: Self.singular(form.key)
    case .event, .work, .money, .quantity: form.key
    }
  }

  /// A body without its legal form: "Acme Inc." and "Acme" agree.
  private func body(_ form: NameForm) -> String {
    if let known = bodies[form.key] { return known }
    var words = form.words[...]
    if words.count > 2, words.first == "us" {
      if let known = bodies[words.dropFirst().joined(separator: " ")] { return known }
    }
    if words.count > 2, words.suffix(2) == ["a", "s"] { words.removeLast(2) }
    while words.count > 1, let last = words.last, Self.legalForms.contains(last) {
      words.removeLast()
    }
    let key = words.joined(separator: " ")
    return bodies[key] ?? key
  }

  private static let legalForms: Set<String> = [
    "inc", "corp", "corporation", "ltd", "limited", "plc", "llc", "llp", "gmbh", "ag", "sa", "spa",
    "nv", "bv", "ab", "oy", "oyj", "as", "asa", "kk", "pty", "bhd", "tbk", "co",
  ]

  /// A people or a product without a plural's s.
  private static func singular(_ key: String) -> String {
    key.utf8.count > 4 && key.hasSuffix("s") && !key.hasSuffix("ss") ? String(key.dropLast()) : key
  }

  /// A person without middle initials, in a spelling that transliterations share; the order of two
  /// names does not count, for family names come first in some languages.
  private func person(_ form: NameForm) -> String {
    let first = form.sounds[0]
    let last = form.sounds[form.sounds.count - 1]
    let middle = form.sounds.dropFirst().dropLast().filter { $0.utf8.count > 1 }
    let names = middle.isEmpty ? [first, last].sorted() : [first] + middle + [last]
    return names.joined(separator: " ")
  }

  /// A date with its month written out.
  private func date(_ form: NameForm) -> String {
    form.words.map { Self.months[$0] ?? $0 }.joined(separator: " ")
  }

  private static let months = [
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june",
    "jul": "july", "aug": "august", "sep": "september", "sept": "september", "oct": "october",
    "nov": "november", "dec": "december",
  ]
}
