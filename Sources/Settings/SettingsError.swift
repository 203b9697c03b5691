import Articles

/// Something wrong in a file of settings: where, and what.
package struct SettingsError: Error, Equatable, CustomStringConvertible {
  package var file: String
  /// From 1; nil where the whole file is to blame.
  package var line: Int?
  package var column: Int?
  package var message: String

  package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `keys.toml:12: there is no command “opne”; did you mean “open”?`
  package var description: String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(message)"
  }

  /// A sentence about a name that is not in a list, with the nearest one that is.
  static func unknown(_ what: String, _ name: String, among names: [String]) -> String {
    let question = names.nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
    return "there is no \(what) “\(name)”" + question
  }
}

extension [SettingsError] {
  /// Those of one file as they stand in it.
  var inOrderOfLines: [SettingsError] {
    sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }
}
