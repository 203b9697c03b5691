/// Why a mention is taken for a mention of its entity.
package enum LinkReason: Equatable, Sendable {
  /// It is the first of its entity.
  case first
  /// It is the same name, but for case, diacritics, stops and "the".
  case sameName
  /// A table of names says so: "U.S." and "United States".
  case table
  /// It is part of this person's full name.
  case partOfName(String)
  /// Its given names are initials, or fewer, of this name.
  case initials(String)
  /// It differs from this name only as transliterations do.
  case spelling(String)
  /// It is made of the first letters of this name.
  case acronym(String)
  /// It stands in brackets behind this name, or this in brackets behind it.
  case explained(String)
  /// It is a shorter form of this name.
  case shortForm(String)
  /// It is the plural, or the singular, of this name.
  case number(String)
  /// It is a description that fits this person's office.
  case office(String)
}

extension LinkReason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .first: "first mention"
    case .sameName: "the same name"
    case .table: "a known other name"
    case .partOfName(let name): "part of the name “\(name)”"
    case .initials(let name): "a form of “\(name)” with initials or fewer given names"
    case .spelling(let name): "another spelling of “\(name)”"
    case .acronym(let name): "the first letters of “\(name)”"
    case .explained(let name): "given in brackets beside “\(name)”"
    case .shortForm(let name): "short for “\(name)”"
    case .number(let name): "singular or plural of “\(name)”"
    case .office(let name): "the office of “\(name)”"
    }
  }
}
