import Entities

/// How a corpus's types are read: which of ours each may be, and which it leaves unmarked.
struct Scheme {
  /// Which of our types a type of the corpus may be.
  let types: [String: Set<EntityLabel>]
  /// The types of the corpus that may also be nothing.
  var doubtful: Set<String> = []
  /// Of our types, those that the corpus does not mark.
  var unmarked: Set<EntityLabel> = []
  /// How much a sentence counts.
  var weight: Float = 1
  /// A number for features of the corpus's own.
  let domain: UInt64

  private static let kinds: Set<EntityLabel> = [.event, .work, .product, .group]

  /// The schemes of the corpora that are known by name.
  static let known: [String: Scheme] = [
    "gum": Scheme(
      types: [
        "PER": [.person], "LOC": [.place, .facility], "ORG": [.organization, .facility],
        "NORP": [.group], "PROD": [.product], "DATE": [.date], "MISC": [.event, .work, .product],
        "MISC?": kinds,
      ], doubtful: ["MISC?"], unmarked: [.money, .quantity], domain: 2),
    "wikigold": Scheme(
      types: coarse, unmarked: [.date, .money, .quantity], domain: 3),
    "crossner-politics": Scheme(
      types: coarse, unmarked: [.date, .money, .quantity], domain: 4),
    "wnut17": Scheme(
      types: [
        "PER": [.person], "LOC": [.place, .facility], "ORG": [.organization],
        "GRP": [.organization, .event, .work, .group], "PRODM": [.product, .work, .event],
        "MISC": kinds,
      ], unmarked: [.date, .money, .quantity, .group], weight: 0.5, domain: 5),
    "re3d": Scheme(
      types: [
        "PER": [.person], "LOC": [.place, .facility], "ORG": [.organization], "NORP": [.group],
        "PROD": [.product], "DATE": [.date], "MONEY": [.money],
      ], unmarked: [.date, .money, .quantity, .group], domain: 6),
    "uner-ewt": Scheme(
      types: ["PER": [.person], "LOC": [.place, .facility], "ORG": [.organization]],
      unmarked: [.date, .money, .quantity, .group, .event, .work, .product], domain: 7),
  ]

  private static let coarse: [String: Set<EntityLabel>] = [
    "PER": [.person], "LOC": [.place, .facility], "ORG": [.organization], "MISC": kinds,
  ]
}
