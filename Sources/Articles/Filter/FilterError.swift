/// Why a text is no filter, and where.
public struct FilterError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case tooLong
    case tooDeep
    case unclosedQuote
    case unclosedParenthesis
    case unopenedParenthesis
    case unclosedPattern
    case emptyPattern
    /// PCRE2 refuses a regular expression, for this reason.
    case badPattern(String)
    /// Nothing stands where a term must: after `OR`, `NOT`, `-`, or in parentheses.
    case missingTerm(after: String)
    /// Nothing stands where a term must: before `OR` or `AND`.
    case missingTermBefore(String)
    case unknownField(String)
    case missingValue(field: String)
    /// The value means nothing in this field; what it should look like.
    case badValue(String, field: String, expected: String)
    case badDistance
    case misplacedSort
    case unknownSavedFilter(String)
    /// A saved filter uses itself.
    case endlessSavedFilter(String)
  }

  public let reason: Reason
  /// The bytes of the filter's text that are wrong; empty at its end where something is missing.
  public let range: TextRange
  /// How many characters stand before it.
  public let column: Int
  /// The nearest word that would do.
  public let suggestion: String?

  /// - Parameters:
  ///   - range: The bytes of `text` that are wrong.
  ///   - text: The whole filter.
  public init(
    _ reason: Reason, at range: TextRange, in text: String, suggestion: String? = nil
  ) {
    self.reason = reason
    self.range = range
    self.suggestion = suggestion
    column = String(decoding: text.utf8.prefix(range.start), as: UTF8.self).count
  }
}

extension FilterError: CustomStringConvertible {
  /// One sentence without its full stop: "column 1: there is no field “persn”; did you mean
  /// “person”?". Columns count from 1.
  public var description: String {
    let question = suggestion.map { "; did you mean “\($0)”?" } ?? ""
    return "column \(column + 1): \(message)\(question)"
  }

  /// What is wrong, without the place and the suggestion.
  public var message: String {
    switch reason {
    case .tooLong: "a filter has at most \(FilterParser.maximumBytes) bytes"
    case .tooDeep: "parentheses go at most \(FilterParser.maximumDepth) deep"
    case .unclosedQuote: "the quotation mark is never closed"
    case .unclosedParenthesis: "the parenthesis is never closed"
    case .unopenedParenthesis: "the parenthesis was never opened"
    case .unclosedPattern: "the regular expression is never closed with “/”"
    case .emptyPattern: "the regular expression is empty"
    case .badPattern(let why): "the regular expression makes no sense: \(why)"
    case .missingTerm(let word): "something must follow “\(word)”"
    case .missingTermBefore(let word): "something must stand before “\(word)”"
    case .unknownField(let name): "there is no field “\(name)”"
    case .missingValue(let field): "“\(field):” needs a value"
    case .badValue(let value, let field, let expected):
      "“\(value)” means nothing in “\(field):”, which takes \(expected)"
    case .badDistance: "“NEAR” is written as NEAR/8(word word)"
    case .misplacedSort: "“sort:” stands once, outside of parentheses, and cannot be negated"
    case .unknownSavedFilter(let name): "no filter is saved as “\(name)”"
    case .endlessSavedFilter(let name): "the saved filter “\(name)” uses itself"
    }
  }
}
