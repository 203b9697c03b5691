/// The words that may stand before a colon in a filter.
public enum FilterField: String, CaseIterable, Hashable, Sendable {
  case title
  case body
  case source
  case author
  case topic
  case entity
  case person
  case org
  case place
  case group
  case event
  case product
  case work
  case tag
  case note
  case lang
  case format
  case path
  case filter
  case words
  case age
  case date
  case sort
  case `is`

  /// What its articles have, for the manual; one sentence without a full stop.
  package var help: String {
    switch self {
    case .title: "words or a phrase in the headline"
    case .body: "words or a phrase in the text"
    case .source: "where the article is from, or words of that"
    case .author: "who wrote it"
    case .topic: "a topic of the publisher, of the classifier or of your own, by name"
    case .entity: "a name of anybody or anything, by any of its aliases"
    case .person: "a person, by any alias"
    case .org: "an organization"
    case .place: "a country, city, region or facility"
    case .group: "a nationality, a religion or a political group"
    case .event: "an event"
    case .product: "a product: a weapon, a vehicle, a program"
    case .work: "a book, a film or another work"
    case .tag: "a tag"
    case .note: "words in your notes on it"
    case .lang: "its language, as in en"
    case .format: "the format it was read from: text, markdown, html, epub, feed or mail"
    case .path: "the file or folder it was read from; - for what standard input gave last"
    case .filter: "what a saved filter of that name lets through"
    case .words: "how many words it has: 500, >500, <=2000"
    case .age: "how long ago it was published: <7d, >2w, with h, d, w, m or y"
    case .date: "when: 2024, 2024-06, 2024-06-03, monday, >=2024-06-01, 2024-06..2024-07"
    case .sort: "the order: date, -date, title, source or relevance"
    case .is: "a state: \(Filter.State.allCases.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// The type of entity it asks for; nil for `entity` and for fields of another kind.
  var kind: Entity.Kind? {
    switch self {
    case .person: .person
    case .org: .organization
    case .place: .place
    case .group: .group
    case .event: .event
    case .product: .product
    case .work: .work
    default: nil
    }
  }

  /// The field that asks for one type of entity; nil for dates and amounts, which have none.
  public init?(_ kind: Entity.Kind) {
    guard let field = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = field
  }

  /// Reads a field's name, in any case.
  init?(name: Substring) {
    self.init(rawValue: name.lowercased())
  }
}
