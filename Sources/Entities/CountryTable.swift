/// A country under the names that news gives it.
package struct Country: Sendable {
  /// The name that stands for it: "United States".
  package let name: String
  /// Other names: "U.S.", "America".
  package let aliases: [String]
  /// Its people and what is theirs: "American", "Americans".
  package let demonyms: [String]
  /// Its capital, which news often says for its government.
  package let capitals: [String]
}

/// The countries and territories of the world, written down for this recognizer.
package enum CountryTable {
  /// Every country, in the order of its continent.
  package static let countries: [Country] = (europe + africa + asia + americasAndOceania)
    .split(separator: "\n").map(country)

  static func country(_ line: Substring) -> Country {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
    let lists = fields.map { $0.split(separator: ";").map(String.init) }
    return Country(
      name: lists[0].first ?? "", aliases: Array(lists[0].dropFirst()),
      demonyms: lists.count > 1 ? lists[1] : [], capitals: lists.count > 2 ? lists[2] : [])
  }
}
